// Types of style sheet imports, also before Next has generated its own declarations.
/// <reference types="next" />

import { installAndRun } from './install.mjs';

await installAndRun('scripts/dev/main.ts');

import { installAndRun } from './install.mjs';

await installAndRun('scripts/demo/main.ts');

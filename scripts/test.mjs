import { installAndRun } from './install.mjs';

await installAndRun('scripts/testing/main.ts');

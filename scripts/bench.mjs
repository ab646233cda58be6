import { installAndRun } from './install.mjs';

await installAndRun('bench/main.ts');

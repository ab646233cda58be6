import { installAndRun } from './install.mjs';

await installAndRun('scripts/estimate/main.ts');

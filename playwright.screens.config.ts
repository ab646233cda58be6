import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** Makes the pictures of `docs/images/screens`; no test of anything. */
export default defineConfig({
  ...tests,
  testDir: 'e2e/screens',
  testMatch: '**/*.screens.ts',
  workers: 1,
  reporter: [['list']],
  timeout: 180_000,
});

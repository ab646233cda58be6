import { defineConfig } from 'vitest/config';

/** What looks into the local backend, and so can't be run against a deployment. */
const inside = 'conformance/inside/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            '{bench,chat,client,components,local,scripts,amplify/data/resolvers,amplify/auth,amplify/broadcast}/**/*.test.ts',
          ],
          // What the benches measure against brings tests of its own.
          exclude: ['local/robustness/**', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'robustness',
          environment: 'node',
          include: ['local/robustness/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'synth',
          environment: 'node',
          include: ['amplify/*.synth.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'conformance',
          environment: 'node',
          include: ['conformance/**/*.test.ts'],
          exclude: [inside],
          globalSetup: 'conformance/deployment/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'conformance-chromium',
          environment: 'node',
          include: ['conformance/suite/*.test.ts'],
          globalSetup: 'conformance/deployment/global-setup.ts',
          env: { CONFORMANCE_CLIENT: 'chromium' },
          testTimeout: 30_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'conformance-inside',
          environment: 'node',
          include: [inside],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

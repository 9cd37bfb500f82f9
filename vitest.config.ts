import { defineConfig } from 'vitest/config';

const STACK = 'test/cdk/**/*.test.ts';

export default defineConfig({
  test: {
    // Tests wait for the engine about as long as they compute, so one worker for each core keeps all cores busy.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'graph',
          include: ['test/**/*.test.ts'],
          exclude: [STACK],
          globalSetup: ['test/support/engine-setup.ts'],
          setupFiles: ['test/support/temporary-files.ts', 'test/support/unhandled-rejections.ts'],
          // Node.js loads the built bundles itself. Otherwise the main process transforms each of them for each test graph, and
          // keeps all results: more than 4 GB.
          server: { deps: { external: [/\/dist\/.*\.mjs/] } },
          // It ends what hangs. A machine that does other work at the same time takes up to ten times as long.
          testTimeout: 120_000,
          // Some hooks fill a whole shop, which takes DynamoDB Local a while.
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'stack',
          include: [STACK],
          setupFiles: ['test/support/temporary-files.ts'],
          // These tests share no mutable state, and loading the CDK again for each file takes longer than the tests.
          isolate: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

const STACK = 'test/cdk/**/*.test.ts';

export default defineConfig({
  test: {
    // Tests wait for the engine as long as they compute: one fewer than there are cores would leave some idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'graph',
          include: ['test/**/*.test.ts'],
          exclude: [STACK],
          globalSetup: ['test/support/engine-setup.ts'],
          setupFiles: ['test/support/unhandled-rejections.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'stack',
          include: [STACK],
          // These tests share nothing that changes, and loading the CDK anew for each file takes longer than all of them.
          isolate: false,
          testTimeout: 30_000,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/runtime/**/*.check.ts'],
    globalSetup: ['test/runtime/install.ts', 'test/support/engine-setup.ts'],
    setupFiles: ['test/support/temporary-files.ts'],
    // They end what hangs.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

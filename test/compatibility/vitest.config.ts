import { defineConfig } from 'vitest/config';

/** Writes the recorded table; see `write-table.check.ts`. */
export default defineConfig({
  test: {
    include: ['test/compatibility/**/*.check.ts'],
    globalSetup: ['test/support/engine-setup.ts'],
    setupFiles: ['test/support/temporary-files.ts'],
    testTimeout: 300_000,
    reporters: ['verbose'],
  },
});

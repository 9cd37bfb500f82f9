import { defineConfig } from 'vitest/config';

const HOUR_MS = 60 * 60 * 1_000;

/** Tests on the whole year of the real file, whose import takes some minutes. */
export default defineConfig({
  test: {
    include: ['test/online-retail/**/*.check.ts'],
    globalSetup: ['test/support/engine-setup.ts'],
    setupFiles: ['test/support/temporary-files.ts'],
    testTimeout: HOUR_MS,
    hookTimeout: HOUR_MS,
    reporters: ['verbose'],
  },
});

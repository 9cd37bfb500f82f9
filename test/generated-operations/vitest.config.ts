import { defineConfig } from 'vitest/config';

const HOUR_MS = 60 * 60 * 1_000;

/** Twenty thousand requests, which take some minutes. */
export default defineConfig({
  test: {
    include: ['test/generated-operations/**/*.check.ts'],
    globalSetup: ['test/support/engine-setup.ts'],
    setupFiles: ['test/support/temporary-files.ts'],
    testTimeout: HOUR_MS,
    hookTimeout: HOUR_MS,
    execArgv: ['--expose-gc'],
    reporters: ['verbose'],
  },
});

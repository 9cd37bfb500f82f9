import { defineConfig } from 'vitest/config';

const HOUR_MS = 60 * 60 * 1_000;

/** The property of test/store/commitment/owed-property.test.ts on many more histories, which takes some minutes. */
export default defineConfig({
  test: {
    include: ['test/owed-histories/**/*.check.ts'],
    globalSetup: ['test/support/engine-setup.ts'],
    setupFiles: ['test/support/temporary-files.ts'],
    testTimeout: HOUR_MS,
    hookTimeout: HOUR_MS,
    reporters: ['verbose'],
  },
});

import { defineConfig } from 'vitest/config';

/** The tests of the checks run `npm run` on copies of the whole tree, which is too slow for the normal tests. */
export default defineConfig({
  test: {
    include: ['test/checks/**/*.check.ts'],
    setupFiles: ['test/support/temporary-files.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

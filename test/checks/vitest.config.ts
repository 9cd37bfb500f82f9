import { defineConfig } from 'vitest/config';

/** The checks of the checks run `npm run` on copies of the whole tree: too slow to stand among the tests. */
export default defineConfig({
  test: {
    include: ['test/checks/**/*.check.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

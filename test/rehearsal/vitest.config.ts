import { defineConfig } from 'vitest/config';

/** One rehearsal, whose steps build on each other: after a failed one the others would only repeat it. */
export default defineConfig({
  test: {
    include: ['test/rehearsal/**/*.check.ts'],
    globalSetup: ['test/rehearsal/install.ts'],
    fileParallelism: false,
    bail: 1,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    reporters: ['verbose'],
  },
});

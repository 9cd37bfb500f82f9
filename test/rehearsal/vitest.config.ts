import { defineConfig } from 'vitest/config';

/** One rehearsal, whose steps build on each other: after a failed one the others would only repeat it. */
export default defineConfig({
  test: {
    include: ['test/rehearsal/**/*.check.ts'],
    globalSetup: ['test/rehearsal/install.ts'],
    setupFiles: ['test/support/temporary-files.ts'],
    fileParallelism: false,
    bail: 1,
    // They end what hangs. A deployment takes a minute alone, and several on a machine that does other work.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    reporters: ['verbose'],
  },
});

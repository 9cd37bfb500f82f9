import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Stories of people at the console: Chromium against `npm start` with the sample shop. */
export default defineConfig({
  test: {
    include: ['console/stories/**/*.check.ts'],
    globalSetup: ['console/stories/support/started-graph.ts'],
    setupFiles: [join(import.meta.dirname, '../../test/support/temporary-files.ts')],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});

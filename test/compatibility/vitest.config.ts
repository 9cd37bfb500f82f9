import { defineConfig } from 'vitest/config';

/** Plays the scenario of the recorded table, and writes it where RECORD_TABLE is `yes`; see `write-table.check.ts`. */
export default defineConfig({
  test: {
    include: ['test/compatibility/**/*.check.ts'],
    globalSetup: ['test/support/engine-setup.ts'],
    setupFiles: ['test/support/temporary-files.ts'],
    // biome-ignore lint/style/noProcessEnv: it tells `npm run record-table` from a test
    provide: { isRecorded: process.env['RECORD_TABLE'] === 'yes' },
    testTimeout: 300_000,
    reporters: ['verbose'],
  },
});

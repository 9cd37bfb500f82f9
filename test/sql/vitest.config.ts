import { defineConfig } from 'vitest/config';

/** The views of analysts by DuckDB, which no other test needs and the project does not install. */
export default defineConfig({
  test: {
    include: ['test/sql/**/*.check.ts'],
    globalSetup: ['test/sql/install.ts', 'test/support/engine-setup.ts'],
    setupFiles: ['test/support/temporary-files.ts', 'test/support/unhandled-rejections.ts'],
    server: { deps: { external: [/\/dist\/.*\.mjs/] } },
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

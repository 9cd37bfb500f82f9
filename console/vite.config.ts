import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `node console/build.ts` builds into `dist/console`. For work on the pages, run `npm start` and `npx vite` in this folder. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // The budget of the first view is checked by what it loads.
    manifest: 'manifest.json',
    // Data as a URL would need another rule of the content security policy.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(['/config.json', '/graphql', '/token'].map((path) => [path, 'http://127.0.0.1:4000'])),
  },
});

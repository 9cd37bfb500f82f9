import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileAtOnce } from './compile-at-once.ts';
import { preloadApp } from './preload-app.ts';
import { shortDocuments } from './short-documents.ts';

/** Modules that run before the app: they must not wait for it. */
const FIRST =
  /\/src\/(main|app\/preload-page|components\/lazy-pages|(counter|desk|manager)\/\w+-pages|session\/(configuration|early-answer|local-role|opening))\.ts$|\/packages\/client\/|vite\/preload-helper/;
const CHARTS =
  /\/node_modules\/(@mantine\/charts|@reduxjs|d3-|decimal|es-toolkit|immer|internmap|react-redux|recharts|reselect|victory)/;

/** Each file costs a slow processor some 20 ms, so what three pages share is one file. */
const GROUPS = [
  { name: 'first', test: FIRST, priority: 3 },
  { name: 'app', test: (id: string) => !CHARTS.test(id), minShareCount: 3, priority: 2 },
  { name: 'charts', test: CHARTS, priority: 1 },
];

/** `node console/build.ts` builds into `dist/console`. For work on the pages, run `npm start` and `npx vite` in this folder. */
export default defineConfig({
  plugins: [react(), shortDocuments, preloadApp, compileAtOnce],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // The budget of the first view is checked by what it loads.
    manifest: 'manifest.json',
    // Data as a URL would need another rule of the content security policy.
    assetsInlineLimit: 0,
    // Each browser that the console supports fetches what is named beforehand by itself.
    modulePreload: { polyfill: false },
    // A page would wait for one more file.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: {
    proxy: Object.fromEntries(['/config.json', '/graphql', '/token'].map((path) => [path, 'http://127.0.0.1:4000'])),
  },
});

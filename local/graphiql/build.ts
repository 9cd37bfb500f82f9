/** Builds the GraphiQL page with all its files into `dist/graphiql/`, so that it works without a network. */
import { copyFile } from 'node:fs/promises';
import { build } from 'esbuild';

const OUT = 'dist/graphiql';

const options = { bundle: true, minify: true, outdir: OUT, logLevel: 'warning' } as const;

await Promise.all([
  build({
    ...options,
    entryPoints: ['local/graphiql/page.tsx'],
    format: 'esm',
    splitting: true,
    loader: { '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
  }),
  build({
    ...options,
    format: 'iife',
    entryPoints: {
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
  }),
]);
await copyFile('local/graphiql/index.html', `${OUT}/index.html`);

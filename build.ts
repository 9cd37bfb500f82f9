/** Builds what runs: each Lambda entry as one minified ESM bundle in `dist/<name>/index.mjs`. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const ENTRIES = ['graphql', 'customer-claim'];

await rm('dist', { recursive: true, force: true });
for (const name of ENTRIES) {
  const { metafile } = await build({
    entryPoints: [`lambdas/${name}.ts`],
    outfile: `dist/${name}/index.mjs`,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    // So that stacks in the log name functions.
    keepNames: true,
    metafile: true,
    // CommonJS parts of libraries call require for Node's own modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  await mkdir('dist/meta', { recursive: true });
  await writeFile(`dist/meta/${name}.json`, JSON.stringify(metafile));
}

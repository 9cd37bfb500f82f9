import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundlePlugins } from './bundle-plugins.ts';

/** Options for every Lambda function: ESM files with all dependencies. V8 reads what is imported later only when it is. */
const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  mainFields: ['module', 'main'],
  // Identifiers stay, so that stack traces in the log name functions. Shorter ones load no faster; keepNames loads slower.
  minifyWhitespace: true,
  minifySyntax: true,
  // Otherwise graphql checks on every call whether two copies of it are loaded.
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  // CommonJS parts of libraries call require for Node's own modules.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * Bundles one entry as `index.mjs` in this folder, with the parts that it loads later beside it. Returns the metafile of esbuild.
 * @param options.minifyWhitespace false: a comment names the file of each part, for profiles
 * @throws Error if it loads a CommonJS module later
 */
export async function bundle(
  entry: string,
  outdir: string,
  options: Pick<BuildOptions, 'minifyWhitespace'> = {},
): Promise<Metafile> {
  const { metafile } = await build({
    ...{ ...OPTIONS, ...options, plugins: bundlePlugins() },
    ...{ entryPoints: { index: entry }, outdir },
  });
  refuseLaterCommonJs(metafile);
  return metafile;
}

/** A file for a CommonJS module has no named exports, so code that takes one from `await import` would get undefined. */
function refuseLaterCommonJs({ inputs }: Metafile): void {
  for (const [file, { imports }] of Object.entries(inputs))
    for (const { path, kind } of imports)
      if (kind === 'dynamic-import' && inputs[path]?.format === 'cjs')
        throw new Error(`${file}: import ${path} through an ES module that exports what you need by name`);
}

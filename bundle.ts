import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundlePlugins } from './bundle-plugins.ts';

/** Options for every Lambda function: one ESM file with all dependencies. */
const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
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

/** Bundles one entry and returns the metafile of esbuild. */
export async function bundle(entry: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({ ...OPTIONS, plugins: bundlePlugins(), entryPoints: [entry], outfile });
  return metafile;
}

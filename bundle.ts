import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundlePlugins } from './bundle-plugins.ts';

/** How everything that runs on Lambda is bundled: one ESM file with all that it needs. */
const OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  // Names stay, so that stacks in the log tell functions: shorter ones load no faster, and esbuild's keepNames slower.
  minifyWhitespace: true,
  minifySyntax: true,
  // Else graphql looks at every turn whether there are two of it.
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  // CommonJS parts of libraries call require for Node's own modules.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Bundles one entry; gives what went into it. */
export async function bundle(entry: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({ ...OPTIONS, plugins: bundlePlugins(), entryPoints: [entry], outfile });
  return metafile;
}

import { type BuildOptions, build, type Metafile } from 'esbuild';

/** How everything that runs on Lambda is bundled: one minified ESM file with all that it needs. */
const OPTIONS = {
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
} as const satisfies BuildOptions;

/** Bundles one entry; gives what went into it. */
export async function bundle(entry: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({ ...OPTIONS, entryPoints: [entry], outfile });
  return metafile;
}

import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** A request that the function answers while the cache is made, and the environment that it starts with. */
export type WarmUp = { readonly environment: Readonly<Record<string, string>>; readonly event: object };

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Adds V8's compile cache to a bundle, in the folder `compile-cache`, and makes `lambdas/cached-start.ts` its entry. V8 then compiles
 * no function that the warm-up ran. The cache fits only this version of Node on this processor, and is ignored elsewhere.
 * @throws Error if the function does not answer
 */
export async function addCompileCache(folder: string, { environment, event }: WarmUp): Promise<void> {
  await rename(join(folder, 'index.mjs'), join(folder, 'main.mjs'));
  await build({
    entryPoints: { index: fileOf('lambdas/cached-start.ts') },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  });
  const root = await mkdtemp(join(tmpdir(), 'compile-cache-'));
  try {
    // As on Lambda: Node names the files of the cache by the path from its folder to the function.
    const [task, cache] = [join(root, 'var/task'), join(root, 'tmp/compile-cache')];
    await cp(folder, task, { recursive: true });
    const args = [fileOf('warm-compile-cache.ts'), cache, join(task, 'main.mjs'), JSON.stringify(event)];
    await promisify(execFile)(process.execPath, args, { env: { ...environment } });
    const [built = ''] = await readdir(cache);
    const shipped = join(folder, 'compile-cache', built.replace(/-\d+$/, ''));
    await mkdir(join(folder, 'compile-cache'));
    await cp(join(cache, built), shipped, { recursive: true });
    // Node makes them for its own user only.
    for (const file of await readdir(shipped)) await chmod(join(shipped, file), 0o644);
    await chmod(shipped, 0o755);
  } finally {
    await rm(root, { recursive: true });
  }
}

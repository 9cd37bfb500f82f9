/**
 * The entry of a function that is shipped with V8's compile cache: see compile-cache.ts. It lets Node read the cache, and loads the
 * function. Without a fitting cache the function starts as it does without one.
 */
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Node looks for the cache in a folder that is named by its version, its processor and the user. The user of a function is not
 * known when it is built, so a link with this name leads to the shipped folder, which may be read only.
 * @param root the folder of the function, `/var/task` on Lambda
 */
function readShippedCache(root: string): void {
  const [built] = readdirSync(join(root, 'compile-cache'));
  if (built?.startsWith(`${process.version}-${process.arch}-`) !== true) return;
  // `/tmp` on Lambda. Node names the files by the path from here to the function's.
  const directory = join(root, '../../tmp/compile-cache');
  mkdirSync(directory, { recursive: true });
  const link = join(directory, `${built}-${process.getuid?.()}`);
  // A second start in the same environment finds the link of the first.
  if (!existsSync(link)) symlinkSync(join(root, 'compile-cache', built), link);
  enableCompileCache({ directory, portable: true });
}

try {
  const root = process.env['LAMBDA_TASK_ROOT'];
  if (root !== undefined) readShippedCache(root);
} catch {
  // For example a folder that nobody may write. The cache only saves time.
}
const main = new URL('./main.mjs', import.meta.url);
// A test imports several instances of a function, each with a query of its own.
main.search = new URL(import.meta.url).search;
export const { handler }: { readonly handler: unknown } = await import(main.href);

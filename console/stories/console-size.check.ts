import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../dist/console');
/** Of the issue: a cold load on a slow line shows the counter within a second or two. */
const MAX_KILOBYTES = 200;

type Chunk = { readonly file: string; readonly imports?: readonly string[] };

/** The files of some chunks with all that they import before they run. */
function filesOf(manifest: Readonly<Record<string, Chunk>>, names: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The manifest has no ${name}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return files;
}

test('the first view of the counter loads less than 200 kB of script', async () => {
  const manifest = JSON.parse(await readFile(join(FOLDER, 'manifest.json'), 'utf8'));
  // The app imports the first script, which the page itself loads.
  const files = filesOf(manifest, ['src/app/show-app.tsx', 'src/counter/look-up/look-up-page.tsx']);
  expect(files.size).toBeGreaterThan(1);
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(join(FOLDER, file))).length;
  expect(bytes / 1_000).toBeLessThan(MAX_KILOBYTES);
});

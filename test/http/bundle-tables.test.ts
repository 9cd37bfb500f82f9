import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { bundle } from '../../bundle.ts';
import { foldName } from '../../domain/customer/name-folding.ts';
import { transliterate } from '../../domain/customer/transliteration.ts';

/** Files that an entry evaluates when it starts: those that it imports, and these in turn, other than when asked for. */
function modulesEvaluatedAtStart(inputs: Metafile['inputs'], entry: string): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached)
    for (const { path, kind, external } of inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && external !== true) reached.add(path);
  return reached;
}

test('the function that answers requests starts without the tables that only comparisons need', async () => {
  const { inputs } = JSON.parse(await readFile('dist/meta/graphql.json', 'utf8')) as Metafile;
  const files = modulesEvaluatedAtStart(inputs, 'lambdas/graphql.ts');
  expect(files).toContain('domain/matching/reject-match.ts');
  const tables = [
    'domain/matching/name-table.json',
    'domain/matching/compare-names.ts',
    'domain/matching/nicknames.ts',
    'domain/matching/nickname-table.json',
  ];
  expect(tables.filter((file) => files.has(file))).toEqual([]);
  expect(Object.keys(inputs)).toContain('domain/matching/name-table.json');
});

test('names read in the bundle, which has a part of the table of letters, as they do outside', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'reading-'));
  try {
    const file = join(directory, 'reading.mjs');
    await bundle('domain/customer/transliteration.ts', file);
    const bundled: { transliterate: typeof transliterate } = await import(pathToFileURL(file).href);
    const letters = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((letter) =>
      /\p{L}/u.test(letter),
    );
    expect(letters.length).toBeGreaterThan(40_000);
    for (const letter of letters)
      if (JSON.stringify(bundled.transliterate(foldName(letter))) !== JSON.stringify(transliterate(foldName(letter))))
        expect.fail(`${letter} reads otherwise in the bundle`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

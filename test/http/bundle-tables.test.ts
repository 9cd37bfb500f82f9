import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { bundle } from '../../bundle.ts';
import { foldName } from '../../domain/customer/name-folding.ts';
import { transliterate } from '../../domain/customer/transliteration.ts';

/** The files that an entry evaluates at start: all static imports, direct and indirect. */
function modulesEvaluatedAtStart(inputs: Metafile['inputs'], entry: string): ReadonlySet<string> {
  const modules = new Set([entry]);
  for (const file of modules)
    for (const { path, kind, external } of inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && external !== true) modules.add(path);
  return modules;
}

test('the graph function starts without the name tables, which only comparisons need', async () => {
  const { inputs } = JSON.parse(await readFile('dist/meta/graphql.json', 'utf8')) as Metafile;
  const files = modulesEvaluatedAtStart(inputs, 'lambdas/graphql.ts');
  expect(files).toContain('domain/matching/reject-match.ts');
  const tables = [
    'domain/matching/fields/name-table.json',
    'domain/matching/fields/compare-names.ts',
    'domain/matching/fields/nicknames.ts',
    'domain/matching/fields/nickname-table.json',
    'domain/matching/fields/han-given-names.ts',
    'domain/matching/blocks/match-blocks.ts',
  ];
  expect(tables.filter((file) => files.has(file))).toEqual([]);
  expect(Object.keys(inputs)).toContain('domain/matching/fields/name-table.json');
});

/** Each with the requests that need it. */
const LOADED_LATER: Readonly<Record<string, RegExp>> = {
  'conditions of playbooks and segments': /node_modules\/(json-rules-engine|eventemitter2|jsonpath-plus)\//,
  'names in other scripts': /node_modules\/any-ascii\//,
  'the explanation of a match': /node_modules\/(double-metaphone|damerau-levenshtein|@skyra\/jaro-winkler)\//,
  'the effect of prevention': /node_modules\/simple-statistics\//,
  'known operations': /graphql\/generated\/known-operations\.ts$/,
  'links to files, webhooks and other signed requests': /node_modules\/@(aws-sdk|smithy|aws-crypto)\//,
  'no request of this function': /node_modules\/(zod|jose|csv-parse|nodemailer|fmin)\//,
};

test.each(Object.entries(LOADED_LATER))(
  'the graph function starts without what it loads for %s',
  async (_, library) => {
    const { inputs, outputs } = JSON.parse(await readFile('dist/meta/graphql.json', 'utf8')) as Metafile;
    const files = modulesEvaluatedAtStart(inputs, 'lambdas/graphql.ts');
    expect(files.size).toBeGreaterThan(500);
    expect([...files].filter((file) => library.test(file))).toEqual([]);
    // V8 reads all of a file, so nothing of it may be in one that the start loads.
    const read = new Set(['dist/graphql/index.mjs']);
    for (const file of read)
      for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') read.add(path);
    const inside = [...read].flatMap((file) => Object.entries(outputs[file]?.inputs ?? {}));
    expect(inside.filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && library.test(file))).toEqual([]);
  },
);

test('the receiver of webhooks has no library for schemas or phone numbers, and no mapping, in any part of its bundle', async () => {
  const { outputs } = JSON.parse(await readFile('dist/meta/webhook-receiver.json', 'utf8')) as Metafile;
  const bundled = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const files = bundled.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  expect(files).toEqual(expect.arrayContaining(['lambdas/webhook-intakes.ts', 'connectors/square/square-envelope.ts']));
  expect(files.filter((file) => /node_modules\/(zod|libphonenumber-js)\//.test(file))).toEqual([]);
  expect(files.filter((file) => /^connectors\/.*\/(map-|.*-(schema|fields|connector)\.ts)/.test(file))).toEqual([]);
});

test('the bundle, which has only a part of the table of letters, transliterates like the source', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'transliteration-'));
  try {
    await bundle('domain/customer/transliteration.ts', directory);
    const file = pathToFileURL(join(directory, 'index.mjs'));
    const bundled: { transliterate: typeof transliterate } = await import(file.href);
    const letters = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((letter) =>
      /\p{L}/u.test(letter),
    );
    expect(letters.length).toBeGreaterThan(40_000);
    for (const letter of letters)
      if (JSON.stringify(bundled.transliterate(foldName(letter))) !== JSON.stringify(transliterate(foldName(letter))))
        expect.fail(`the bundle transliterates ${letter} differently`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

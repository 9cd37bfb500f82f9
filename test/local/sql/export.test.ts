import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findExport } from '../../../local/sql/find-export.ts';
import { formatRows } from '../../../local/sql/format-rows.ts';
import { SUMMARY, writeExport } from '../../../local/sql/write-export.ts';
import type { Attributes } from '../../../store/table/item.ts';

const ITEMS: readonly Attributes[] = [
  { pk: { S: 'A' }, sk: { S: 'line\nbreak "quoted" é' }, n: { N: '1' } },
  { pk: { S: 'B' }, sk: { S: '1' }, m: { M: { l: { L: [{ BOOL: true }, { NULL: true }] } } } },
];
async function* pages(...all: (readonly Attributes[])[]) {
  yield* all;
}
const newFolder = () => mkdtemp(join(tmpdir(), 'exports-'));

test('an export has each item as a line of JSON in gzipped files, as AWS writes them', async () => {
  const folder = await newFolder();
  await writeExport(pages(ITEMS.slice(0, 1), [], ITEMS.slice(1)), folder, '2026-11-28T10:00:00.000Z');
  const { files, itemCount, exportTime } = await findExport(folder);
  expect([itemCount, exportTime, files.length]).toEqual([2, '2026-11-28T10:00:00.000Z', 2]);
  const texts = await Promise.all(files.map(async (file) => gunzipSync(await readFile(file)).toString()));
  const lines = texts
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  expect(lines.map((line) => JSON.parse(line))).toEqual(ITEMS.map((Item) => ({ Item })));
});

test('the newest complete export is found: one without a summary is not complete', async () => {
  const folder = await newFolder();
  const first = await writeExport(pages(ITEMS), folder, '2026-11-26T10:00:00.000Z');
  await writeExport(pages(ITEMS.slice(1)), folder, '2026-11-27T10:00:00.000Z');
  const last = await writeExport(pages(ITEMS), folder, '2026-11-28T10:00:00.000Z');
  await rm(join(last, SUMMARY));
  expect((await findExport(folder)).exportTime).toBe('2026-11-27T10:00:00.000Z');
  expect((await findExport(first)).exportTime).toBe('2026-11-26T10:00:00.000Z');
  await expect(findExport(await newFolder())).rejects.toThrow('has no complete export');
});

test('an export whose files are not all there is none to rely on', async () => {
  const folder = await newFolder();
  await writeExport(pages(ITEMS), folder, '2026-11-26T10:00:00.000Z');
  const [file = ''] = (await findExport(folder)).files;
  await rm(file);
  await expect(findExport(folder)).rejects.toThrow('lacks its data file 00000000.json.gz');
});

test('rows are printed as columns', () => {
  const rows = [
    { id: 'a', value: null },
    { id: 'long', value: 12 },
  ];
  expect(formatRows({ columns: ['id', 'value'], rows })).toBe('id    value\n----  -----\na\nlong  12\n2 rows');
});

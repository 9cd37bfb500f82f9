import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFile, type RowFormat } from '../../../connectors/files/read-things.ts';
import { type ImportJob, NO_PLAN } from '../../../domain/import-job/import-job.ts';
import { chunkOf, type ImportThing } from '../../../domain/import-job/import-thing.ts';
import { planImport, type SegmentSlice } from '../../../domain/import-job/plan-import.ts';

/** The first column is the thing, the second its group. A row with an empty first cell belongs to the row before it. */
const FORMAT: RowFormat = {
  rows: 'csv',
  requiredColumns: ['Name', 'Group'],
  keyOf: (row) => (row as Record<string, string>)['Name'] || null,
  groupOf: ([row]) => (row as Record<string, string>)['Group'] ?? '',
};
const JSON_LINES: RowFormat = {
  rows: 'ndjson',
  requiredColumns: [],
  keyOf: (row) => (row as { id: string }).id,
  groupOf: ([row]) => (row as { id: string }).id,
};

/** The bytes in parts of this size. */
const partsOf = (bytes: Buffer, size: number) =>
  async function* (from: number) {
    for (let at = from; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

async function read(bytes: Buffer, format: RowFormat = FORMAT, size = 7): Promise<readonly ImportThing[]> {
  const things: ImportThing[] = [];
  const file = await openFile(partsOf(bytes, size), { offset: 0, line: 1, header: null }, format);
  for await (const { thing } of file.things) things.push(thing);
  return things;
}
const readText = (text: string) => read(Buffer.from(text));
const problemsOf = (things: readonly ImportThing[]) =>
  things.flatMap(({ lines, problem }) => (problem === null ? [] : [[lines, problem.message]]));

describe('rows', () => {
  test('with a byte order mark, CRLF, quotes, commas and line ends in quotes, and empty lines', async () => {
    const text = '\uFEFFName,Group,Text\r\n\r\n1,a,"x, ""y""\r\nz"\r\n,a,5" pipe\r\n   \r\n2,b,last';
    expect(await readText(text)).toEqual([
      {
        lines: [3, 5],
        key: '1',
        group: 'a',
        rows: [
          ['1', 'a', 'x, "y"\r\nz'],
          ['', 'a', '5" pipe'],
        ],
        problem: null,
      },
      { lines: [7], key: '2', group: 'b', rows: [['2', 'b', 'last']], problem: null },
    ]);
  });

  test('in Windows-1252 are read as it, each row by itself', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Name,Group,Text\n1,a,Caf'),
      Buffer.from([0xe9, 0x0a]),
      Buffer.from('2,b,Café\n'),
    ]);
    expect((await read(bytes)).flatMap(({ rows }) => rows)).toEqual([
      ['1', 'a', 'Café'],
      ['2', 'b', 'Café'],
    ]);
  });

  test('with too few or too many cells are problems with their number, and the others are read', async () => {
    const things = await readText('Name,Group\n1,a\n2\n3,c,d\n4,d\n');
    expect(problemsOf(things)).toEqual([
      [[3], 'This row has 1 cells instead of 2.'],
      [[4], 'This row has 3 cells instead of 2.'],
    ]);
    expect(things.map(({ key }) => key)).toEqual(['1', '', '', '4']);
  });

  test('of a thing with one that cannot be read are left out together', async () => {
    const things = await readText('Name,Group,Text\n1,a,x\n1,a\n1,a,z\n2,b,y\n');
    expect(problemsOf(things)).toEqual([[[2, 3, 4], 'Another row of the same thing cannot be read.']]);
    expect(things.map(({ key }) => key)).toEqual(['1', '2']);
  });

  test('after a quote that is not closed are read', async () => {
    const things = await readText('Name,Group\n1,"a\n2,b\n3,c');
    expect(problemsOf(things)).toEqual([[[2], 'A quote that begins in this row is not closed.']]);
    expect(things.map(({ key }) => key)).toEqual(['', '2', '3']);
  });

  test('of more than a megabyte are problems', async () => {
    const things = await read(Buffer.from(`Name,Group\n1,a\n2,${'b'.repeat(1_100_000)}\n3,c`), FORMAT, 300_000);
    expect(problemsOf(things)).toEqual([[[3], 'This row is larger than 1000 kB.']]);
  });

  test('of JSON that are no JSON or no UTF-8 are problems', async () => {
    const bytes = Buffer.concat([Buffer.from('{"id":"1"}\n{"id":\n'), Buffer.from([0x22, 0xe9, 0x22, 0x0a])]);
    expect(problemsOf(await read(bytes, JSON_LINES))).toEqual([
      [[2], 'This row is no JSON.'],
      [[3], 'This row is not UTF-8.'],
    ]);
  });
});

test.each([
  ['another header', 'Name,Other\n1,a\n', 'WRONG_HEADER', 'The first row lacks the columns Group.'],
  ['a column twice', 'Name,Group,Name\n', 'WRONG_HEADER', 'The first row has the column Name more than once.'],
  ['nothing', '\n\n', 'EMPTY_FILE', 'The file has no row.'],
  ['bytes that are no text', 'Na\0me,Group\n', 'WRONG_ENCODING', 'The file is no text. Save it as CSV in UTF-8.'],
])('a file with %s is refused as a whole', async (_, text, code, message) => {
  await expect(readText(text)).rejects.toMatchObject({ code, message });
});

test('UTF-16 is refused as a whole', async () => {
  await expect(read(Buffer.from('\uFEFFName,Group\n', 'utf16le'))).rejects.toMatchObject({ code: 'WRONG_ENCODING' });
});

describe('chunks', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ') });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const thing = fc.record({
    group: fc.constantFrom('a', 'b', 'c', 'd'),
    texts: fc.array(cell, { minLength: 1, maxLength: 3 }),
  });

  /** Plans with runs that end after each segment, so that each continues at a saved position. */
  async function plan(bytes: Buffer, chunks: number, segmentBytes: number, partBytes: number) {
    let job = { id: 'imp_1', version: 1, limit: null, plan: { ...NO_PLAN, chunks } } as unknown as ImportJob;
    const segments = new Map<number, { readonly content: Buffer; readonly index: readonly SegmentSlice[] }>();
    const found = new Map<number, readonly ImportThing[]>();
    const files = {
      sizeOf: async () => bytes.length,
      openAt: (of: ImportJob) => openFile(partsOf(bytes, partBytes), of.plan, FORMAT),
      writeSegment: async (_: string, segment: number, content: Uint8Array, index: readonly SegmentSlice[]) =>
        void segments.set(segment, { content: Buffer.from(content), index }),
      readIndex: async (_: string, segment: number) => segments.get(segment)?.index ?? [],
      writeChunk: async (_: string, chunk: number, slices: readonly SegmentSlice[]) => {
        const text = slices.map(({ segment, from, to }) =>
          segments.get(segment)?.content.subarray(from, to).toString(),
        );
        found.set(
          chunk,
          text
            .join('')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line)),
        );
      },
      writeManifest: async () => {},
      savePlan: async (before: ImportJob, saved: ImportJob['plan']) => {
        job = { ...before, plan: saved };
        return job;
      },
      isTimeLeft: () => false,
    };
    for (let run = 0; job.plan.filledChunks === null && run < 1_000; run++) await planImport(files, job, segmentBytes);
    return { job, found };
  }

  test('hold each row once, never tear a thing or a group, and keep the order of the file, for any file and cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(thing, { maxLength: 20 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 40 }),
        async (things, chunks, segmentBytes, partBytes) => {
          const rows = things.flatMap(({ group, texts }, at) =>
            texts.map((text, row) => [row === 0 ? `n${at}` : '', group, text] as const),
          );
          const text = [
            'Name,Group,Text',
            ...rows.map(([name, group, more]) => `${name},${group},${quote(more)}`),
          ].join('\n');
          const { job, found } = await plan(Buffer.from(text), chunks, segmentBytes, partBytes);
          const all = [...found.values()].flat();
          expect(job.plan).toMatchObject({ things: things.length, rows: rows.length, filledChunks: found.size });
          expect(all.flatMap((one) => one.rows).toSorted()).toEqual(rows.map((row) => [...row]).toSorted());
          expect(new Set(all.map(({ key }) => key)).size).toBe(things.length);
          for (const [chunk, some] of found) {
            expect(some.every(({ group }) => chunkOf(group, chunks) === chunk)).toBe(true);
            const lines = some.flatMap((one) => one.lines);
            expect(lines).toEqual(lines.toSorted((one, other) => one - other));
          }
        },
      ),
    );
  });

  test('of the first things of a file hold no others', async () => {
    const bytes = Buffer.from('Name,Group\n1,a\n,a\n2,b\n3,c\n');
    const file = await openFile(partsOf(bytes, 5), { offset: 0, line: 1, header: null }, FORMAT);
    expect(file.header).toEqual(['Name', 'Group']);
  });
});

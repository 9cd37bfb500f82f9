import { expect, test } from 'vitest';
import { splitRecords } from '../../../connectors/files/split-records.ts';

async function* partsOf(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function splitOf(bytes: Buffer, size: number, quoted: boolean) {
  const records: unknown[] = [];
  for await (const { bytes: row, line, next, problem } of splitRecords(
    partsOf(bytes, size),
    { offset: 0, line: 1 },
    quoted,
  ))
    records.push({ line, next, problem, text: problem === null ? row.toString() : null });
  return records;
}

const long = 'x'.repeat(1_500_000);
const exact = 'y'.repeat(999_999);

test.each([true, false])(
  'rows that are too large are cut in the same way, whatever parts the file arrives in (CSV: %s)',
  async (quoted) => {
    const text = ['a,1', `b,${long}`, 'c,3', exact, `"${long}\nmore",${long}`, 'd,4', `e,"${long}"`].join('\n');
    const bytes = Buffer.from(text);
    const whole = await splitOf(bytes, bytes.length, quoted);
    for (const size of [65_536, 333_333, 1_000_001]) expect(await splitOf(bytes, size, quoted)).toEqual(whole);
    expect(whole).toMatchObject([
      { line: 1, text: 'a,1', problem: null },
      { line: 2, problem: 'TOO_LARGE' },
      { line: 3, text: 'c,3', problem: null },
      { line: 4, text: exact, problem: null },
      { line: 5, problem: quoted ? 'UNCLOSED' : 'TOO_LARGE' },
      { line: 6, problem: 'TOO_LARGE' },
      { line: 7, text: 'd,4', problem: null },
      { line: 8, problem: quoted ? 'UNCLOSED' : 'TOO_LARGE', next: { offset: bytes.length, line: 8 } },
    ]);
  },
);

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReadRow, readRows } from '../../../local/online-retail/rows.ts';
import { Problem } from '../../../local/problem.ts';
import { HEADER } from '../../support/online-retail.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer): Promise<ReadRow[]> {
  const file = join(folder, 'file.csv');
  await writeFile(file, content);
  return Array.fromAsync(readRows(file));
}

const LINE = '536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom';
const ROW = {
  invoice: '536365',
  sku: '85123A',
  description: 'WHITE HEART',
  quantity: 6,
  localTime: '2010-12-01 08:26:00',
  unitPrice: '2.55',
  customerId: '17850',
  country: 'United Kingdom',
};
const csv = (...lines: string[]) => [HEADER, ...lines, ''].join('\n');

describe('rows are read', () => {
  test.each<[string, string | Buffer]>([
    ['from a plain file', csv(LINE)],
    ['from a gzipped one', gzipSync(csv(LINE))],
    ['behind a byte order mark', `\uFEFF${csv(LINE)}`],
    ['from lines that end as on Windows', csv(LINE).replaceAll('\n', '\r\n')],
    ['without a last line end', `${HEADER}\n${LINE}`],
    ['with blanks around the fields', csv(LINE.replaceAll(',', ' , '))],
  ])('%s', async (_, content) => {
    expect(await read(content)).toEqual([ROW]);
  });

  test('with quotes, commas and line ends in a description', async () => {
    const rows = await read(csv(LINE.replace('WHITE HEART', '"A ""RED"" HEART,\nLARGE"'), LINE));
    expect(rows).toEqual([{ ...ROW, description: 'A "RED" HEART,\nLARGE' }, ROW]);
  });

  test('with a quote in the midst of a description that stands in none', async () => {
    expect(await read(csv(LINE.replace('WHITE', '5" WHITE')))).toEqual([{ ...ROW, description: '5" WHITE HEART' }]);
  });

  test('without a customer, without a description, and as cancellations', async () => {
    const [row] = await read(csv('C536379,D,,-1,2010-12-01 09:41:00,27.5,,France'));
    expect(row).toMatchObject({
      invoice: 'C536379',
      description: '',
      quantity: -1,
      unitPrice: '27.5',
      customerId: null,
    });
  });
});

describe('a row is not of the file’s form', () => {
  test.each([
    ['with too few fields', '536365,85123A,WHITE HEART,6'],
    ['with too many', `${LINE},more`],
    ['with another invoice number', LINE.replace('536365', 'X536365')],
    ['without an article', LINE.replace('85123A', '')],
    ['with half a piece', LINE.replace(',6,', ',6.5,')],
    ['with a quantity beyond all measure', LINE.replace(',6,', ',99999999,')],
    ['with a day that no calendar has', LINE.replace('2010-12-01', '2011-02-30')],
    ['with a month that no calendar has', LINE.replace('2010-12-01', '2010-13-01')],
    ['with another form of time', LINE.replace('2010-12-01 08:26:00', '12/1/2010 8:26')],
    ['with a price in words', LINE.replace('2.55', 'free')],
    ['with a price of four decimals', LINE.replace('2.55', '2.5512')],
    ['with another customer number', LINE.replace('17850.0', 'Smith')],
  ])('%s', async (_, line) => {
    expect(await read(csv(line, LINE))).toEqual([null, ROW]);
  });
});

describe('a file is refused', () => {
  test.each<[string, string | Buffer, RegExp]>([
    ['that is another', 'a,b,c\n1,2,3\n', /not the Online Retail file: its first row must be InvoiceNo,/],
    ['that is empty', '', /not the Online Retail file/],
    ['whose quotes do not close', csv(LINE.replace('WHITE', '"WHITE')), /cannot be read to its end: .*line/i],
    ['that was cut off while it was gzipped', gzipSync(csv(LINE)).subarray(0, 60), /cannot be read to its end/],
  ])('%s', async (_, content, message) => {
    const reading = read(content);
    await expect(reading).rejects.toThrow(Problem);
    await expect(reading).rejects.toThrow(message);
  });

  test('that is not there, or is a folder', async () => {
    await expect(Array.fromAsync(readRows(join(folder, 'none.csv')))).rejects.toThrow(/cannot be read: .*ENOENT/);
    await expect(Array.fromAsync(readRows(folder))).rejects.toThrow(/cannot be read: .*EISDIR/);
  });
});

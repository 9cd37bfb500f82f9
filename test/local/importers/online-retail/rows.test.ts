import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandError } from '../../../../local/common/command-error.ts';
import type { DateOrder } from '../../../../local/importers/online-retail/row-time.ts';
import { type ParsedRow, readRows } from '../../../../local/importers/online-retail/rows.ts';
import { HEADER } from '../../../support/online-retail.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer, dates?: DateOrder): Promise<ParsedRow[]> {
  const file = join(folder, 'file.csv');
  await writeFile(file, content);
  return Array.fromAsync(readRows(file, dates));
}

const LINE = '536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom';
const ROW = {
  row: 2,
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
    ['after a byte order mark', `\uFEFF${csv(LINE)}`],
    ['from lines with Windows line breaks', csv(LINE).replaceAll('\n', '\r\n')],
    ['without a line break at the end', `${HEADER}\n${LINE}`],
    ['with blanks around the fields', csv(LINE.replaceAll(',', ' , '))],
  ])('%s', async (_, content) => {
    expect(await read(content)).toEqual([ROW]);
  });

  test('with quotes, commas and line breaks in a description', async () => {
    const rows = await read(csv(LINE.replace('WHITE HEART', '"A ""RED"" HEART,\nLARGE"'), LINE));
    expect(rows).toEqual([
      { ...ROW, description: 'A "RED" HEART,\nLARGE' },
      { ...ROW, row: 4 },
    ]);
  });

  test('with a quote inside a description that is not quoted', async () => {
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

describe('a row is malformed', () => {
  test.each([
    ['with too few fields', '536365,85123A,WHITE HEART,6'],
    ['with too many', `${LINE},more`],
    ['with another invoice number', LINE.replace('536365', 'X536365')],
    ['without an article', LINE.replace('85123A', '')],
    ['with half a piece', LINE.replace(',6,', ',6.5,')],
    ['with a quantity of too many digits', LINE.replace(',6,', ',99999999,')],
    ['with a day that does not exist', LINE.replace('2010-12-01', '2011-02-30')],
    ['with a month that does not exist', LINE.replace('2010-12-01', '2010-13-01')],
    ['with another form of time', LINE.replace('2010-12-01 08:26:00', '1 December 2010')],
    ['with a year of three digits', LINE.replace('2010-12-01', '1.12.010')],
    ['with an hour that does not exist', LINE.replace('08:26:00', '25:26')],
    ['with a quote that is not closed', LINE.replace('WHITE', '"WHITE')],
    ['with a price in words', LINE.replace('2.55', 'free')],
    ['with a price of four decimals', LINE.replace('2.55', '2.5512')],
    ['with another customer number', LINE.replace('17850.0', 'Smith')],
  ])('%s', async (_, line) => {
    expect(await read(csv(line, LINE))).toEqual([
      { row: 2, invoice: expect.any(String), fault: expect.any(String) },
      { ...ROW, row: 3 },
    ]);
  });
});

describe('a quote that is not closed', () => {
  test('makes only its own row malformed', async () => {
    const open = LINE.replace('WHITE HEART', '"RED BOX').replace('536365', '536364');
    const rows = await read(
      csv(open, LINE, LINE.replace('WHITE HEART', '"BLUE"'), LINE.replace('WHITE', '"RED" WHITE')),
    );
    expect(rows).toEqual([
      { row: 2, invoice: '536364', fault: 'a quote that is not closed' },
      { ...ROW, row: 3 },
      { ...ROW, row: 4, description: 'BLUE' },
      { ...ROW, row: 5, description: '"RED" WHITE HEART' },
    ]);
  });

  test('at the end of the file makes the following lines malformed', async () => {
    const rows = await read(csv(LINE, LINE.replace('WHITE', '"WHITE'), 'and more'));
    expect(rows).toMatchObject([ROW, { row: 3, fault: 'a quote that is not closed' }, { row: 4 }]);
  });
});

describe('text is read', () => {
  const content = csv(LINE.replace('WHITE HEART', 'CAFÉ “£5”'));
  const utf16 = Buffer.from(`\uFEFF${content}`, 'utf16le');
  test.each<[string, Buffer]>([
    ['in UTF-8', Buffer.from(content)],
    ['in UTF-16, little-endian', utf16],
    ['in UTF-16, big-endian', Buffer.from(utf16).swap16()],
    ['in UTF-16 without a byte order mark', utf16.subarray(2)],
    ['in UTF-16, gzipped', gzipSync(utf16)],
    [
      'in Windows-1252, of which Latin-1 is a part',
      Buffer.from(content.replace('“', '\u0093').replace('”', '\u0094'), 'latin1'),
    ],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes)).toEqual([{ ...ROW, description: 'CAFÉ “£5”' }]);
  });
});

describe('dates are read', () => {
  const csvWithTimes = (...times: string[]) => csv(...times.map((time) => LINE.replace('2010-12-01 08:26:00', time)));
  const timesOf = async (content: string, dates?: DateOrder) =>
    (await read(content, dates)).map((row) => ('fault' in row ? row.fault : row.localTime));

  test.each([
    ['2010-12-01T08:26:00', '2010-12-01 08:26:00'],
    ['2010-12-01 08:26', '2010-12-01 08:26:00'],
    ['2010/12/1 8:26', '2010-12-01 08:26:00'],
    ['1.12.2010 08:26', '2010-12-01 08:26:00'],
    ['2010-12-01', '2010-12-01 00:00:00'],
    ['2010-12-01 12:26 AM', '2010-12-01 00:26:00'],
    ['2010-12-01 1:26:05 pm', '2010-12-01 13:26:05'],
  ])('in the form %s', async (time, expected) => {
    expect(await timesOf(csvWithTimes(time))).toEqual([expected]);
  });

  test('with slashes in the order that the file shows', async () => {
    expect(await timesOf(csvWithTimes('12/1/2010 8:26', '12/13/2010 8:26'))).toEqual([
      '2010-12-01 08:26:00',
      '2010-12-13 08:26:00',
    ]);
    expect(await timesOf(csvWithTimes('1/12/2010 8:26', '13/12/2010 8:26'))).toEqual([
      '2010-12-01 08:26:00',
      '2010-12-13 08:26:00',
    ]);
  });

  test('with slashes in the given order; a date that does not fit it is malformed', async () => {
    expect(await timesOf(csvWithTimes('1/12/2010 8:26', '1/13/2010 8:26'), 'dmy')).toEqual([
      '2010-12-01 08:26:00',
      'no date and time that are recognised',
    ]);
    expect(await timesOf(csvWithTimes('1/12/2010 8:26'), 'mdy')).toEqual(['2010-01-12 08:26:00']);
  });

  test('with slashes, except an ambiguous date, whose row asks for the order', async () => {
    const orderNeeded = 'a date that may be of two days: say --dates dmy or --dates mdy';
    expect(await timesOf(csvWithTimes('1/12/2010 8:26', '2010-12-01 08:26', '1/1/2011 8:26'))).toEqual([
      orderNeeded,
      '2010-12-01 08:26:00',
      '2011-01-01 08:26:00',
    ]);
    expect(await timesOf(csvWithTimes('13/12/2010 8:26', '12/13/2010 8:26', '1/2/2011 8:26', '13/13/2011'))).toEqual([
      '2010-12-13 08:26:00',
      '2010-12-13 08:26:00',
      orderNeeded,
      'no date and time that are recognised',
    ]);
  });

  test('with years of two digits, by the rule of spreadsheets', async () => {
    expect(await timesOf(csvWithTimes('12/1/10 8:26', '12/13/10 8:26 PM', '1/2/99'))).toEqual([
      '2010-12-01 08:26:00',
      '2010-12-13 20:26:00',
      '1999-01-02 00:00:00',
    ]);
    expect(await timesOf(csvWithTimes('1.12.10'))).toEqual(['2010-12-01 00:00:00']);
  });

  test('although a description contains a date', async () => {
    expect(await timesOf(csv(LINE.replace('WHITE', 'IN 10/11/2010')))).toEqual(['2010-12-01 08:26:00']);
  });
});

describe('a file is rejected', () => {
  test.each<[string, string | Buffer, RegExp]>([
    ['that has other columns', 'a,b,c\n1,2,3\n', /not the Online Retail file: its first row must be InvoiceNo,/],
    ['that is empty', '', /not the Online Retail file/],
    ['that is an incomplete gzip file', gzipSync(csv(LINE)).subarray(0, 60), /cannot be read to its end/],
  ])('%s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(CommandError);
    await expect(read(content)).rejects.toThrow(message);
  });

  test('that does not exist, or is a folder', async () => {
    await expect(Array.fromAsync(readRows(join(folder, 'none.csv')))).rejects.toThrow(/cannot be read: .*ENOENT/);
    await expect(Array.fromAsync(readRows(folder))).rejects.toThrow(/cannot be read: .*EISDIR/);
  });
});

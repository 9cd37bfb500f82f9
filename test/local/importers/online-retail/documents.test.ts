import { describe, expect, test } from 'vitest';
import { toDocuments } from '../../../../local/importers/online-retail/documents.ts';
import type { ParsedRow, Row } from '../../../../local/importers/online-retail/rows.ts';

const row = (more: Partial<Row> = {}): Row => ({
  row: 2,
  invoice: '536365',
  sku: '85123A',
  description: 'WHITE HEART',
  quantity: 6,
  localTime: '2010-12-01 08:26:00',
  unitPrice: '2.55',
  customerId: '17850',
  country: 'United Kingdom',
  ...more,
});

async function* given(rows: readonly ParsedRow[]): AsyncGenerator<ParsedRow> {
  yield* rows;
}
const documentsOf = (rows: readonly ParsedRow[], most?: number) => toDocuments(given(rows), most);

describe('invoices', () => {
  test('are the rows of one number, wherever in the file they stand', async () => {
    const { documents, rows, value } = await documentsOf([
      row(),
      row({ invoice: '536366', sku: 'B', quantity: 1, unitPrice: '3', customerId: null }),
      row({ sku: 'C', description: '', quantity: 2, unitPrice: '0.5' }),
    ]);
    expect(documents).toEqual([
      {
        kind: 'sale',
        number: '536365',
        occurredAt: '2010-12-01T08:26:00.000Z',
        customerId: '17850',
        lines: [
          { row: 2, sku: '85123A', description: 'WHITE HEART', quantity: 6, unitPrice: '2.55' },
          { row: 2, sku: 'C', description: 'C', quantity: 2, unitPrice: '0.50' },
        ],
      },
      expect.objectContaining({ number: '536366', customerId: null }),
    ]);
    expect([rows, value]).toEqual([3, 6 * 2_550 + 3_000 + 1_000]);
  });

  test('that begin with C are returns of as many', async () => {
    const { documents } = await documentsOf([row({ invoice: 'C536379', quantity: -3 })]);
    expect(documents).toMatchObject([
      { kind: 'return', number: 'C536379', lines: [{ quantity: 3, unitPrice: '2.55' }] },
    ]);
  });

  test.each([
    ['in winter', '2011-01-10 09:00:00', '2011-01-10T09:00:00.000Z'],
    ['in summer', '2011-07-10 09:00:00', '2011-07-10T08:00:00.000Z'],
    ['in the hour that is there twice, the first', '2011-10-30 01:30:00', '2011-10-30T00:30:00.000Z'],
    ['in the hour that is left out, one later', '2011-03-27 01:30:00', '2011-03-27T01:30:00.000Z'],
  ])('are timed by London’s clock %s', async (_, localTime, occurredAt) => {
    expect((await documentsOf([row({ localTime })])).documents).toMatchObject([{ occurredAt }]);
  });

  test('are as many as asked for, with all rows that come before the next', async () => {
    const rows = [row(), row({ invoice: '536366' }), row({ sku: 'C' }), row({ invoice: '536367' }), row({ sku: 'D' })];
    const { documents, rows: count } = await documentsOf(rows, 2);
    expect(documents.map(({ number, lines }) => [number, lines.length])).toEqual([
      ['536365', 2],
      ['536366', 1],
    ]);
    expect(count).toBe(3);
  });
});

describe('a row is skipped', () => {
  test.each([
    ['malformed', { row: 2, invoice: '', fault: 'no price' }, 0],
    ['malformed', row({ unitPrice: '-2.55' }), -15_300],
    ['malformed', row({ invoice: 'C536379', quantity: 6 }), 15_300],
    ['badDebt', row({ invoice: 'A563185', quantity: 1, unitPrice: '11062.06' }), 11_062_060],
    ['badDebt', row({ invoice: 'A563186', quantity: 1, unitPrice: '-11062.06' }), -11_062_060],
    ['zeroPrice', row({ unitPrice: '0.0' }), 0],
    ['zeroPrice', row({ quantity: 0 }), 0],
    ['negativeQuantity', row({ quantity: -2, unitPrice: '0' }), 0],
    ['negativeQuantity', row({ quantity: -2 }), -5_100],
    ['fraction', row({ unitPrice: '0.001' }), 6],
    ['fraction', row({ invoice: 'C536379', quantity: -2, unitPrice: '1.005' }), -2_010],
  ] as const)('as %s: %j', async (skip, given, value) => {
    const { documents, skipped, countries } = await documentsOf([given]);
    expect(documents).toEqual([]);
    expect(countries.size).toBe(0);
    expect(skipped).toMatchObject([{ row: 2, skip, value }]);
  });

  test('and the rest of its invoice is not', async () => {
    const { documents, skipped } = await documentsOf([row({ unitPrice: '0' }), row({ unitPrice: '0.001' }), row()]);
    expect(documents).toMatchObject([{ lines: [{ unitPrice: '2.55' }] }]);
    expect(skipped.map(({ skip }) => skip)).toEqual(['zeroPrice', 'fraction']);
  });

  test('with its whole invoice, where another row of that cannot be read, for the rest could not join it later', async () => {
    const bad = { row: 3, invoice: '536365', fault: 'no price' };
    const { documents, skipped } = await documentsOf([row(), bad, row({ row: 4, invoice: '536366' })]);
    expect(documents.map(({ number }) => number)).toEqual(['536366']);
    expect(skipped.map(({ row, skip, detail }) => [row, skip, detail])).toEqual([
      [3, 'malformed', 'no price'],
      [2, 'halfInvoice', null],
    ]);
  });

  test('with its whole invoice, where that names two customers; where some rows name none, it is of the one', async () => {
    const { documents, skipped } = await documentsOf([
      ...[row(), row({ row: 3, customerId: '17851' })],
      ...[row({ invoice: '536366', customerId: null }), row({ invoice: '536366' })],
    ]);
    expect(documents).toMatchObject([{ number: '536366', customerId: '17850', lines: [{}, {}] }]);
    expect(skipped.map(({ row, invoice, skip }) => [row, invoice, skip])).toEqual([
      [2, '536365', 'severalCustomers'],
      [3, '536365', 'severalCustomers'],
    ]);
  });

  test('that is dated in the future', async () => {
    const later = row({ localTime: '2200-01-01 00:00:00' });
    expect((await documentsOf([later])).skipped).toMatchObject([{ row: 2, skip: 'future', value: 15_300 }]);
  });
});

describe('what is noted', () => {
  test('equal rows of an invoice stay, and are counted', async () => {
    const { documents, notes } = await documentsOf([row(), row(), row(), row({ invoice: '536366' })]);
    expect(documents.map(({ lines }) => lines.length)).toEqual([3, 1]);
    expect(notes.duplicateRow).toBe(2);
  });

  test('of several times the earliest holds', async () => {
    const { documents, notes } = await documentsOf([row({ localTime: '2010-12-01 08:27:00' }), row()]);
    expect(documents).toMatchObject([{ occurredAt: '2010-12-01T08:26:00.000Z' }]);
    expect(notes.severalTimes).toBe(1);
  });

  test('of several countries the first holds', async () => {
    const { countries, notes } = await documentsOf([row({ country: 'Cyprus' }), row({ country: 'Austria' })]);
    expect([...countries]).toEqual([['17850', 'Cyprus']]);
    expect(notes.severalCountries).toBe(1);
  });

  test('and nothing where there is nothing', async () => {
    expect((await documentsOf([row(), row({ sku: 'B' })])).notes).toEqual({
      duplicateRow: 0,
      severalTimes: 0,
      severalCountries: 0,
    });
  });
});

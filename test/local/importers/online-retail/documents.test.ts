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

async function* generateRows(rows: readonly ParsedRow[]): AsyncGenerator<ParsedRow> {
  yield* rows;
}
const documentsOf = (rows: readonly ParsedRow[], limit?: number) => toDocuments(generateRows(rows), limit);

describe('invoices', () => {
  test('contain all rows with one number, at any place in the file', async () => {
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

  test('that begin with C are returns with positive quantities', async () => {
    const { documents } = await documentsOf([row({ invoice: 'C536379', quantity: -3 })]);
    expect(documents).toMatchObject([
      { kind: 'return', number: 'C536379', lines: [{ quantity: 3, unitPrice: '2.55' }] },
    ]);
  });

  test.each([
    ['in winter', '2011-01-10 09:00:00', '2011-01-10T09:00:00.000Z'],
    ['in summer', '2011-07-10 09:00:00', '2011-07-10T08:00:00.000Z'],
    ['in the repeated hour, the first', '2011-10-30 01:30:00', '2011-10-30T00:30:00.000Z'],
    ['in the skipped hour, one hour later', '2011-03-27 01:30:00', '2011-03-27T01:30:00.000Z'],
  ])('have times in the zone of London %s', async (_, localTime, occurredAt) => {
    expect((await documentsOf([row({ localTime })])).documents).toMatchObject([{ occurredAt }]);
  });

  test('are limited by count, with all rows before the next invoice', async () => {
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
  ] as const)('as %s: %j', async (skip, skippedRow, value) => {
    const { documents, skipped, countries } = await documentsOf([skippedRow]);
    expect(documents).toEqual([]);
    expect(countries.size).toBe(0);
    expect(skipped).toMatchObject([{ row: 2, skip, value }]);
  });

  test('without the rest of its invoice', async () => {
    const { documents, skipped } = await documentsOf([row({ unitPrice: '0' }), row({ unitPrice: '0.001' }), row()]);
    expect(documents).toMatchObject([{ lines: [{ unitPrice: '2.55' }] }]);
    expect(skipped.map(({ skip }) => skip)).toEqual(['zeroPrice', 'fraction']);
  });

  test('with its whole invoice if another row of it is malformed, because the rest could not be added later', async () => {
    const malformed = { row: 3, invoice: '536365', fault: 'no price' };
    const { documents, skipped } = await documentsOf([row(), malformed, row({ row: 4, invoice: '536366' })]);
    expect(documents.map(({ number }) => number)).toEqual(['536366']);
    expect(skipped.map(({ row, skip, detail }) => [row, skip, detail])).toEqual([
      [3, 'malformed', 'no price'],
      [2, 'halfInvoice', null],
    ]);
  });

  test('with its whole invoice if it names two customers, but not if some rows name no customer', async () => {
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

  test('if its date is in the future', async () => {
    const later = row({ localTime: '2200-01-01 00:00:00' });
    expect((await documentsOf([later])).skipped).toMatchObject([{ row: 2, skip: 'future', value: 15_300 }]);
  });
});

describe('the notes', () => {
  test('count equal rows of an invoice, which are imported', async () => {
    const { documents, notes } = await documentsOf([row(), row(), row(), row({ invoice: '536366' })]);
    expect(documents.map(({ lines }) => lines.length)).toEqual([3, 1]);
    expect(notes.duplicateRow).toBe(2);
  });

  test('count invoices with several times, of which the earliest is used', async () => {
    const { documents, notes } = await documentsOf([row({ localTime: '2010-12-01 08:27:00' }), row()]);
    expect(documents).toMatchObject([{ occurredAt: '2010-12-01T08:26:00.000Z' }]);
    expect(notes.severalTimes).toBe(1);
  });

  test('count customers with several countries, of which the first is used', async () => {
    const { countries, notes } = await documentsOf([row({ country: 'Cyprus' }), row({ country: 'Austria' })]);
    expect([...countries]).toEqual([['17850', 'Cyprus']]);
    expect(notes.severalCountries).toBe(1);
  });

  test('are zero without such rows', async () => {
    expect((await documentsOf([row(), row({ sku: 'B' })])).notes).toEqual({
      duplicateRow: 0,
      severalTimes: 0,
      severalCountries: 0,
    });
  });
});

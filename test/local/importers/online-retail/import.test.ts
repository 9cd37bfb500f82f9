import { describe, expect, test } from 'vitest';
import { saveShop } from '../../../../domain/shop/save-shop.ts';
import { openCommandClient } from '../../../../local/common/command-client.ts';
import type { Document, Documents } from '../../../../local/importers/online-retail/documents.ts';
import { importDocuments, type Progress } from '../../../../local/importers/online-retail/import-documents.ts';
import { formatReport, formatReportFile, hasFaults } from '../../../../local/importers/online-retail/report.ts';
import type { Table } from '../../../../store/table/dynamo-client.ts';
import { figuresOf, totalsOf } from '../../../support/online-retail.ts';
import { freshTable } from '../../../support/table.ts';
import { readContents } from '../../../support/table-contents.ts';

const sale = (number: string, more: Partial<Document> = {}): Document => ({
  kind: 'sale',
  number,
  occurredAt: '2010-12-01T08:26:00.000Z',
  customerId: '17850',
  lines: [
    { row: 2, sku: 'A', description: 'HEART', quantity: 6, unitPrice: '2.55' },
    { row: 3, sku: 'A', description: 'HEART', quantity: 6, unitPrice: '2.55' },
  ],
  ...more,
});
const cancellation = (number: string, more: Partial<Document> = {}): Document => ({
  ...sale(number, more),
  kind: 'return',
  lines: [{ row: 2, sku: 'A', description: 'HEART', quantity: 2, unitPrice: '2.55' }],
});

const documentsOf = (...documents: readonly Document[]): Documents => ({
  rows: 0,
  value: 0,
  documents,
  countries: new Map([['17850', 'France']]),
  skipped: [],
  notes: { duplicateRow: 0, severalTimes: 0, severalCountries: 0 },
});

const SMALL = documentsOf(
  sale('536365'),
  sale('536366', { customerId: null }),
  cancellation('C536367'),
  cancellation('C536368', { customerId: null }),
  cancellation('C536369', { customerId: '12345' }),
);

type Options = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void };

const importInto = (table: Table, documents: Documents, options: Options = {}) =>
  importDocuments(openCommandClient(table, 'import'), documents, {
    signal: new AbortController().signal,
    onProgress: () => {},
    ...options,
  });

describe('an import', () => {
  test('makes orders, returns and customers, and says how many', async () => {
    const table = await freshTable();
    const steps: Progress[] = [];
    const imported = await importInto(table, SMALL, { onProgress: (step) => steps.push(step) });
    expect(imported).toEqual({
      orders: 2,
      guestOrders: 1,
      returns: 3,
      guestReturns: 1,
      customers: 2,
      alreadyThere: 0,
      value: 2 * 30_600 - 3 * 5_100,
      skipped: [],
    });
    expect(steps).toEqual([1, 2, 3, 4, 5].map((done) => ({ done, of: 5 })));

    const contents = await readContents(table);
    expect(figuresOf(contents)).toEqual(
      new Map([
        ['536365', { kind: 'sale', customer: '17850', units: 12, sum: 3060 }],
        ['536366', { kind: 'sale', customer: null, units: 12, sum: 3060 }],
        ['C536367', { kind: 'return', customer: '17850', units: 2, sum: 510 }],
        ['C536368', { kind: 'return', customer: null, units: 2, sum: 510 }],
        ['C536369', { kind: 'return', customer: '12345', units: 2, sum: 510 }],
      ]),
    );
    expect(totalsOf(contents)).toEqual(
      new Map([
        ['17850', { orders: 1, returns: 1, spent: 2550 }],
        ['12345', { orders: 0, returns: 1, spent: -510 }],
      ]),
    );
    expect(contents.orders).toMatchObject([
      { source: 'IMPORT', status: 'DELIVERED', currency: 'GBP', occurredAt: '2010-12-01T08:26:00.000Z', lineCount: 2 },
      { source: 'IMPORT' },
    ]);
    const french = contents.customers.find(({ externalIds }) => externalIds[0]?.value === '17850');
    expect(french).toMatchObject({
      externalIds: [{ system: 'online-retail', value: '17850' }],
      attributes: [{ name: 'country', value: 'France' }],
    });
  });

  test('run again changes nothing, and says what had been there', async () => {
    const table = await freshTable();
    const first = await importInto(table, SMALL);
    const { items } = await readContents(table);
    table.meter.reset();
    expect(await importInto(table, SMALL)).toEqual({ ...first, alreadyThere: 5 });
    expect((await readContents(table)).items).toEqual(items);
    const [shop, ...reads] = table.meter.operations.filter((operation) => operation !== 'Scan');
    // Each document's number and each customer once, and then a batch of pointers and one of what they lead to, by kind.
    const wanted = [...Array(4).fill('BatchGetItem'), ...Array(2).fill('GetItem'), ...Array(5).fill('Query')];
    expect([shop, reads.toSorted()]).toEqual(['Query', wanted]);
  });

  test('stopped midway keeps what it did, and goes on from there', async () => {
    const table = await freshTable();
    const stop = new AbortController();
    const many = documentsOf(
      ...Array.from({ length: 40 }, (_, index) =>
        sale(String(500_000 + index), { customerId: String(20_000 + (index % 7)) }),
      ),
    );
    const first = await importInto(table, many, {
      signal: stop.signal,
      onProgress: ({ done }) => done === 9 && stop.abort(),
    });
    expect(first.orders).toBeGreaterThanOrEqual(9);
    expect(first.orders).toBeLessThan(40);
    expect((await readContents(table)).orders).toHaveLength(first.orders);
    expect(formatReport(many, first, false)).toContain('Stopped; run it again');

    expect(await importInto(table, many)).toMatchObject({ orders: 40, customers: 7, alreadyThere: first.orders });
    const contents = await readContents(table);
    expect(contents.orders).toHaveLength(40);
    expect([...totalsOf(contents).values()].reduce((sum, { spent }) => sum + spent, 0)).toBe(40 * 3060);
  });

  test('run twice at once doubles nothing', async () => {
    const table = await freshTable();
    await Promise.all([importInto(table, SMALL), importInto(table, SMALL)]);
    const { orders, returns, customers } = await readContents(table);
    expect([orders.length, returns.length, customers.length]).toEqual([2, 3, 2]);
  });

  test('asks a sale’s customer once, and then seven requests a sale', async () => {
    const table = await freshTable();
    const first = sale('536365');
    await importInto(table, documentsOf(first));
    table.meter.reset();
    await importInto(table, documentsOf(first, sale('536366'), sale('536367')));
    // The shop; the first sale, which is there; the customer; of each new sale whether it is there, its claim, its number,
    // its buyer with the sums, and the transaction; and all three read back, by their pointers.
    const { operations } = table.meter;
    expect(operations).toHaveLength(1 + 1 + 1 + 2 * 6 + 2);
    expect(operations.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(2);
  });

  test('lists the rows of a document that the graph refuses, and brings the others', async () => {
    const table = await freshTable();
    const many = Array.from({ length: 2_001 }, (_, index) => {
      return { row: index + 2, sku: `S${index}`, description: 'HEART', quantity: 1, unitPrice: '1.00' };
    });
    const documents = documentsOf(sale('536365', { lines: many }), sale('536366'));
    const imported = await importInto(table, documents);
    expect(imported).toMatchObject({ orders: 1, value: 30_600 });
    expect(imported.skipped).toHaveLength(2_001);
    expect(imported.skipped[0]).toMatchObject({
      ...{ row: 2, invoice: '536365', skip: 'refused', value: 1_000 },
      detail: expect.stringMatching(/input\.lines: An order has at most 2000 lines/),
    });
    expect(hasFaults(documents, imported)).toBe(true);
    expect(formatReportFile(documents, imported)).toMatch(
      /^row,invoice,kind,reason\n2,536365,fault,"of an invoice that the graph/,
    );
  });

  test('lists the rows that an earlier import left out of an invoice, and counts what the graph holds', async () => {
    const table = await freshTable();
    const [heart = { row: 2, sku: 'A', description: 'HEART', quantity: 6, unitPrice: '2.55' }] = sale('536365').lines;
    const half = (...lines: (typeof heart)[]) => documentsOf(sale('536365', { lines }), cancellation('C536366'));
    await importInto(table, half(heart));
    const whole = half(heart, { ...heart, row: 3, sku: 'B' });
    const imported = await importInto(table, whole);
    expect(imported).toMatchObject({ orders: 1, returns: 1, alreadyThere: 2, value: 15_300 - 5_100 });
    expect(imported.skipped).toEqual([
      { row: 3, invoice: '536365', skip: 'heldOtherwise', detail: 'this row is not in it', value: 15_300 },
    ]);
    const dearer = await importInto(table, half({ ...heart, unitPrice: '3.00' }));
    expect(dearer.skipped).toMatchObject([{ row: 2, detail: 'the sum in the graph is another one' }]);
    expect(formatReport({ ...whole, value: 18_000 - 5_100 }, dearer, true)).toContain('They differ by GBP 2.700');
    const others = documentsOf(sale('536365', { lines: [heart], customerId: '12345' }));
    expect((await importInto(table, others)).skipped).toMatchObject([
      { detail: 'it is of another customer in the graph' },
    ]);
  });

  test('of a customer whom another file brought with another country finds that customer', async () => {
    const table = await freshTable();
    await importInto(table, documentsOf(sale('536365')));
    const second = { ...documentsOf(sale('536366')), countries: new Map([['17850', 'Spain']]) };
    expect(await importInto(table, second)).toMatchObject({ orders: 1, customers: 1, skipped: [] });
    expect((await readContents(table)).customers).toMatchObject([
      { attributes: [{ name: 'country', value: 'France' }] },
    ]);
  });

  test('into a shop that counts in something else is refused', async () => {
    const table = await freshTable();
    const client = openCommandClient(table, 'a shop');
    const input = { name: 'Bijoux', currency: 'EUR', timeZone: 'Europe/Paris', defaultRegion: 'FR' };
    await saveShop(client.writing('saveShop', 'once', input), input);
    await expect(importInto(table, SMALL)).rejects.toThrow(/The file is in GBP, and the shop here counts in EUR/);
  });
});

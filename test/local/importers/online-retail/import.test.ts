import { describe, expect, test } from 'vitest';
import { saveShop } from '../../../../domain/shop/save-shop.ts';
import { openCommandClient } from '../../../../local/common/command-client.ts';
import type { Document, Documents } from '../../../../local/importers/online-retail/documents.ts';
import { importDocuments, type Progress } from '../../../../local/importers/online-retail/import-documents.ts';
import { formatReport, formatReportFile, hasFaults } from '../../../../local/importers/online-retail/report.ts';
import type { Table } from '../../../../store/dynamo/dynamo-client.ts';
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
  test('creates orders, returns and customers, and counts them', async () => {
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
    expect(steps).toEqual([1, 2, 3, 4, 5].map((done) => ({ done, total: 5 })));

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

  test('that runs again changes nothing, and counts what was there before', async () => {
    const table = await freshTable();
    const first = await importInto(table, SMALL);
    const { items } = await readContents(table);
    table.meter.reset();
    expect(await importInto(table, SMALL)).toEqual({ ...first, alreadyThere: 5 });
    expect((await readContents(table)).items).toEqual(items);
    const [shop, ...reads] = table.meter.operations.filter((operation) => operation !== 'Scan');
    // Reads each document's number and each customer once, and then, by kind, a batch of pointers and a batch of their targets.
    const expected = [...Array(4).fill('BatchGetItem'), ...Array(2).fill('GetItem'), ...Array(5).fill('Query')];
    expect([shop, reads.toSorted()]).toEqual(['Query', expected]);
  });

  test('that is stopped keeps what it did, and continues from there', async () => {
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

  test('that runs twice at the same time duplicates nothing', async () => {
    const table = await freshTable();
    await Promise.all([importInto(table, SMALL), importInto(table, SMALL)]);
    const { orders, returns, customers } = await readContents(table);
    expect([orders.length, returns.length, customers.length]).toEqual([2, 3, 2]);
  });

  test('looks up a customer once, and needs six requests for each new sale', async () => {
    const table = await freshTable();
    const first = sale('536365');
    await importInto(table, documentsOf(first));
    table.meter.reset();
    await importInto(table, documentsOf(first, sale('536366'), sale('536367')));
    // The shop; the first sale, which exists; the customer; for each new sale the lookup, the idempotency record, the
    // number, the buyer with metrics, and the transaction; and all three sales read back by their pointers.
    const { operations } = table.meter;
    expect(operations).toHaveLength(1 + 1 + 1 + 2 * 5 + 2);
    expect(operations.filter((operation) => operation === 'TransactWriteItems')).toHaveLength(2);
  });

  test('lists the rows of a document that the graph rejects, and imports the others', async () => {
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

  test('lists the rows that an earlier import left out of an invoice, and counts what the graph stores', async () => {
    const table = await freshTable();
    const [heart = { row: 2, sku: 'A', description: 'HEART', quantity: 6, unitPrice: '2.55' }] = sale('536365').lines;
    const withLines = (...lines: (typeof heart)[]) => documentsOf(sale('536365', { lines }), cancellation('C536366'));
    await importInto(table, withLines(heart));
    const complete = withLines(heart, { ...heart, row: 3, sku: 'B' });
    const imported = await importInto(table, complete);
    expect(imported).toMatchObject({ orders: 1, returns: 1, alreadyThere: 2, value: 15_300 - 5_100 });
    expect(imported.skipped).toEqual([
      { row: 3, invoice: '536365', skip: 'heldOtherwise', detail: 'this row is not in it', value: 15_300 },
    ]);
    const withOtherPrice = await importInto(table, withLines({ ...heart, unitPrice: '3.00' }));
    expect(withOtherPrice.skipped).toMatchObject([{ row: 2, detail: 'the sum in the graph is another one' }]);
    expect(formatReport({ ...complete, value: 18_000 - 5_100 }, withOtherPrice, true)).toContain(
      'They differ by GBP 2.700',
    );
    const ofOtherCustomer = documentsOf(sale('536365', { lines: [heart], customerId: '12345' }));
    expect((await importInto(table, ofOtherCustomer)).skipped).toMatchObject([
      { detail: 'it is of another customer in the graph' },
    ]);
  });

  test('finds a customer that another file registered with another country', async () => {
    const table = await freshTable();
    await importInto(table, documentsOf(sale('536365')));
    const second = { ...documentsOf(sale('536366')), countries: new Map([['17850', 'Spain']]) };
    expect(await importInto(table, second)).toMatchObject({ orders: 1, customers: 1, skipped: [] });
    expect((await readContents(table)).customers).toMatchObject([
      { attributes: [{ name: 'country', value: 'France' }] },
    ]);
  });

  test('into a shop with another currency fails', async () => {
    const table = await freshTable();
    const client = openCommandClient(table, 'a shop');
    const input = { name: 'Bijoux', currency: 'EUR', timeZone: 'Europe/Paris', defaultRegion: 'FR' };
    await saveShop(client.createContext('saveShop', 'once', input), input);
    await expect(importInto(table, SMALL)).rejects.toThrow(/The file is in GBP, and the shop here counts in EUR/);
  });
});

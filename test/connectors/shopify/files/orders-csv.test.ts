import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shopifyOrdersFormat } from '../../../../connectors/shopify/files/orders-csv.ts';
import type { SourceOrder } from '../../../../domain/source-record/record/source-record.ts';
import { order as webhook } from '../fixtures/orders.ts';
import { graphTotalOf } from '../support/graph-total.ts';
import { orderOf } from '../support/mapped.ts';
import { OPTIONS, rowsOf } from './rows.ts';

/** The columns that Shopify exports in 2026. */
const HEADER =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,Payment Terms Name,Next Payment Due At,Payment References';

const ORDER = {
  Name: '#1001',
  Email: 'Hana.Ropata@example.nz',
  'Financial Status': 'paid',
  'Paid at': '2024-03-05 14:03:15 +1300',
  'Fulfillment Status': 'unfulfilled',
  'Accepts Marketing': 'yes',
  Currency: 'NZD',
  Subtotal: '394.95',
  Shipping: '10.00',
  Taxes: '0.00',
  Total: '404.95',
  'Discount Code': 'AUTUMN',
  'Discount Amount': '20.00',
  'Created at': '2024-03-05 14:03:11 +1300',
  'Billing Name': 'Hana Ropata',
  'Shipping Name': 'Hana Ropata',
  'Shipping Address1': '12 Tui Street',
  'Shipping City': 'Auckland',
  'Shipping Zip': "'1010",
  'Shipping Province': 'AUK',
  'Shipping Country': 'NZ',
  'Shipping Province Name': 'Auckland',
  'Refunded Amount': '0.00',
  'Outstanding Balance': '0.00',
  Id: '820982911946154508',
  Source: 'web',
  Phone: "'+64215550101",
};

const LINES = [
  { 'Lineitem quantity': '1', 'Lineitem name': 'Kauri bowl', 'Lineitem price': '89.99', 'Lineitem sku': 'KAURI-01' },
  { 'Lineitem quantity': '1', 'Lineitem name': 'Lounger', 'Lineitem price': '159.99', 'Lineitem sku': 'LOUNGE-7' },
  { 'Lineitem quantity': '1', 'Lineitem name': 'Table', 'Lineitem price': '164.97', 'Lineitem sku': 'TABLE-2' },
];

type Cells = Readonly<Record<string, string>>;

/** The first row has the order, and the others have its name and a line. */
function exported(changes: Cells = {}, lines: readonly Cells[] = LINES, header = HEADER): Record<string, string>[] {
  const columns = header.split(',');
  const rows = lines.map((line, index) => ({
    ...(index === 0 ? ORDER : { Name: ORDER.Name }),
    ...line,
    ...(index === 0 ? changes : {}),
  }));
  const cell = (row: Cells, column: string) => `"${(row[column] ?? '').replaceAll('"', '""')}"`;
  return rowsOf([header, ...rows.map((row) => columns.map((column) => cell(row, column)).join(','))].join('\n'));
}

function mapOne(rows: Record<string, string>[]): SourceOrder {
  const result = shopifyOrdersFormat.map(rows, OPTIONS);
  if (!('records' in result) || result.records[0]?.kind !== 'order') throw new Error(JSON.stringify(result));
  return result.records[0];
}

describe('an order of the export', () => {
  it('spans the rows with its name', () => {
    const rows = exported();
    expect(rows.map((row) => shopifyOrdersFormat.keyOf(row))).toEqual(['#1001', '#1001', '#1001']);
    expect(shopifyOrdersFormat.groupOf(rows)).toBe('hana.ropata@example.nz');
    expect(mapOne(rows)).toEqual({
      kind: 'order',
      externalId: '820982911946154508',
      version: '2024-03-05T01:03:15.000Z',
      path: [],
      number: '#1001',
      source: 'ECOMMERCE',
      location: null,
      associate: null,
      customer: {
        kind: 'customer',
        externalId: 'email-hana.ropata@example.nz',
        version: '2024-03-05T01:03:15.000Z',
        path: ['Email'],
        name: { given: 'Hana', family: 'Ropata' },
        emails: [{ address: 'Hana.Ropata@example.nz', verified: false, primary: true }],
      },
      contact: { name: 'Hana Ropata', email: 'Hana.Ropata@example.nz', phone: '+64215550101' },
      status: 'PAID',
      placedAt: '2024-03-05T01:03:11.000Z',
      currency: 'NZD',
      lines: [
        {
          externalId: 'row-1',
          sku: 'KAURI-01',
          description: 'Kauri bowl',
          quantity: 1,
          unitPrice: '89.99',
          discount: '0.00',
        },
        {
          externalId: 'row-2',
          sku: 'LOUNGE-7',
          description: 'Lounger',
          quantity: 1,
          unitPrice: '159.99',
          discount: '0.00',
        },
        {
          externalId: 'row-3',
          sku: 'TABLE-2',
          description: 'Table',
          quantity: 1,
          unitPrice: '164.97',
          discount: '0.00',
        },
      ],
      taxIncluded: false,
      discount: '20.00',
      shipping: '10.00',
      tax: '0.00',
      rounding: '0',
      total: '404.95',
      tip: '0.00',
      shipTo: { lines: ['12 Tui Street'], locality: 'Auckland', region: 'Auckland', postalCode: '1010', country: 'NZ' },
      refunds: [],
    });
  });

  it('has the external id, the number and the total of the webhook, and an older version', () => {
    const [file, hook] = [mapOne(exported()), orderOf(webhook)];
    expect(file).toMatchObject({
      externalId: hook.externalId,
      number: hook.number,
      source: hook.source,
      total: hook.total,
    });
    expect(file.version < hook.version).toBe(true);
  });

  it('of a former export, with other spellings and without an id, has its number as id', () => {
    const former =
      'Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem SKU,Billing Name,Canceled at';
    const lines = LINES.map(({ 'Lineitem sku': sku = '', ...line }) => ({ ...line, 'Lineitem SKU': sku }));
    const cancelled = exported({ 'Canceled at': '2024-03-06 09:00:00 -0500' }, lines, former);
    expect(mapOne(cancelled)).toMatchObject({
      externalId: 'name-#1001',
      status: 'CANCELLED',
      cancelledAt: '2024-03-06T14:00:00.000Z',
      lines: [{ sku: 'KAURI-01' }, {}, {}],
    });
  });

  it.each<[string, Cells, string]>([
    ['tax is added', { Taxes: '60.74', Total: '465.69' }, '465.69'],
    ['prices include tax', { Taxes: '52.82' }, '404.95'],
    ['duties are added', { Duties: '12.00', Total: '416.95' }, '416.95'],
    ['amounts are grouped', { 'Discount Amount': '0', Shipping: '1,000.00', Total: '1,414.95' }, '1414.95'],
    ['a cent was rounded up', { Total: '404.96' }, '404.96'],
    ['a cent was rounded down', { Total: '404.94' }, '404.94'],
  ])('adds up where %s', (_, changes, total) => {
    expect(graphTotalOf(mapOne(exported(changes)))).toBe(total);
  });

  it.each([
    ['in the discount of the order', '20.00', '404.95', '15.00'],
    ['beside it', '20.00', '399.95', '20.00'],
    ['alone', '0.00', '419.95', '0.00'],
  ])('finds the discount of a line %s', (_, ofOrder, total, left) => {
    const lines = LINES.map((line, index) => (index === 1 ? { ...line, 'Lineitem discount': '5.00' } : line));
    const order = mapOne(exported({ 'Discount Amount': ofOrder, Total: total }, lines));
    expect(order).toMatchObject({ discount: left, total });
    expect(graphTotalOf(order)).toBe(total);
  });

  it('tells a tip from the sale', () => {
    const tip = { 'Lineitem quantity': '1', 'Lineitem name': 'Tip', 'Lineitem price': '5.00' };
    const order = mapOne(exported({ Total: '409.95' }, [...LINES, tip]));
    expect(order).toMatchObject({ total: '404.95', tip: '5.00' });
    expect(graphTotalOf(order)).toBe('404.95');
  });

  it('has one refund without goods for the sum of all refunds', () => {
    expect(mapOne(exported({ 'Refunded Amount': '85.00', 'Financial Status': 'partially_refunded' }))).toMatchObject({
      status: 'PAID',
      refunds: [
        { externalId: '820982911946154508-refunded', reason: 'GOODWILL', lines: [], amount: '85.00', isSum: true },
      ],
    });
  });

  it('has the place and the payment of a sale at the till', () => {
    const atTill = { Source: 'pos', Location: 'Queen Street', Employee: 'Mere T.', 'Payment Method': 'cash' };
    expect(mapOne(exported(atTill))).toMatchObject({
      source: 'POS',
      location: 'Queen Street',
      associate: 'Mere T.',
      tenders: [{ kind: 'CASH', amount: '404.95' }],
    });
    expect(mapOne(exported({ ...atTill, 'Payment Method': 'Visa + Gift Card' }))).not.toHaveProperty('tenders');
  });

  it('has the time of the shop where the file has no offset', () => {
    expect(mapOne(exported({ 'Created at': '2024-01-05 14:03:11', 'Paid at': '' }))).toMatchObject({
      placedAt: '2024-01-05T01:03:11.000Z',
    });
  });

  it('without an address of mail is a guest order', () => {
    expect(mapOne(exported({ Email: '' }))).toMatchObject({ customer: null, contact: { phone: '+64215550101' } });
  });

  it.each<[string, Cells, readonly Cells[], string]>([
    ['no time', { 'Created at': '5/03/2024 14:03' }, LINES, 'Created at'],
    ['no currency', { Currency: 'Dollars' }, LINES, 'Currency'],
    ['no amount', { Total: 'four' }, LINES, 'Total'],
    ['too many decimals', { Shipping: '1.005' }, LINES, 'Shipping'],
    ['no lines', {}, [{}], 'Lineitem name'],
    ['half a unit', {}, [{ ...LINES[0], 'Lineitem quantity': '0.5' }], 'Lineitem quantity'],
  ])('with %s is a problem that names the column', (_, changes, lines, column) => {
    expect(shopifyOrdersFormat.map(exported(changes, lines), OPTIONS)).toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ path: column })]),
    });
  });

  it('never fails, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', '-', "'", '1e9', '-5.00', '2024-13-45 25:61:00 +9999', '#1', 'N/A'),
    );
    const row = fc.dictionary(fc.oneof(fc.constantFrom(...HEADER.split(',')), fc.string()), cell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), fc.constantFrom(...exported()), (rows, first) => {
        const mixed = [{ ...first, ...rows[0] }, ...rows.slice(1)];
        for (const each of mixed) shopifyOrdersFormat.keyOf(each);
        shopifyOrdersFormat.groupOf(mixed);
        const result = shopifyOrdersFormat.map(mixed, OPTIONS);
        if ('problems' in result) expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { squareCustomersFormat } from '../../../connectors/square/customers-csv.ts';
import { squareItemsFormat } from '../../../connectors/square/items-csv.ts';
import { mapOrder } from '../../../connectors/square/map-order.ts';
import type { SourceRecord } from '../../../domain/source-record/record/source-record.ts';
import { mutatedPayload } from '../support/mutated-payloads.ts';
import { recordedFigures } from '../support/recorded-figures.ts';
import { requiredColumns } from '../support/required-columns.ts';
import { returnAnswer, saleAnswer } from './fixtures/orders.ts';

const OPTIONS = { timeZone: 'Pacific/Auckland', currency: 'USD', country: 'US' };

/** The header of an export of items. */
const HEADER =
  'Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID,Unit,Count,GTIN,Itemization Type,Commission,Employee,Fulfillment Note,Channel,Token,Card Brand,PAN Suffix';
const EMPTY = Object.fromEntries(HEADER.split(',').map((column) => [column, '']));

const coat = {
  ...EMPTY,
  Date: '2026-03-02',
  Time: '09:58:30',
  'Time Zone': 'Eastern Time (US & Canada)',
  Category: 'Coats',
  Item: 'Rain coat',
  Qty: '2.0',
  'Price Point Name': 'Small',
  SKU: 'COAT-S',
  'Gross Sales': '$1,021.00',
  Discounts: '($102.10)',
  'Net Sales': '$918.90',
  Tax: '$73.51',
  'Transaction ID': 'ORDEREXAMPLE0001',
  'Payment ID': 'hYEXAMPLEPAYMENT1',
  'Event Type': 'Payment',
  Location: 'Harbour shop',
  'Customer ID': 'CUSTEXAMPLE000000000000001',
  'Customer Name': 'Ines Fictional',
  Token: 'VARCOATEXAMPLE',
};
const coffee = {
  ...coat,
  Category: '',
  Item: 'Coffee',
  Qty: '1.75',
  'Price Point Name': 'Regular',
  SKU: '',
  Unit: 'lb',
  'Gross Sales': '$34.98',
  Discounts: '$0.00',
  'Net Sales': '$34.98',
  Tax: '$0.00',
  Token: 'VARCOFFEEEXAMPLE',
};
const returned = {
  ...coat,
  Date: '2026-03-05',
  Qty: '-1.0',
  'Gross Sales': '-$510.50',
  Discounts: '$51.05',
  'Net Sales': '-$459.45',
  Tax: '-$36.75',
  'Transaction ID': 'RETURNEXAMPLE001',
  'Event Type': 'Refund',
};

const profile = {
  'Reference ID': 'shop-17',
  'First Name': 'Ines',
  'Last Name': 'Fictional',
  'Email Address': 'ines.fictional@example.com',
  'Phone Number': "'+12125550147",
  Nickname: 'Nessie',
  'Company Name': '',
  'Street Address 1': '14 Harbour Row',
  'Street Address 2': '',
  City: 'New Wharf',
  State: 'NY',
  'Postal Code': '10003',
  Birthday: '1991-04-07',
  Memo: '',
  'Square Customer ID': 'CUSTEXAMPLE000000000000001',
  'Creation Source': 'Merchant',
  'First Visit': '2025-11-19',
  'Last Visit': '2026-02-11',
  'Transaction Count': '4',
  'Lifetime Spend': '$120.00',
  'Email Subscription Status': 'unsubscribed',
};

function mappedRecords(result: ReturnType<typeof squareItemsFormat.map>): readonly SourceRecord[] {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.records;
}

test('the exports have the columns that the formats need', () => {
  expect(Object.keys(EMPTY)).toEqual(expect.arrayContaining(requiredColumns('SQUARE_ITEMS_CSV')));
  expect(Object.keys(profile)).toEqual(expect.arrayContaining(requiredColumns('SQUARE_CUSTOMERS_CSV')));
});

describe('items', () => {
  test('of one transaction are a sale with its figures', () => {
    const [order] = mappedRecords(squareItemsFormat.map([coat, coffee], OPTIONS));
    if (order?.kind !== 'order') throw new Error('No order');
    expect(recordedFigures(order)).toMatchObject({
      total: 102_739,
      stated: 102_739,
      tax: 7_351,
      lines: [
        { sku: 'VARCOATEXAMPLE', category: 'Coats', quantity: 2, unitPrice: 51_050, discount: 10_210 },
        { sku: 'VARCOFFEEEXAMPLE', category: null, quantity: 1, measure: { amount: '1.75', unit: 'lb' }, total: 3_498 },
      ],
    });
    expect(order).toMatchObject({
      placedAt: '2026-03-02T14:58:30.000Z',
      location: 'Harbour shop',
      customer: 'CUSTEXAMPLE000000000000001',
      source: 'POS',
      status: 'DELIVERED',
    });
  });

  test('have the ids, skus and numbers of the webhooks', () => {
    const webhook = mapOrder(saleAnswer);
    const [fromApi] = 'records' in webhook ? webhook.records : [];
    const [fromFile] = mappedRecords(squareItemsFormat.map([coat, coffee], OPTIONS));
    if (fromApi?.kind !== 'order' || fromFile?.kind !== 'order') throw new Error('No order');
    expect(fromFile.externalId).toBe(fromApi.externalId);
    expect(fromFile.number).toBe(fromApi.number);
    expect(fromFile.customer).toBe(fromApi.customer);
    expect(fromFile.lines.map(({ sku }) => sku)).toEqual(fromApi.lines.slice(0, 2).map(({ sku }) => sku));
    const back = mapOrder(returnAnswer);
    expect(mappedRecords(squareItemsFormat.map([returned], OPTIONS))[0]?.externalId).toBe(
      'records' in back ? back.records[0]?.externalId : null,
    );
  });

  test('that came back are a refund: of an unknown sale, or of the sale of the same transaction', () => {
    expect(mappedRecords(squareItemsFormat.map([returned], OPTIONS))).toMatchObject([
      {
        kind: 'refund',
        externalId: 'RETURNEXAMPLE001',
        order: null,
        lines: [{ line: null, sku: 'VARCOATEXAMPLE', quantity: 1 }],
        amount: '496.20',
      },
    ]);
    const same = { ...returned, 'Transaction ID': coat['Transaction ID'], 'Payment ID': 'REFUNDPAYMENT' };
    expect(mappedRecords(squareItemsFormat.map([coat, same], OPTIONS))).toMatchObject([
      { kind: 'order' },
      { kind: 'refund', externalId: 'ORDEREXAMPLE0001:REFUNDPAYMENT', order: 'ORDEREXAMPLE0001' },
    ]);
  });

  test.each([
    ['$1,234.50', '1234.50'],
    ['-$3.00', '-3.00'],
    ['($3.00)', '-3.00'],
    ['$-3.00', '-3.00'],
    ['1.234,50 €', '1234.50'],
    ['¥1,500', '1500'],
    ['A$12', '12'],
    ['', '0'],
  ])('an amount %s is %s', (text, expected) => {
    const currency = text.startsWith('¥') ? 'JPY' : 'USD';
    const sign = expected.startsWith('-');
    const row = { ...coat, Discounts: '', Tax: '', 'Gross Sales': text, 'Net Sales': text, Qty: sign ? '-1' : '1' };
    const [record] = mappedRecords(squareItemsFormat.map([row], { ...OPTIONS, currency }));
    const amount = record?.kind === 'order' ? record.total : record?.kind === 'refund' ? `-${record.amount}` : '';
    expect(Number(amount)).toBe(Number(expected));
  });

  test('with cells that are wrong name row and column', () => {
    const wrong = [coat, { ...coat, Qty: 'two', 'Gross Sales': 'free', 'Transaction ID': '' }];
    expect(squareItemsFormat.map(wrong, OPTIONS)).toMatchObject({
      problems: [{ path: '1.Qty' }, { path: '1.Gross Sales' }, { path: '1.Transaction ID' }],
    });
    expect(squareItemsFormat.map([{ ...coat, Date: '2026-02-30' }], OPTIONS)).toMatchObject({
      problems: [{ path: '0.Date' }],
    });
  });

  test('never crash, whatever the cells hold', () => {
    fc.assert(
      fc.property(mutatedPayload([coat, coffee, returned]), (rows) => {
        const result = squareItemsFormat.map(rows as (typeof coat)[], OPTIONS);
        expect(Object.keys(result)).toHaveLength(1);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('customers', () => {
  test('have the id of the webhooks, and a state that is older than theirs', () => {
    expect(squareCustomersFormat.map([profile], OPTIONS)).toMatchObject({
      records: [
        {
          kind: 'customer',
          externalId: 'CUSTEXAMPLE000000000000001',
          version: '2026-02-11T00:00:00.000Z#0000000000000000',
          name: { given: 'Ines', family: 'Fictional', preferred: 'Nessie' },
          emails: [{ address: 'ines.fictional@example.com' }],
          phones: [{ number: '+12125550147' }],
          addresses: [{ lines: ['14 Harbour Row'], country: 'US' }],
          birthDate: '1991-04-07',
          consents: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'DENIED' }],
        },
      ],
    });
  });

  test('never crash, whatever the cells hold', () => {
    fc.assert(
      fc.property(mutatedPayload([profile]), (rows) => {
        expect(Object.keys(squareCustomersFormat.map(rows as (typeof profile)[], OPTIONS))).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

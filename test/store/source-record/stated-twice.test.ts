import { beforeEach, describe, expect, it } from 'vitest';
import { recordOrder } from '../../../domain/order/record-order.ts';
import { applySourceRecord } from '../../../domain/source-record/apply-source-record.ts';
import type { SourceOrder } from '../../../domain/source-record/record/source-record.ts';
import { openCommandClient } from '../../../local/common/command-client.ts';
import { openSourceTable, type SourceTable, sourceContext } from '../../support/source-records.ts';
import { readContents } from '../../support/table-contents.ts';

let table: SourceTable['table'];
let apply: SourceTable['apply'];
beforeEach(async () => {
  ({ table, apply } = await openSourceTable());
});

const PLACED = '2026-03-22T19:28:02.000Z';
const amounts = { taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0', total: '10.00' } as const;
const line = { sku: 'RING', description: 'Ring', quantity: 1, unitPrice: '10.00', discount: '0' };

const stated = (externalId: string, more: Partial<SourceOrder> = {}): SourceOrder => ({
  ...{ kind: 'order', externalId, version: '2026-03-23T10:00:00.000Z', path: [], number: '1001', source: 'ECOMMERCE' },
  ...{ location: null, customer: null, status: 'PAID', placedAt: PLACED, currency: 'GBP', ...amounts },
  lines: [{ externalId: 'a', ...line }],
  ...more,
});

/** A client of the API records the number 1001. */
function record(placedAt: string, unitPrice = '10.00') {
  const input = {
    ...({ number: '1001', source: 'ECOMMERCE', ifUnknown: 'KEEP_AS_GUEST', status: 'PAID', placedAt } as const),
    ...{ currency: 'GBP', lines: [{ ...line, unitPrice }], ...amounts, total: unitPrice },
  };
  const { createContext } = openCommandClient(table, 'middleware');
  return recordOrder(createContext('recordOrder', placedAt + unitPrice, input), input);
}

const numbers = async () => (await readContents(table)).orders.map(({ number, integration }) => [number, integration]);
const TAKEN = { userErrors: [{ code: 'ALREADY_EXISTS', path: ['input', 'number'] }] };
const later = (milliseconds: number) => new Date(Date.parse(PLACED) + milliseconds).toISOString();
const DAY = 86_400_000;

describe('a sale that the API and an integration state', () => {
  it.each([0, 900, DAY, -DAY])('is one order: the integration first, the API %i ms later', async (milliseconds) => {
    await apply(stated('450'));
    expect(await record(later(milliseconds))).toMatchObject(TAKEN);
    expect(await numbers()).toEqual([['1001', 'shopify-uk']]);
  });

  it.each([0, 900, DAY])(
    'is one order: the API first, the integration %i ms later, which goes on with it',
    async (milliseconds) => {
      await record(PLACED);
      const placedAt = later(milliseconds);
      expect(await apply(stated('450', { placedAt }))).toMatchObject({
        outcome: expect.stringMatching(/APPLIED|UNCHANGED/),
      });
      const sent = { version: '2026-03-24T10:00:00.000Z', status: 'FULFILLED', fulfilledAt: later(2 * DAY) } as const;
      await apply(stated('450', { placedAt, ...sent }));
      expect((await readContents(table)).orders).toMatchObject([{ number: '1001', status: 'FULFILLED' }]);
    },
  );

  it.each([
    ['at another time and total', 3_600_000, '12.00'],
    ['two days later', 2 * DAY, '10.00'],
  ])('is another sale %s', async (_, milliseconds, price) => {
    await apply(stated('450'));
    expect(await record(later(milliseconds), price)).toMatchObject({ value: { order: { number: '1001' } } });
    expect(await numbers()).toHaveLength(2);
  });
});

it('two integrations state two sales, even of one moment and one total', async () => {
  await apply(stated('450'));
  const integration = { code: 'shopify-nz', system: 'SHOPIFY', stores: new Map() } as const;
  await applySourceRecord(sourceContext(table, { integration }), stated('450'));
  expect((await numbers()).toSorted()).toEqual([
    ['1001', 'shopify-nz'],
    ['1001', 'shopify-uk'],
  ]);
});

it('one integration that states a number for two sales is refused the second one', async () => {
  await apply(stated('450'));
  expect(await apply(stated('451', { placedAt: later(60_000) }))).toMatchObject({
    outcome: 'REJECTED',
    problems: [{ code: 'ALREADY_EXISTS', path: 'number' }],
  });
});

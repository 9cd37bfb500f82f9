import { expect, test } from 'vitest';
import type { Json } from '../../../domain/playbook/playbook.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import { evaluatePerson, purchasesIn } from '../../../domain/segment/evaluate-person.ts';
import type { SegmentPurchase } from '../../../domain/segment/person-facts.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { customerWith, overviewWith } from '../../support/heads.ts';

const leaf = (fact: string, path: string, operator: string, value: Json): Json => ({ fact, path, operator, value });
const AUCKLAND = { ...UNSAVED_SHOP, timeZone: 'Pacific/Auckland', currency: 'NZD' };
/** The afternoon of 30 June in Auckland, which is 12 hours before UTC then. */
const NOW = '2026-06-30T02:00:00.000Z';

function evaluate(
  condition: Json,
  { lastOrderAt = null, purchases = [] }: { lastOrderAt?: string | null; purchases?: readonly SegmentPurchase[] } = {},
  now = NOW,
) {
  const definition = { segmentId: 'seg_1', generation: 1, condition, isShown: true };
  const metrics = {
    ...newMetrics('cus_1'),
    ...(lastOrderAt === null ? {} : { orderCount: 1, firstOrderAt: lastOrderAt, lastOrderAt }),
  };
  const customer = customerWith({ id: 'cus_1', createdAt: '2026-06-29T12:30:00.000Z' });
  const context = { shop: AUCKLAND, benchmark: null, purchaseRefs: purchasesIn([definition]) };
  return evaluatePerson([definition], { overview: overviewWith({ customer, metrics }), purchases }, context, now);
}

test.each<[string, Json, string | null, boolean, string | null]>([
  // Bought on 20 June at 23:30 in Auckland, ten days ago; the 31st day begins on 21 July.
  [
    'too few days',
    leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', 30),
    '2026-06-20T11:30:00.000Z',
    false,
    '2026-07-20T12:00:00.000Z',
  ],
  // Half an hour later it was 21 June there.
  [
    'a day that began in between',
    leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', 30),
    '2026-06-20T12:30:00.000Z',
    false,
    '2026-07-21T12:00:00.000Z',
  ],
  ['enough days', leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', 3), '2026-06-20T11:30:00.000Z', true, null],
  [
    'exactly so many days',
    leaf('metrics', '$.daysSinceLastOrder', 'equal', 10),
    '2026-06-20T11:30:00.000Z',
    true,
    '2026-06-30T12:00:00.000Z',
  ],
  [
    'a part of a day',
    leaf('metrics', '$.daysSinceLastOrder', 'lessThan', 10.5),
    '2026-06-20T11:30:00.000Z',
    true,
    '2026-06-30T12:00:00.000Z',
  ],
  ['no order', leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', 30), null, false, null],
  [
    'what time does not change',
    leaf('metrics', '$.orderCount', 'greaterThan', 30),
    '2026-06-20T11:30:00.000Z',
    false,
    null,
  ],
  [
    'summer time',
    leaf('customer', '$.daysKnown', 'greaterThanInclusive', 100),
    null,
    false,
    '2026-10-07T11:00:00.000Z',
  ],
  [
    'a group that another comparison decides',
    {
      all: [
        leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', 12),
        leaf('customer', '$.daysKnown', 'greaterThanInclusive', 5),
      ],
    },
    '2026-06-20T11:30:00.000Z',
    false,
    '2026-07-04T12:00:00.000Z',
  ],
  [
    'a comparison that a group makes irrelevant',
    { any: [leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', 12), { all: [] }] },
    '2026-06-20T11:30:00.000Z',
    true,
    null,
  ],
])('%s', async (_, condition, lastOrderAt, holds, dueAt) => {
  expect(await evaluate(condition, { lastOrderAt })).toEqual({ memberOf: holds ? ['seg_1@1'] : [], dueAt });
});

test('a purchase ends to count after 365 days, in every spelling of its name', async () => {
  const purchases = [
    { sku: 'Ring-1', category: null, store: null, occurredAt: '2025-07-01T02:00:00.000Z' },
    { sku: 'RING-1', category: null, store: null, occurredAt: '2025-06-01T02:00:00.000Z' },
  ];
  const bought = leaf('purchases', "$.sku['ring-1']", 'not:equal', null);
  expect(await evaluate(bought, { purchases })).toEqual({ memberOf: ['seg_1@1'], dueAt: '2026-07-01T12:00:00.000Z' });
  expect(await evaluate(bought, { purchases }, '2026-07-01T12:00:00.000Z')).toEqual({ memberOf: [], dueAt: null });
});

test('at the moment that is due, the result is another one', async () => {
  const condition = leaf('metrics', '$.daysSinceLastOrder', 'in', [11, 20, 21]);
  const order = { lastOrderAt: '2026-06-20T11:30:00.000Z' };
  const seen: (readonly [string, boolean])[] = [];
  for (let now: string | null = NOW; now !== null; ) {
    const { memberOf, dueAt }: Awaited<ReturnType<typeof evaluate>> = await evaluate(condition, order, now);
    seen.push([now.slice(0, 10), memberOf.length > 0]);
    now = dueAt;
  }
  expect(seen).toEqual([
    ['2026-06-30', false],
    ['2026-06-30', true],
    ['2026-07-01', false],
    ['2026-07-09', true],
    ['2026-07-11', false],
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputErrors, Rejection } from '../../../domain/kernel/user-error.ts';
import type { Json } from '../../../domain/playbook/playbook.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import { evaluatePerson, purchasesIn } from '../../../domain/segment/evaluate-person.ts';
import { readSegmentCondition } from '../../../domain/segment/read-segment-condition.ts';
import { SEGMENT_FACTS } from '../../../domain/segment/segment-facts.ts';
import { UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { customerWith, overviewWith } from '../../support/heads.ts';

const OPERATORS = [
  ...['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain', 'mentions'],
  ...['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
];
const DECORATORS = ['not', 'someFact', 'everyFact', 'someValue', 'everyValue', 'swap'];

const facts = Object.entries(SEGMENT_FACTS.fields).flatMap(([fact, fields]) =>
  fields.map((field) => {
    const path = SEGMENT_FACTS.maps.has(`${fact}.${field}`) ? `$.${field}["it's"]` : `$.${field}`;
    return { fact, path };
  }),
);
const fact = fc.constantFrom(...facts);
const operator = fc
  .tuple(fc.constantFrom(...OPERATORS), fc.array(fc.constantFrom(...DECORATORS), { maxLength: 3 }))
  .map(([name, decorators]) => [...decorators, name].join(':'));
const scalar = fc.oneof(
  fc.constantFrom(null, true, 'GOLD', 'EMAIL', 'en-GB', '2026-01-01', '', -1e300, 1e300, 0.5, 365),
  fc.integer({ min: -1, max: 400 }),
);
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fact);
const leaf = fc.record({ fact, operator, value }).map(({ fact: of, ...rest }) => ({ ...of, ...rest }));
const condition = fc.oneof(
  { weight: 4, arbitrary: leaf },
  fc.array(leaf, { minLength: 1, maxLength: 3 }).chain((parts) => fc.constantFrom({ all: parts }, { any: parts })),
  leaf.map((not) => ({ not })),
) as fc.Arbitrary<Json>;

const NOW = '2026-06-30T02:00:00.000Z';
const SHOP = { ...UNSAVED_SHOP, timeZone: 'Pacific/Auckland', currency: 'NZD' };
const bought = { orderCount: 2, firstOrderAt: '2025-01-01T00:00:00.000Z', lastOrderAt: '2026-06-20T11:30:00.000Z' };
const PEOPLE = [
  { overview: overviewWith(), purchases: [] },
  {
    overview: overviewWith({
      customer: customerWith({ locale: 'en-GB', attributes: [{ name: "it's", value: '7' }] }),
      metrics: { ...newMetrics('cus_1'), ...bought, lifetimeValue: -500, valuedOrders: 2 },
    }),
    purchases: [{ sku: "it's", category: "IT'S", store: "it's", occurredAt: bought.lastOrderAt }],
  },
];

/** What the condition says of each of the people; null where a segment with it is refused. */
async function evaluate(json: Json) {
  const errors = inputErrors();
  readSegmentCondition(json, errors, []);
  try {
    errors.throwIfAny();
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
  const definition = { segmentId: 'seg_1', generation: 1, condition: json, isShown: true };
  const context = { shop: SHOP, benchmark: null, purchaseRefs: purchasesIn([definition]) };
  return Promise.all(PEOPLE.map((person) => evaluatePerson([definition], person, context, NOW)));
}

test('every condition that may be saved can be evaluated on everybody', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(condition, async (json) => {
      const results = await evaluate(json);
      if (results === null) return;
      accepted += 1;
      for (const { dueAt } of results) expect(dueAt === null || dueAt > NOW).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test.each<[string, Json, readonly boolean[]]>([
  [
    'a name with an apostrophe',
    { fact: 'purchases', path: `$.sku["it's"]`, operator: 'equal', value: 10 },
    [false, true],
  ],
  [
    'an unknown fact is not less than anything',
    { fact: 'metrics.lifetimeValue', operator: 'lessThan', value: { fact: 'metrics.latestNps' } },
    [false, false],
  ],
  ['an unknown fact as a list', { fact: 'customer.locale', operator: 'swap:in', value: 'en' }, [false, true]],
  ['no list to look in', { fact: 'customer.locale', operator: 'not:in', value: null }, [true, true]],
])('%s', async (_, json, holds) => {
  expect((await evaluate(json))?.map(({ memberOf }) => memberOf.length > 0)).toEqual(holds);
});

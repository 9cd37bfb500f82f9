import { buildASTSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { ROLES } from '../../../domain/kernel/roles.ts';
import { document } from '../../../graphql/document.ts';
import { costCounterOf } from '../../../graphql/limits/cost-cache.ts';
import { DEFAULT_LIMITS } from '../../../graphql/limits/request-limits.ts';
import { documentOf } from '../../compatibility/selections.ts';
import { ROOT_FIELDS } from '../../support/schema.ts';

const SCHEMA = buildASTSchema(document, { assumeValid: true });

function costOf(source: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const parsed = parse(source);
  const operation = parsed.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('the document has no operation');
  return costCounterOf(SCHEMA, parsed)(operation, variables);
}

const ORDERS = (first: string) =>
  `query ($n: Int, $on: Boolean) { me { orders${first} { nodes { id lines(first: 10) { nodes { id } } } } } }`;

test('a list on the way multiplies what it holds by its size', () => {
  const [one = 0, ten = 0, hundred = 0] = [1, 10, 100].map((size) => costOf(ORDERS(`(first: ${size})`)));
  expect(Math.abs(hundred - ten - 10 * (ten - one))).toBeLessThanOrEqual(11);
  expect(hundred).toBeGreaterThan(100);
});

test('a size is a literal, a variable, the default of a variable, or the default of the argument', () => {
  const asLiteral = costOf(ORDERS('(first: 100)'));
  expect(costOf(ORDERS('(first: $n)'), { n: 100 })).toBe(asLiteral);
  expect(costOf(ORDERS('(first: $n)').replace('$n: Int', '$n: Int = 100'))).toBe(asLiteral);
  expect(costOf(ORDERS(''))).toBe(costOf(ORDERS('(first: 20)')));
  expect(costOf(ORDERS('(first: $n)'))).toBe(costOf(ORDERS('(first: 20)')));
});

test.each([1e9, '100', 1e308, [1], {}])(
  'an invalid size never counts less than its fraction of the largest page: %s',
  (n) => {
    expect(costOf(ORDERS('(first: $n)'), { n })).toBeGreaterThanOrEqual(costOf(ORDERS('(first: 1)')));
    if (typeof n !== 'object') expect(costOf(ORDERS('(first: $n)'), { n })).toBe(costOf(ORDERS('(first: 100)')));
  },
);

test('a fragment counts at each spread, and as much as the same fields', () => {
  const fields = 'orders(first: 50) { nodes { id lines { nodes { id } } } }';
  const spread = costOf(`{ me { ...F } x: me { ...F } } fragment F on Customer { ${fields} }`);
  expect(spread).toBe(costOf(`{ me { ${fields} } x: me { ... on Customer { ${fields} } } }`));
  expect(spread).toBeGreaterThan(1.9 * costOf(`{ me { ${fields} } }`));
});

test('fragments that double 100 times are counted at once, and cost more than any limit', () => {
  const doubling = Array.from(
    { length: 100 },
    (_, at) => `fragment F${at} on Customer { ...F${at + 1} a: preferences { ...P } ...F${at + 1} }`,
  );
  const text = `{ me { ...F0 } } ${doubling.join(' ')} fragment F100 on Customer { id } fragment P on Preferences { version }`;
  const start = process.cpuUsage();
  expect(costOf(text)).toBeGreaterThan(1e20);
  expect(process.cpuUsage(start).user).toBeLessThan(200_000);
});

test('of the types of an interface, only the most expensive one counts', () => {
  const timeline = (entries: string) => costOf(`{ me { timeline(first: 100) { nodes { id ${entries} } } } }`);
  const order = '... on Order { lines { nodes { id } } }';
  const feedback = '... on Feedback { comment score }';
  expect(timeline(`${order} ${feedback}`)).toBe(timeline(order));
  expect(timeline(order)).toBeGreaterThan(timeline(feedback));
  expect(timeline(`... on TimelineEntry { ${order} }`)).toBe(timeline(order));
});

test('what a condition leaves out costs nothing', () => {
  const conditional = ORDERS('(first: 50) @include(if: $on)');
  expect(costOf(conditional, { on: true })).toBe(costOf(ORDERS('(first: 50)')));
  expect(costOf(conditional, { on: false })).toBeLessThan(5);
  expect(costOf(conditional.replace('include', 'skip'), { on: true })).toBeLessThan(5);
  expect(costOf(conditional.replace('$on: Boolean', '$on: Boolean = false'))).toBeLessThan(5);
});

test('a filter counts only if the request states it', () => {
  const cases = (filter: string) => `query ($s: [CaseStatus!]) { me { cases(first: 5${filter}) { nodes { id } } } }`;
  const plain = costOf(cases(''));
  expect(costOf(cases(', status: $s'))).toBe(plain);
  expect(costOf(cases(', status: $s'), { s: null })).toBe(plain);
  expect(costOf(cases(', status: $s'), { s: ['OPEN'] })).toBeGreaterThan(plain + 15);
  expect(costOf(cases(', status: OPEN'))).toBeGreaterThan(plain + 15);
});

test('a batch counts each of its inputs, and the values in them', () => {
  const batch = 'mutation ($i: [RecordInteractionInput!]!) { recordInteractions(inputs: $i) { userErrors { code } } }';
  const one = costOf(batch, { i: [{ body: 'x' }] });
  const many = costOf(batch, { i: Array.from({ length: 25 }, () => ({ body: 'x' })) });
  expect(many).toBeGreaterThan(24 * (one - 1));
  const tastes = (count: number) => Array.from({ length: count }, () => ({ topic: 'metal', value: 'gold' }));
  const mutation = (uses: string) => `mutation ($t: [TasteInput!]) { ${uses} }`;
  const use = (alias: string) =>
    `${alias}: setTastes(input: { idempotencyKey: "k", likes: $t }) { userErrors { code } }`;
  const little = costOf(mutation(use('a')), { t: tastes(1) });
  const large = costOf(mutation(use('a')), { t: tastes(7_000) });
  expect(large - little).toBeGreaterThan(100);
  expect(costOf(mutation(`${use('a')} ${use('b')}`), { t: tastes(7_000) })).toBeGreaterThan(1.9 * large - 20);
});

test('the same document with other sizes has another cost', () => {
  const parsed = parse(ORDERS('(first: $n)'));
  const [operation] = parsed.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the document has no operation');
  const count = costCounterOf(SCHEMA, parsed);
  for (let time = 0; time < 3; time++)
    for (const n of [1, 100]) expect(count(operation, { n })).toBe(costOf(ORDERS(`(first: ${n})`)));
});

test('a span of days multiplies what one day holds', () => {
  const visits = (from: string, to: string) =>
    costOf(`{ appointmentSlots(store: "york", from: "${from}", to: "${to}") { startsAt free } }`);
  const [day, week, month] = ['2027-01-01', '2027-01-07', '2027-01-31'].map((to) => visits('2027-01-01', to));
  expect(day).toBeLessThan(10);
  expect(week).toBeLessThan(30);
  expect(month).toBeGreaterThan(70);
  const byVariable =
    'query ($from: Date!, $to: Date!) { appointmentSlots(store: "york", from: $from, to: $to) { startsAt free } }';
  expect(costOf(byVariable, { from: '2027-01-01', to: '2027-01-07' })).toBe(week);
  expect(costOf(byVariable, { from: 'x', to: 7 })).toBeGreaterThan(month ?? 0);
});

test.each(
  ROOT_FIELDS.filter(({ kind, requirement }) => kind === 'mutation' && requirement.some((one) => one.includes('self'))),
)('a customer may send $name with every field of its result', ({ name }) => {
  expect(costOf(documentOf('mutation', name, ROLES.customer))).toBeLessThanOrEqual(DEFAULT_LIMITS.customer.cost);
});

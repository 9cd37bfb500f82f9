import { buildASTSchema, Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { document } from '../../../graphql/document.ts';
import { costCounterOf } from '../../../graphql/limits/cost-cache.ts';

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
  const [one, ten, hundred] = [1, 10, 100].map((size) => costOf(ORDERS(`(first: ${size})`)));
  expect(ten).toBeGreaterThan(8 * (one ?? 0) - 10);
  expect(hundred).toBeGreaterThan(9 * (ten ?? 0) - 10);
  expect(hundred).toBeLessThan(10 * (ten ?? 0));
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

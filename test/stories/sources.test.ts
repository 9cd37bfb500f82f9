import { beforeAll, expect, test } from 'vitest';
import type { Role } from '../../domain/kernel/roles.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, returnInput, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const SOURCES = ['POS', 'ECOMMERCE', 'SUPPORT', 'MARKETING', 'IMPORT', 'OTHER'];

test.each<[Role, string | undefined, readonly string[]]>([
  ['pos', 'york', ['POS', 'ECOMMERCE', 'SUPPORT', 'OTHER']],
  ['clerk', 'york', ['POS', 'ECOMMERCE', 'SUPPORT', 'OTHER']],
  ['commerce', undefined, ['POS', 'ECOMMERCE', 'SUPPORT', 'OTHER']],
  ['support', undefined, ['POS', 'ECOMMERCE', 'SUPPORT', 'OTHER']],
  ['admin', undefined, SOURCES],
])('%s records sales and returns for its own sources only', async (role, store, allowed) => {
  const caller = graph.as(role, store === undefined ? {} : { store });
  for (const source of SOURCES) {
    const expected = allowed.includes(source) ? [] : ['INVALID input.source'];
    expect(formatUserErrors((await shop.record(sale({ source }), caller)).userErrors)).toEqual(expected);
    const customer = { id: await shop.register() };
    const { userErrors } = await shop.recordReturn(returnInput({ source, customer }), caller);
    expect(formatUserErrors(userErrors)).toEqual(expected);
  }
});

test('in a batch, a sale with another source costs that sale alone', async () => {
  const [one, other] = await shop.recordMany([sale(), sale({ source: 'IMPORT' })]);
  expect(one.userErrors).toEqual([]);
  expect(other.userErrors).toEqual([
    {
      code: 'INVALID',
      message: 'Your client cannot record for this source. It records for POS, ECOMMERCE, SUPPORT, OTHER.',
      path: ['inputs', '1', 'source'],
    },
  ]);
});

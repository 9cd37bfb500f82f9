import { beforeAll, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const FIND = `query ($input: FindSalesInput!, $first: Int, $after: String) {
  findSales(input: $input, first: $first, after: $after) {
    matches { order { id store } score matchedOn } truncated endCursor } }`;
const find = async (input: object, slice: object = {}) =>
  (await shop.till.run(FIND, { input: { from: '2026-03-01', to: '2026-03-05', ...input }, ...slice })).findSales;

test('a sale without receipt is found by what the customer remembers, in every store, best match first', async () => {
  const sold = (more: object, by = shop.till) => shop.record(sale({ associate: 'Zoe', ...more }), by);
  const { order: right } = await sold({
    ...{ paymentLast4: '4821', contact: { email: 'guest@example.com' } },
    lines: [line({ sku: 'RING-1', description: 'White gold ring', unitPrice: '120.50' })],
  });
  const leeds = graph.as('pos', { store: 'leeds' });
  const { order: other } = await sold({ lines: [line({ sku: 'RING-1' })], placedAt: '2026-03-03T12:00:00Z' }, leeds);
  await sold({ lines: [line({ sku: 'BAG' })] });

  const found = await find({
    sku: 'RING-1',
    text: 'gold',
    total: { from: '100', to: '150' },
    contact: 'guest@example.com',
  });
  expect(found).toEqual({
    matches: [
      { order: { id: right.id, store: 'york' }, score: 1, matchedOn: ['contact', 'sku', 'total', 'text'] },
      { order: { id: other.id, store: 'leeds' }, score: expect.closeTo(3 / 13), matchedOn: ['sku'] },
    ],
    truncated: false,
    endCursor: null,
  });
  const next = await find(
    { sku: 'RING-1' },
    { first: 1, after: (await find({ sku: 'RING-1' }, { first: 1 })).endCursor },
  );
  expect(next.matches).toHaveLength(1);
});

test('invalid filters are rejected, and a customer’s own token cannot search', async () => {
  const refused = async (input: object) => {
    const asked = await shop.till.ask(FIND, { input: { from: '2026-03-01', to: '2026-03-10', ...input } });
    return [asked.errors?.[0]?.extensions?.['code'], asked.errors?.[0]?.message];
  };
  expect(await refused({ to: '2026-04-01' })).toEqual(['BAD_USER_INPUT', expect.stringContaining('"input.to"')]);
  expect(await refused({ stores: ['york', 'atlantis'] })).toEqual([
    'BAD_USER_INPUT',
    '"input.stores.1" is not a store. Save it with saveStore first.',
  ]);
  const after = Buffer.from('999|0|').toString('base64url');
  const asked = await shop.till.ask(FIND, { input: { from: '2026-03-01', to: '2026-03-10' }, after });
  expect(asked.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  const customer = graph.as('customer', { customer: await shop.register({ name: { given: 'Eve' } }) });
  const own = await customer.ask(FIND, { input: { from: '2026-03-01', to: '2026-03-10' } });
  expect(own.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

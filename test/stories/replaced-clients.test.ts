import { beforeAll, expect, test } from 'vitest';
import { openGraph, type TestCaller, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
  await createOrderDesk(graph).openShop();
});

const RECORD = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id } userErrors { code } } }`;
const record = async (caller: TestCaller, input: object) => (await caller.run(RECORD, { input })).recordOrder;

test('a retry from a replaced client gets the first result, by the permanent name of its system', async () => {
  const input = sale({ source: 'ECOMMERCE', idempotencyKey: 'rotated' });
  const before = await record(graph.as('commerce', { client: 'old', system: 'web-shop' }), input);
  expect(before.order.id).toMatch(/^ord_/);
  const after = graph.as('commerce', { client: 'new', system: 'web-shop' });
  expect(await record(after, input)).toEqual(before);
  expect(await record(after, { ...input, placedAt: '2026-01-01T00:00:00Z' })).toMatchObject({
    order: null,
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
  });
});

test('an idempotency record under a client id is found after the client’s system got a name', async () => {
  const input = sale({ source: 'ECOMMERCE', idempotencyKey: 'named since' });
  const before = await record(graph.as('commerce', { client: 'till-client' }), input);
  expect(await record(graph.as('commerce', { client: 'till-client', system: 'web-shop' }), input)).toEqual(before);
});

test('equal keys of two systems are different', async () => {
  const input = sale({ source: 'ECOMMERCE', idempotencyKey: 'shared', number: 'SHARED-1' });
  const one = await record(graph.as('commerce', { client: 'a', system: 'web-shop' }), input);
  const other = await record(graph.as('commerce', { client: 'b', system: 'app-shop' }), {
    ...input,
    number: 'SHARED-2',
  });
  expect(other.order.id).not.toBe(one.order.id);
});

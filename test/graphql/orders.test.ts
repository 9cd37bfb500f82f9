import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openMeteredGraph } from '../support/metered-graph.ts';
import { line, PAYLOAD_OF_ORDER, sale } from '../support/order-desk.ts';

let graph: Awaited<ReturnType<typeof openMeteredGraph>>;
let ana: string;
const ids: string[] = [];
beforeAll(async () => {
  graph = await openMeteredGraph();
  ana = (
    await graph.run(
      `mutation { registerCustomer(input: { idempotencyKey: "a", name: { given: "Ana" } }) { customer { id } } }`,
    )
  ).registerCustomer.customer.id;
  for (let n = 1; n <= 20; n++) {
    const lines = Array.from({ length: n === 1 ? 900 : 3 }, () => line({ description: 'A halo ring of white gold' }));
    const placedAt = new Date(Date.UTC(2026, 0, n)).toISOString();
    ids.unshift((await record({ customer: { id: ana }, lines, placedAt, source: 'SUPPORT' })).order.id);
  }
});
beforeEach(() => graph.meter.reset());

const record = async (input: object) =>
  (
    await graph.run(`mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { ${PAYLOAD_OF_ORDER} } }`, {
      input: sale(input),
    })
  ).recordOrder;

test('20 orders with their lines are read in two Queries beside the profile, and a third for the rest of a long order', async () => {
  const ORDERS = `query ($id: ID!, $first: Int!) { customer(id: $id) { orders(first: $first) { nodes { id lines { nodes { sku } } } } } }`;
  const { customer } = await graph.run(ORDERS, { id: ana, first: 19 });
  expect(customer.orders.nodes).toHaveLength(19);
  expect(customer.orders.nodes[0]).toEqual({ id: ids[0], lines: { nodes: Array(3).fill({ sku: 'EAR-1' }) } });
  expect(graph.meter.operations).toEqual(['Query', 'Query', 'BatchGetItem']);

  graph.meter.reset();
  const all = (await graph.run(ORDERS, { id: ana, first: 20 })).customer.orders.nodes;
  expect(all[19].lines.nodes).toHaveLength(100);
  expect(graph.meter.operations).toEqual(['Query', 'Query', 'BatchGetItem', 'Query']);
});

test('orders without their lines do not read the lines', async () => {
  await graph.run(`query ($id: ID!) { customer(id: $id) { orders { nodes { id lineCount } } } }`, { id: ana });
  expect(graph.meter.operations).toEqual(['Query', 'BatchGetItem']);
});

test('an order and one page of its lines are read in parallel, after the pointer', async () => {
  const ORDER = `query ($id: ID!) { order(id: $id) { id lines { nodes { sku } pageInfo { hasNextPage } } } }`;
  const { order } = await graph.run(ORDER, { id: ids[19] });
  expect(order.lines.pageInfo).toEqual({ hasNextPage: true });
  expect(graph.meter.operations).toEqual(['GetItem', 'GetItem', 'Query']);
});

test('a mutation returns what it wrote, and reads nothing after its transaction', async () => {
  const { order } = await record({ customer: { id: ana }, lines: [line(), line({ sku: 'BAG' })] });
  expect(order.lines.nodes).toHaveLength(2);
  // Only the customer of the payload is read.
  const readsAfter = graph.meter.operations.slice(graph.meter.operations.indexOf('TransactWriteItems') + 1);
  expect(readsAfter).toEqual(['BatchGetItem']);
});

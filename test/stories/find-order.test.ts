import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const idsOf = (nodes: readonly { readonly id: string }[]): string[] => nodes.map(({ id }) => id);

describe('by receipt', () => {
  const BY_RECEIPT = `query ($receipt: ReceiptInput!) { ordersByReceipt(receipt: $receipt) { id } }`;
  const BY_KEY = `query ($receipt: ReceiptInput!) { customersBy(key: { receipt: $receipt }) { id } }`;
  const find = async (receipt: object) => idsOf((await shop.till.run(BY_RECEIPT, { receipt })).ordersByReceipt);

  test('finds a sale in any notation of its number, with and without its store', async () => {
    const leeds = graph.as('pos', { store: 'leeds' });
    const ana = await shop.register({ name: { given: 'Ana' } });
    const bo = await shop.register({ name: { given: 'Bo' } });
    const sold = async (input: object, by = shop.till) =>
      (await shop.record(sale({ number: 'A 10-01', ...input }), by)).order.id;
    const york = await sold({ customer: { id: ana } });
    const other = await sold({ customer: { id: bo } }, leeds);
    const web = await sold({ source: 'ECOMMERCE' }, graph.as('commerce'));
    expect((await find({ number: 'a1001' })).toSorted()).toEqual([york, other, web].toSorted());
    expect(await find({ number: 'A-10-01', store: 'york' })).toEqual([york]);
    expect(await find({ number: 'A1001', source: 'ECOMMERCE' })).toEqual([web]);
    expect(await find({ number: 'A1001', store: 'leeds', source: 'POS' })).toEqual([other]);
    expect(await find({ number: 'A1001', store: 'hull' })).toEqual([]);
    expect(await find({ number: '--' })).toEqual([]);
    expect(await find({ number: 'x'.repeat(5_000) })).toEqual([]);
    const people = async (receipt: object) => idsOf((await shop.till.run(BY_KEY, { receipt })).customersBy);
    expect(await people({ number: 'A1001', store: 'leeds' })).toEqual([bo]);
    const { errors } = await shop.till.ask(BY_KEY, { receipt: { number: 'A1001' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a store’s sales of a day', () => {
  const SALES_ON = `query ($store: String!, $day: Date!, $filter: SaleFilter, $first: Int, $after: String) {
    salesOn(store: $store, day: $day, filter: $filter, first: $first, after: $after) {
      nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`;
  const salesOn = async (args: object) =>
    (await shop.till.run(SALES_ON, { store: 'york', day: '2026-06-10', ...args })).salesOn;
  const sold = async (placedAt: string, more: object = {}) => (await shop.record(sale({ placedAt, ...more }))).order.id;
  const ids = async (filter: object) => idsOf((await salesOn({ filter })).nodes);

  let first: string, pendant: string, yen: string, last: string;
  beforeAll(async () => {
    // In London's summer the day begins at 23:00 UTC.
    await sold('2026-06-09T22:59:59.999Z');
    first = await sold('2026-06-09T23:00:00Z');
    pendant = await sold('2026-06-10T12:00:00Z', {
      ...{ lines: [line({ sku: 'PEN-1', unitPrice: '80.00' })], paymentLast4: '4821' },
    });
    yen = await sold('2026-06-10T13:00:00Z', { currency: 'JPY', lines: [line({ unitPrice: '80' })] });
    last = await sold('2026-06-10T22:59:59.999Z');
    await sold('2026-06-10T23:00:00Z');
    await shop.record(sale({ placedAt: '2026-06-10T12:00:00Z' }), graph.as('pos', { store: 'leeds' }));
  });

  test('are those of the day in the shop’s zone, newest first, by page', async () => {
    expect(idsOf((await salesOn({})).nodes)).toEqual([last, yen, pendant, first]);
    const page = await salesOn({ first: 3 });
    expect([idsOf(page.nodes), page.pageInfo.hasNextPage]).toEqual([[last, yen, pendant], true]);
    const rest = await salesOn({ first: 3, after: page.pageInfo.endCursor });
    expect(rest).toMatchObject({ nodes: [{ id: first }], pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  test('are filtered by what the customer remembers', async () => {
    expect(await ids({ sku: 'PEN-1' })).toEqual([pendant]);
    expect(await ids({ paymentLast4: '4821' })).toEqual([pendant]);
    expect(await ids({ totalFrom: '79.999', totalTo: '80.00' })).toEqual([yen, pendant]);
    expect(await ids({ totalTo: '12.50' })).toEqual([last, first]);
    expect(await ids({ sku: 'PEN-1', totalTo: '79.99' })).toEqual([]);
  });

  test('show the current status of a sale', async () => {
    await shop.updateStatus({ orderId: pendant, status: 'CANCELLED', occurredAt: '2026-06-10T12:30:00Z' });
    const { nodes } = (
      await shop.till.run(
        `{ salesOn(store: "york", day: "2026-06-10", filter: { sku: "PEN-1" }) { nodes { id status } } }`,
      )
    ).salesOn;
    expect(nodes).toEqual([{ id: pendant, status: 'CANCELLED' }]);
  });

  test('come in pages of 1 to 100', async () => {
    for (const wrong of [{ first: 0 }, { first: 101 }, { after: 'no cursor' }]) {
      const { errors } = await shop.till.ask(SALES_ON, { store: 'york', day: '2026-06-10', ...wrong });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});

describe('a customer’s orders', () => {
  const ORDERS = `query ($id: ID!, $first: Int, $after: String, $filter: OrderFilter) {
    node(id: $id) { ... on Customer { orders(first: $first, after: $after, filter: $filter) {
      nodes { id lines { nodes { sku } } } pageInfo { hasNextPage endCursor } } } }
  }`;
  let cy: string;
  let web: string, ring: string, plain: string;
  const ordersOf = async (args: object, by = shop.till) => (await by.run(ORDERS, { id: cy, ...args })).node.orders;
  beforeAll(async () => {
    cy = await shop.register({ name: { given: 'Cy' } });
    const sold = async (more: object, by = shop.till) =>
      (await shop.record(sale({ customer: { id: cy }, ...more }), by)).order.id;
    web = await sold({ source: 'ECOMMERCE', status: 'PLACED', placedAt: '2026-01-01T10:00:00Z' }, graph.as('commerce'));
    ring = await sold({ lines: [line({ sku: 'RING' }), line()], placedAt: '2026-02-01T10:00:00Z' });
    plain = await sold({ placedAt: '2026-03-01T10:00:00Z' });
  });

  test('come newest first with their lines, by page', async () => {
    const { nodes } = await ordersOf({});
    expect(nodes).toEqual([
      { id: plain, lines: { nodes: [{ sku: 'EAR-1' }] } },
      { id: ring, lines: { nodes: [{ sku: 'RING' }, { sku: 'EAR-1' }] } },
      { id: web, lines: { nodes: [{ sku: 'EAR-1' }] } },
    ]);
    const page = await ordersOf({ first: 2 });
    expect([idsOf(page.nodes), page.pageInfo.hasNextPage]).toEqual([[plain, ring], true]);
    const rest = await ordersOf({ first: 2, after: page.pageInfo.endCursor });
    expect(rest.nodes).toEqual(nodes.slice(2));
  });

  test.each([
    [{ status: ['PLACED'] }, () => [web]],
    [{ source: ['POS'] }, () => [plain, ring]],
    [{ sku: 'RING' }, () => [ring]],
    [{ placedFrom: '2026-02-01T10:00:00Z' }, () => [plain, ring]],
    [{ placedTo: '2026-02-01T10:00:00Z' }, () => [ring, web]],
    [{ placedFrom: '2026-01-15T00:00:00Z', placedTo: '2026-02-15T00:00:00Z', sku: 'EAR-1' }, () => [ring]],
    [{ status: [] }, () => []],
  ])('by %j', async (filter, found) => {
    const { nodes } = await ordersOf({ filter });
    expect(idsOf(nodes)).toEqual(found());
    for (const { lines } of nodes) expect(lines.nodes).toContainEqual({ sku: 'EAR-1' });
  });

  test('are visible to the customer, and to no other customer', async () => {
    const own = graph.as('customer', { customer: cy, client: 'app' });
    expect(idsOf((await ordersOf({}, own)).nodes)).toEqual([plain, ring, web]);
    const NODE = `query ($id: ID!) { node(id: $id) { id ... on Order { number lines { nodes { sku } } contact { name } } } }`;
    expect((await own.run(NODE, { id: plain })).node).toMatchObject({
      id: plain,
      lines: { nodes: [{ sku: 'EAR-1' }] },
    });
    const di = await shop.register({ name: { given: 'Di' } });
    const other = graph.as('customer', { customer: di, client: 'app' });
    expect((await other.run(NODE, { id: plain })).node).toBeNull();
    const { order: guest } = await shop.record(sale());
    expect((await own.run(NODE, { id: guest.id })).node).toBeNull();
    const { data, errors } = await own.ask(`query ($id: ID!) { order(id: $id) { id } }`, { id: plain });
    expect([data.order, errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
    const { data: partly } = await own.ask(`query ($id: ID!) { node(id: $id) { ... on Order { id associate } } }`, {
      id: plain,
    });
    expect(partly.node).toEqual({ id: plain, associate: null });
  });

  test('that do not exist are null', async () => {
    const query = `query ($id: ID!) { order(id: $id) { id lines { nodes { sku } } } node(id: $id) { id } }`;
    for (const id of ['ord_none', 'ord_01900000-0000-7000-8000-000000000000', 'x'.repeat(3_000)])
      expect(await shop.till.run(query, { id })).toEqual({ order: null, node: null });
  });
});

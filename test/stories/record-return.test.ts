import { beforeAll, describe, expect, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, fresh, line, sale, uniqueTime } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
  await shop.savePlan({ code: 'CARE', name: 'Care', durationMonths: 600 });
});

const register = () => shop.register({ name: { given: 'Ana' } });
const metricsOf = (id: string) => createRepositories(graph.table, { consistent: true }).metrics(id);
const gbp = (amount: string) => ({ amount, currency: 'GBP' });

const ORDER = `query ($id: ID!) { node(id: $id) { ... on Order {
  version total { amount } netTotal { amount } returns { id } lines { nodes { id sku returnedQuantity } } } } }`;
const orderOf = async (id: string, by = shop.till) => (await by.run(ORDER, { id })).node;
const backOf = async (id: string): Promise<number[]> =>
  (await orderOf(id)).lines.nodes.map(({ returnedQuantity }: { returnedQuantity: number }) => returnedQuantity);

const RETURNS = `query ($id: ID!) { customer(id: $id) { timeline(filter: { kinds: [RETURN] }) { nodes { id } } } }`;
const returnsOf = async (id: string): Promise<string[]> =>
  (await shop.till.run(RETURNS, { id })).customer.timeline.nodes.map((entry: { id: string }) => entry.id);

describe('a partial return', () => {
  test('by sku, in another store, shows on the order, the customer and the timeline, and updates all metrics', async () => {
    const ana = await register();
    const lines = [line({ quantity: 3 }), line({ sku: 'BAG', unitPrice: '40.00' })];
    const { order } = await shop.record(sale({ customer: { id: ana }, lines }));
    const leeds = graph.as('pos', { store: 'leeds' });
    const { orderReturn, userErrors } = await shop.recordReturn(
      {
        orderId: order.id,
        number: ' LE-7 ',
        lines: [{ sku: ' ear-1 ', quantity: 2 }],
        refund: gbp('25.00'),
        note: 'Box',
      },
      leeds,
    );
    expect(userErrors).toEqual([]);
    expect(orderReturn).toEqual({
      ...{ id: expect.stringMatching(/^ret_/), returnNumber: 'LE-7', source: 'POS', store: 'leeds', note: 'Box' },
      ...{ occurredAt: '2026-03-09T12:00:00.000Z', returnReason: 'CHANGED_MIND', refund: gbp('25.00') },
      summary: 'Returned 2 items, refunded GBP 25.00: CHANGED_MIND',
      returnedLines: [{ sku: 'EAR-1', quantity: 2, orderLineId: order.lines.nodes[0].id, serialNumbers: [] }],
      ...{ order: { id: order.id, netTotal: { amount: '52.50' } }, customer: { id: ana } },
    });
    expect(await orderOf(order.id)).toMatchObject({
      ...{ version: 2, total: { amount: '77.50' }, netTotal: { amount: '52.50' }, returns: [{ id: orderReturn.id }] },
      lines: { nodes: [{ returnedQuantity: 2 }, { returnedQuantity: 0 }] },
    });
    expect(await metricsOf(ana)).toMatchObject({
      ...{ orderCount: 1, returnCount: 1, spent: { GBP: 5250 }, lifetimeValue: 5250, valuedOrders: 1 },
    });
    expect(await returnsOf(ana)).toEqual([orderReturn.id]);
  });

  test('by line returns units of that line; by sku, of the first line that has units left', async () => {
    const { order } = await shop.record(sale({ lines: [line(), line(), line({ quantity: 2 })] }));
    const [, second] = order.lines.nodes;
    await shop.recordReturn({ orderId: order.id, lines: [{ orderLineId: second.id, sku: 'EAR-1', quantity: 1 }] });
    expect(await backOf(order.id)).toEqual([0, 1, 0]);
    await shop.recordReturn({ orderId: order.id, lines: [{ sku: 'EAR-1', quantity: 2 }] });
    expect(await backOf(order.id)).toEqual([1, 1, 1]);
    const { userErrors } = await shop.recordReturn({ orderId: order.id, lines: [{ sku: 'EAR-1', quantity: 2 }] });
    expect(formatUserErrors(userErrors)).toEqual(['NOT_ALLOWED input.lines.0.quantity']);
    expect(await backOf(order.id)).toEqual([1, 1, 1]);
  });

  test('of a sale in another currency reduces lifetimeValue by the exact value', async () => {
    const ana = await register();
    const lines = [line({ quantity: 3, unitPrice: '10.01' })];
    const input = sale({ customer: { id: ana }, currency: 'EUR', exchangeRate: '0.8567', lines });
    const { order } = await shop.record(input);
    for (const amount of ['10.01', '10.01', '10.01'])
      expect(
        (await shop.recordReturn({ orderId: order.id, occurredAt: uniqueTime(), refund: { amount, currency: 'EUR' } }))
          .userErrors,
      ).toEqual([]);
    expect(await metricsOf(ana)).toMatchObject({ returnCount: 3, spent: {}, lifetimeValue: 0, valuedOrders: 1 });
  });
});

describe('the limit of returns', () => {
  test('is the sold quantity, also for many tills at once', async () => {
    const ana = await register();
    const { order } = await shop.record(sale({ customer: { id: ana }, lines: [line({ quantity: 3 })] }));
    const tills = Array.from({ length: 6 }, (_, till) => graph.as('pos', { store: till % 2 === 0 ? 'york' : 'leeds' }));
    const answers = await Promise.all(
      tills.map((till) => shop.recordReturn({ orderId: order.id, occurredAt: uniqueTime() }, till)),
    );
    expect(answers.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual(
      Array(3).fill('NOT_ALLOWED input.refund.amount'),
    );
    expect(await backOf(order.id)).toEqual([3]);
    expect(await metricsOf(ana)).toMatchObject({ returnCount: 3, spent: {}, lifetimeValue: 0 });
    expect((await orderOf(order.id)).returns).toHaveLength(3);
    const free = await shop.recordReturn({ orderId: order.id, refund: gbp('0') });
    expect(formatUserErrors(free.userErrors)).toEqual(['NOT_ALLOWED input.lines.0.quantity']);
  });

  test('is the paid amount, over all returns', async () => {
    const { order } = await shop.record(sale({ lines: [line({ quantity: 2 })], discount: '5.00' }));
    expect((await shop.recordReturn({ orderId: order.id, refund: gbp('12.50') })).userErrors).toEqual([]);
    const next = { orderId: order.id, occurredAt: uniqueTime() };
    const refused = await shop.recordReturn({ ...next, refund: gbp('7.51') });
    expect(formatUserErrors(refused.userErrors)).toEqual(['NOT_ALLOWED input.refund.amount']);
    const { orderReturn } = await shop.recordReturn({ ...next, refund: gbp('7.50') });
    expect(orderReturn.order.netTotal.amount).toBe('0.00');
  });

  test('forbids to cancel an order that has a return', async () => {
    const { order } = await shop.record(sale({ lines: [line({ quantity: 2 })] }));
    await shop.recordReturn({ orderId: order.id });
    const { userErrors } = await shop.updateStatus({
      ...{ orderId: order.id, status: 'CANCELLED', occurredAt: '2026-03-10T12:00:00Z' },
    });
    expect(formatUserErrors(userErrors)).toEqual(['NOT_ALLOWED input.status']);
  });
});

describe('by receipt', () => {
  test('in any notation, and of any store', async () => {
    const number = fresh('RCPT');
    const inYork = (await shop.record(sale({ number }))).order.id;
    const back = (receipt: object) => shop.recordReturn({ receipt });
    expect((await back({ number: number.toLowerCase().replace('-', ' ') })).orderReturn.order.id).toBe(inYork);
    const inLeeds = (await shop.record(sale({ number }), graph.as('pos', { store: 'leeds' }))).order.id;
    expect(formatUserErrors((await back({ number })).userErrors)).toEqual(['AMBIGUOUS input.receipt']);
    expect((await back({ number, store: 'leeds' })).orderReturn.order.id).toBe(inLeeds);
    expect(formatUserErrors((await back({ number: 'NO-SUCH' })).userErrors)).toEqual(['NOT_FOUND input.receipt']);
  });
});

describe('a return without its sale', () => {
  test('of a customer updates spending and value', async () => {
    const ana = await register();
    await shop.record(sale({ customer: { id: ana }, lines: [line({ quantity: 4 })] }));
    const { orderReturn } = await shop.recordReturn({ customer: { id: ana } });
    expect(orderReturn).toMatchObject({
      ...{ order: null, customer: { id: ana }, returnedLines: [{ sku: 'EAR-1', quantity: 1, orderLineId: null }] },
    });
    await shop.recordReturn({ customer: { id: ana }, refund: { amount: '10.00', currency: 'EUR' } });
    expect(await metricsOf(ana)).toMatchObject({
      ...{ orderCount: 1, returnCount: 2, spent: { GBP: 3750, EUR: -1000 }, lifetimeValue: 3750 },
    });
  });

  test('of an unknown customer stands alone', async () => {
    const { orderReturn } = await shop.recordReturn({});
    expect(orderReturn).toMatchObject({ order: null, customer: null });
    const { node } = await shop.till.run('query ($id: ID!) { node(id: $id) { id ... on OrderReturn { store } } }', {
      id: orderReturn.id,
    });
    expect(node).toEqual({ id: orderReturn.id, store: 'york' });
  });
});

describe('a guest order', () => {
  test('that is claimed brings its returns into the customer’s history and metrics', async () => {
    const lines = [line({ quantity: 3, serialNumbers: ['SR-6'], warrantyPlan: 'CARE' })];
    const { order } = await shop.record(sale({ lines }));
    const first = (
      await shop.recordReturn({ orderId: order.id, lines: [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['SR-6'] }] })
    ).orderReturn;
    const bo = await register();
    const second = (await shop.recordReturn({ orderId: order.id, customer: { id: bo }, occurredAt: uniqueTime() }))
      .orderReturn;
    expect([first.customer, second.customer]).toEqual([null, { id: bo }]);
    expect(await metricsOf(bo)).toMatchObject({ orderCount: 0, returnCount: 1, spent: {}, lifetimeValue: 0 });
    const ana = await register();
    const claimed = await shop.claim({ orderId: order.id, customer: { id: ana } });
    expect(claimed.order).toMatchObject({ netTotal: { amount: '12.50' }, lines: { nodes: [{ returnedQuantity: 2 }] } });
    expect(claimed.order.lines.nodes[0].warranties).toMatchObject([{ serialNumber: null }]);
    const third = (await shop.recordReturn({ orderId: order.id, occurredAt: uniqueTime() })).orderReturn;
    expect(third.customer).toEqual({ id: ana });
    expect(new Set((await orderOf(order.id)).returns.map(({ id }: { id: string }) => id))).toEqual(
      new Set([first.id, second.id, third.id]),
    );
    expect(await metricsOf(ana)).toMatchObject({ orderCount: 1, returnCount: 2, spent: {}, lifetimeValue: 0 });
    expect(new Set(await returnsOf(ana))).toEqual(new Set([first.id, third.id]));
  });
});

describe('the customer’s own token', () => {
  test('sees the returns of the customer’s own sales only, without notes of staff', async () => {
    const [ana, bo] = [await register(), await register()];
    const { order } = await shop.record(sale({ customer: { id: ana } }));
    const { orderReturn } = await shop.recordReturn({ orderId: order.id, note: 'Worn, I think' });
    const ownCaller = graph.as('customer', { customer: ana, client: 'app' });
    const query = 'query ($id: ID!) { node(id: $id) { ... on OrderReturn { id refund { amount } order { id } } } }';
    expect((await ownCaller.run(query, { id: orderReturn.id })).node).toEqual({
      ...{ id: orderReturn.id, refund: { amount: '12.50' }, order: { id: order.id } },
    });
    expect((await orderOf(order.id, ownCaller)).returns).toEqual([{ id: orderReturn.id }]);
    const noted = await ownCaller.ask('query ($id: ID!) { node(id: $id) { ... on OrderReturn { note } } }', {
      id: orderReturn.id,
    });
    expect([noted.data.node.note, noted.errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
    const others = graph.as('customer', { customer: bo, client: 'app' });
    expect((await others.run(query, { id: orderReturn.id })).node).toBeNull();
    expect(await orderOf(order.id, others)).toBeNull();
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_VALUE_MODEL } from '../../domain/insight/value-model.ts';
import { valueModelWrite } from '../../store/insight/value-model-items.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { createOrderDesk, fresh, line, returnInput, sale } from '../support/order-desk.ts';

const INSIGHTS = `query ($id: ID!, $days: Int) { customer(id: $id) { insights {
  orderCount returnCount firstOrderAt lastOrderAt spent { amount currency } lifetimeValue { amount currency }
  averageOrderValue { amount } rfm { recency frequency monetary segment } tier aliveProbability
  expectedOrders(days: $days) predictedValue(days: $days) { amount currency } latestCsat latestCes latestNps openCases } } }`;
const BEST = `query ($by: ValueMeasure, $first: Int, $after: String) { bestCustomers(by: $by, first: $first, after: $after) {
  nodes { id insights { tier lifetimeValue { amount } } } pageInfo { hasNextPage endCursor } } }`;
const FEEDBACK = `mutation ($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { userErrors { code } } }`;

const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { userErrors { code } } }`;
const UNMERGE = `mutation ($input: UnmergeCustomerInput!) { unmergeCustomer(input: $input) { userErrors { code } } }`;

type Ranked = { readonly id: string; readonly insights: { readonly lifetimeValue: { readonly amount: string } } };

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 3_600_000).toISOString();

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: ReturnType<typeof createOrderDesk>;
/** Ten customers: the first has ten orders of 12.50, the last one order. */
const ids: string[] = [];
let visitor: string;
beforeAll(async () => {
  graph = await openGraphWithStream();
  shop = createOrderDesk(graph);
  await shop.openShop();
  for (let number = 0; number < 10; number++) {
    const id = await shop.register({ externalIds: [{ system: 'story', value: `customer ${number}` }] });
    ids.push(id);
    const sales = Array.from({ length: 10 - number }, (_, at) =>
      sale({ customer: { id }, placedAt: daysAgo(5 + 10 * number + 30 * at) }),
    );
    for (const one of sales) await shop.record(one);
  }
  visitor = await shop.register({ externalIds: [{ system: 'story', value: 'visitor' }] });
  await graph.stream.drain();
});

const analyst = () => graph.as('analyst');
const insightsOf = async (id: string, days = 365) => (await analyst().run(INSIGHTS, { id, days })).customer.insights;
const best = async (variables: object) => (await analyst().run(BEST, { ...variables })).bestCustomers;

async function runNightly(): Promise<{ readonly refreshed: number }> {
  const bundle = new URL(`../../dist/value-predictions/index.mjs?table=${graph.table.name}`, import.meta.url).href;
  type Handler = (event: object, lambda: { getRemainingTimeInMillis(): number }) => Promise<{ refreshed: number }>;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  return handler({}, { getRemainingTimeInMillis: () => 800_000 });
}

describe('insights', () => {
  test('show a customer’s purchases, their rank, and the prediction', async () => {
    const [first = ''] = ids;
    const insights = await insightsOf(first);
    expect(insights).toMatchObject({
      ...{ orderCount: 10, returnCount: 0, tier: 'PLATINUM' },
      ...{ spent: [{ amount: '125.00', currency: 'GBP' }], lifetimeValue: { amount: '125.00', currency: 'GBP' } },
      ...{
        averageOrderValue: { amount: '12.50' },
        rfm: { recency: 5, frequency: 5, monetary: 5, segment: 'CHAMPION' },
      },
      ...{ latestCsat: null, latestCes: null, latestNps: null, openCases: 0 },
    });
    expect(insights.aliveProbability).toBeGreaterThan(0.9);
    expect(insights.expectedOrders).toBeGreaterThan(2);
    // Without a fitted model, the expected value of an order is this customer's average.
    expect(Number(insights.predictedValue.amount)).toBeCloseTo(12.5 * insights.expectedOrders, 2);
    const { expectedOrders } = await insightsOf(first, 30);
    expect(expectedOrders).toBeLessThan(insights.expectedOrders / 2);
  });

  test('add up over all customers', async () => {
    const all = await Promise.all(ids.map((id) => insightsOf(id)));
    expect(all.map(({ tier }) => tier)).toEqual(['PLATINUM', 'SILVER', 'SILVER', ...Array(7).fill('BRONZE')]);
    for (const aspect of ['recency', 'frequency', 'monetary'])
      expect(all.map(({ rfm }) => rfm[aspect])).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
  });

  test('of a customer without orders are empty', async () => {
    expect(await insightsOf(visitor)).toEqual({
      ...{ orderCount: 0, returnCount: 0, firstOrderAt: null, lastOrderAt: null, spent: [] },
      ...{ lifetimeValue: { amount: '0.00', currency: 'GBP' }, averageOrderValue: null, rfm: null, tier: 'NONE' },
      ...{ aliveProbability: null, expectedOrders: null, predictedValue: null },
      ...{ latestCsat: null, latestCes: null, latestNps: null, openCases: 0 },
    });
  });

  test('count sales, returns and feedback at once', async () => {
    const id = await shop.register({ externalIds: [{ system: 'story', value: 'new' }] });
    const { order } = await shop.record(sale({ customer: { id }, lines: [line({ quantity: 2 })] }));
    await shop.recordReturn(returnInput({ orderId: order.id }));
    const feedback = { idempotencyKey: fresh(), customer: { id }, occurredAt: daysAgo(1), metric: 'NPS', score: 9 };
    expect((await graph.as('support').run(FEEDBACK, { input: feedback })).submitFeedback.userErrors).toEqual([]);
    expect(await insightsOf(id)).toMatchObject({
      ...{ orderCount: 1, returnCount: 1, lifetimeValue: { amount: '12.50' }, latestNps: 9, latestCsat: null },
    });
  });

  test('reject a prediction for too long a span', async () => {
    for (const days of [-1, 3_651]) {
      const { errors } = await analyst().ask(INSIGHTS, { id: ids[0], days });
      expect(errors?.[0]).toMatchObject({
        message: '"days" must be 0 to 3650.',
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });
});

describe('the best customers', () => {
  test.each(['LIFETIME_VALUE', 'ORDER_COUNT'])('by %s come best first, page by page', async (by) => {
    const first = await best({ by, first: 4 });
    expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 4));
    expect(first.nodes[0].insights).toEqual({ tier: 'PLATINUM', lifetimeValue: { amount: '125.00' } });
    const second = await best({ by, first: 4, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(4, 8));
  });

  test('by PREDICTED_VALUE are those with the highest expected value', async () => {
    const { nodes } = await best({ by: 'PREDICTED_VALUE', first: 10 });
    const expected = await Promise.all(
      nodes.map(async ({ id }: { id: string }) => Number((await insightsOf(id)).predictedValue.amount)),
    );
    expect(expected.toSorted((one, other) => other - one)).toEqual(expected);
  });

  test('by PREDICTED_VALUE are ranked again each night, with the current model', async () => {
    const mbgNbd = { r: 2, alpha: 40, a: 0.5, b: 6 };
    const model = { ...DEFAULT_VALUE_MODEL, version: 1, mbgNbd, gammaGamma: { p: 4, q: 3, v: 600 } };
    await transact(graph.table, [valueModelWrite(DEFAULT_VALUE_MODEL, model)]);
    const before = await best({ by: 'PREDICTED_VALUE', first: 20 });
    // All but those whose prediction hardly changes.
    expect((await runNightly()).refreshed).toBeGreaterThan(before.nodes.length / 2);
    expect(await runNightly()).toEqual({ refreshed: 0 });
    const { nodes } = await best({ by: 'PREDICTED_VALUE', first: 20 });
    const expected = await Promise.all(
      nodes.map(async ({ id }: { id: string }) => Number((await insightsOf(id)).predictedValue.amount)),
    );
    for (const [index, value] of expected.toSorted((one, other) => other - one).entries())
      expect(Math.abs(value - (expected[index] ?? 0))).toBeLessThanOrEqual(0.1 * value);
    expect(nodes).toHaveLength(before.nodes.length);
  });

  test('follow sales and returns', async () => {
    const [, second = ''] = ids;
    const { order } = await shop.record(sale({ customer: { id: second }, lines: [line({ unitPrice: '900.00' })] }));
    await graph.stream.drain();
    expect((await best({ first: 1 })).nodes[0].id).toBe(second);
    await shop.recordReturn(returnInput({ orderId: order.id, refund: { amount: '900.00', currency: 'GBP' } }));
    await graph.stream.drain();
    expect((await best({ first: 1 })).nodes[0].id).toBe(ids[0]);
  });

  test('are by lifetime value by default, and at most a hundred', async () => {
    expect((await best({ first: 1 })).nodes[0].id).toBe(ids[0]);
    const { errors } = await analyst().ask(BEST, { first: 101 });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('are people: merged records have one place, and each its own again after an unmerge', async () => {
    const lines = [line({ unitPrice: '400.00' })];
    const [one = '', other = ''] = await Promise.all(
      ['Kim', 'Lee'].map(async (given) => {
        const id = await shop.register({ name: { given } });
        await shop.record(sale({ customer: { id }, lines }));
        return id;
      }),
    );
    const top = async () => {
      await graph.stream.drain();
      return (await best({ first: 2 })).nodes.map(({ id, insights }: Ranked) => [id, insights.lifetimeValue.amount]);
    };
    expect(new Set(await top())).toEqual(
      new Set([
        [one, '400.00'],
        [other, '400.00'],
      ]),
    );
    const merged = { idempotencyKey: fresh(), survivor: one, others: [other] };
    expect((await graph.as('support').run(MERGE, { input: merged })).mergeCustomers.userErrors).toEqual([]);
    expect(await top()).toEqual([
      [one, '800.00'],
      [ids[0], '125.00'],
    ]);
    expect(await insightsOf(other)).toMatchObject({
      orderCount: 2,
      lifetimeValue: { amount: '800.00' },
      tier: 'PLATINUM',
    });
    const parted = { idempotencyKey: fresh(), recordId: other };
    expect((await graph.as('support').run(UNMERGE, { input: parted })).unmergeCustomer.userErrors).toEqual([]);
    expect(new Set(await top())).toEqual(
      new Set([
        [one, '400.00'],
        [other, '400.00'],
      ]),
    );
  });
});

test('insights need their scope, and are not for the customer', async () => {
  const [id = ''] = ids;
  for (const caller of [graph.as('commerce'), graph.as('customer', { customer: id })]) {
    const own = await caller.ask(INSIGHTS, { id });
    expect(own.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect((await caller.ask(BEST)).errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  }
  expect((await graph.as('pos', { store: 'york' }).run(INSIGHTS, { id })).customer.insights.orderCount).toBe(10);
});

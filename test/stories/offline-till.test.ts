import { beforeAll, describe, expect, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { retryWhileUnavailable } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const metricsOf = (id: string) => createRepositories(graph.table, { consistent: true }).metrics(id);
const orderCount = async () =>
  (await scanItems(graph.table)).filter(({ sk }) => typeof sk === 'string' && sk.startsWith('ORDER#')).length;

/** A deterministic shuffle. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  let seed = 42;
  const drawn = items.map((item) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return { item, seed };
  });
  return drawn.toSorted((one, other) => one.seed - other.seed).map(({ item }) => item);
}

/** Runs all tasks, a limited number at a time. */
async function atOnce<T, R>(items: readonly T[], count: number, run: (item: T) => Promise<R>): Promise<readonly R[]> {
  const queue = items.entries();
  const results: R[] = [];
  const work = async () => {
    for (const [index, item] of queue) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: count }, work));
  return results;
}

test('200 sales recorded twice each, shuffled, 20 at a time, become 200 orders with exact metrics', async () => {
  const people = await Promise.all(['Ana', 'Bo', 'Cy'].map((given) => shop.register({ name: { given } })));
  const before = await orderCount();
  const sales = Array.from({ length: 200 }, (_, index) => {
    // One in four is a guest order; the others belong to three people, so that many update the same metrics at once.
    const customer = people[index % 4];
    const lines = [line({ unitPrice: `${index}.99`, quantity: 1 + (index % 3) })];
    const placedAt = new Date(Date.UTC(2026, 1, 1, 0, index)).toISOString();
    return {
      input: sale({ lines, placedAt, ...(customer === undefined ? {} : { customer: { id: customer } }) }),
      index,
      customer,
    };
  });

  const answers = await atOnce(shuffled([...sales, ...sales]), 20, async ({ input, index }) => ({
    index,
    payload: await retryWhileUnavailable(() => shop.record(input)),
  }));

  const idsBySale = Map.groupBy(answers, ({ index }) => index);
  for (const twice of idsBySale.values()) {
    expect(twice.flatMap(({ payload }) => formatUserErrors(payload.userErrors))).toEqual([]);
    expect(new Set(twice.map(({ payload }) => payload.order.id)).size).toBe(1);
  }
  expect(new Set(answers.map(({ payload }) => payload.order.id)).size).toBe(200);
  expect((await orderCount()) - before).toBe(200);
  for (const person of people) {
    const theirs = sales.filter(({ customer }) => customer === person);
    const sum = theirs.reduce((total, { index }) => total + (index * 100 + 99) * (1 + (index % 3)), 0);
    expect(await metricsOf(person)).toMatchObject({
      ...{ orderCount: 50, version: 51, spent: { GBP: sum }, lifetimeValue: sum, valuedOrders: 50 },
      ...{ firstOrderAt: theirs[0]?.input.placedAt, lastOrderAt: theirs.at(-1)?.input.placedAt },
    });
  }
}, 300_000);

describe('a batch', () => {
  test('of 25 returns results in order; a bad sale does not affect the others', async () => {
    const di = await shop.register({ name: { given: 'Di' } });
    const inputs = Array.from({ length: 25 }, (_, index) =>
      sale({
        ...(index % 2 === 0 ? { customer: { id: di } } : {}),
        lines: [line({ quantity: index === 7 ? 0 : 1 })],
        ...(index === 12 ? { currency: 'XQZ' } : {}),
      }),
    );
    const payloads = await shop.recordMany(inputs);
    expect(payloads.flatMap((payload: { userErrors: [] }) => formatUserErrors(payload.userErrors))).toEqual([
      ...['INVALID inputs.7.lines.0.quantity', 'INVALID inputs.12.currency'],
    ]);
    expect(payloads.map((payload: { order: { number: string } | null }) => payload.order?.number)).toEqual(
      inputs.map(({ number }, index) => (index === 7 || index === 12 ? undefined : number)),
    );
    expect(payloads[0].order.lines.nodes).toMatchObject([{ sku: 'EAR-1' }]);
    expect(await metricsOf(di)).toMatchObject({ orderCount: 12 });
    expect(await shop.recordMany(inputs)).toEqual(payloads);
  });

  test('returns the same results when its sales are sent again one by one', async () => {
    const inputs = [sale(), sale()];
    const payloads = await shop.recordMany(inputs);
    for (const [index, input] of inputs.entries()) expect(await shop.record(input)).toEqual(payloads[index]);
  });

  test('that contains one sale twice records it once', async () => {
    const input = sale();
    const [first, second] = await shop.recordMany([input, input]);
    expect(first).toEqual(second);
    expect(first.userErrors).toEqual([]);
  });

  test('accepts 1 to 25 sales', async () => {
    for (const inputs of [[], Array.from({ length: 26 }, () => sale())]) {
      const query = 'mutation ($inputs: [RecordOrderInput!]!) { recordOrders(inputs: $inputs) { order { id } } }';
      const { data, errors } = await shop.till.ask(query, { inputs });
      expect([data.recordOrders, errors?.[0]?.extensions['code']]).toEqual([null, 'BAD_USER_INPUT']);
    }
  });
});

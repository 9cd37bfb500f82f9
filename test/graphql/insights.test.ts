import { beforeAll, expect, test } from 'vitest';
import { updateCustomerValue } from '../../domain/insight/update-customer-value.ts';
import { DEFAULT_VALUE_MODEL } from '../../domain/insight/value-model.ts';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { customerValueStore } from '../../store/insight/customer-value-store.ts';
import { valueModelWrite } from '../../store/insight/value-model-items.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { commandContextOn } from '../support/command-context.ts';
import { customerIdOf, metricsOf, putRecord } from '../support/customer-values.ts';
import { expectUnits } from '../support/meter.ts';
import { openMeteredGraph } from '../support/metered-graph.ts';

const SHOP = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
const INSIGHTS = `insights { orderCount lifetimeValue { amount } rfm { segment } tier aliveProbability expectedOrders
  predictedValue { amount } openCases }`;
const CUSTOMER = `query ($id: ID!) { customer(id: $id) { ${INSIGHTS} } }`;
const DAY_MS = 24 * 3_600_000;

let graph: Awaited<ReturnType<typeof openMeteredGraph>>;
beforeAll(async () => {
  graph = await openMeteredGraph();
  const { table } = graph;
  await saveShop(commandContextOn(table, { operation: 'saveShop', idempotencyKey: 'shop' }), SHOP);
  await transact(table, [valueModelWrite(DEFAULT_VALUE_MODEL, { ...DEFAULT_VALUE_MODEL, version: 1 })]);
  for (let number = 0; number < 30; number++) {
    const times = Array.from({ length: 1 + number }, (_, at) => new Date(Date.now() - (at + 1) * DAY_MS).toISOString());
    await putRecord(table, metricsOf(number, times));
    const computation = {
      model: DEFAULT_VALUE_MODEL,
      now: new Date().toISOString(),
      zone: 'Europe/London',
      newToken: () => `token-${number}`,
    };
    await updateCustomerValue(customerValueStore(table), customerIdOf(number), computation);
  }
});

test('insights cost the head, and once a minute the shop, the model, and in four parts each a sketch, the months, and what former versions left', async () => {
  graph.meter.reset();
  const { customer } = await graph.run(CUSTOMER, { id: customerIdOf(29) });
  expect(customer.insights).toMatchObject({
    orderCount: 30,
    tier: 'PLATINUM',
    rfm: { segment: 'CHAMPION' },
    openCases: 0,
  });
  expect(graph.meter.operations.toSorted()).toEqual(['GetItem', ...Array(18).fill('Query')]);

  graph.meter.reset();
  await graph.run(CUSTOMER, { id: customerIdOf(3) });
  expect(graph.meter.operations).toEqual(['Query']);
  expectUnits(graph.meter, 0.5);
});

test('a page of the best customers costs two Queries per partition, then their profiles and metrics in parallel', async () => {
  await graph.run(CUSTOMER, { id: customerIdOf(3) });
  for (const [query, batches] of [
    [`{ bestCustomers(first: 20) { nodes { id ${INSIGHTS} } } }`, 2],
    [`{ bestCustomers(first: 20) { edges { node { id ${INSIGHTS} } } } }`, 2],
    ['{ bestCustomers(first: 20) { nodes { id } } }', 1],
  ] as const) {
    graph.meter.reset();
    await graph.run(query);
    expect(graph.meter.operations).toEqual([...Array(8).fill('Query'), ...Array(batches).fill('BatchGetItem')]);
    // Half a unit for each item of a batch, and for each 4 kB of a Query: four parts in the index, of which two have more, and
    // four of a former version.
    expectUnits(graph.meter, (6 + 4 + 20 * batches) / 2);
  }
});

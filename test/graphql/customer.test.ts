import { beforeAll, describe, expect, test } from 'vitest';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { commandContextOn } from '../support/command-context.ts';
import { expectUnits } from '../support/meter.ts';
import { openMeteredGraph } from '../support/metered-graph.ts';

type MeteredGraph = Awaited<ReturnType<typeof openMeteredGraph>>;

const SHOP = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
const REGISTER = `mutation { registerCustomer(input: {
  idempotencyKey: "ana", name: { given: "Ana" }, emails: [{ address: "ana@example.com" }], loyalty: { number: "L-1" }
}) { customer { id nextActions { kind } } } }`;
const PROFILE = `id name { display } emails { address } phones { number } loyalty { tier points } attributes { name }
  nextActions { kind message dueAt subject { id } }`;

let graph: MeteredGraph;
let id: string;
beforeAll(async () => {
  graph = await openMeteredGraph();
  await saveShop(commandContextOn(graph.table, { operation: 'saveShop', idempotencyKey: 'shop' }), SHOP);
  id = (await graph.run(REGISTER)).registerCustomer.customer.id;
  // From here on the shop is cached: a process reads it at most twice a minute.
  await graph.run('{ shop { name } }');
});

describe('a till’s profile', () => {
  test('by its id is one request', async () => {
    graph.meter.reset();
    const { customer } = await graph.run(`query ($id: ID!) { customer(id: $id) { ${PROFILE} } }`, { id });
    expect(customer).toMatchObject({
      name: { display: 'Ana' },
      nextActions: [{ kind: 'CONFIRM_CONTACT_DETAILS', subject: { id } }],
    });
    expect(graph.meter.operations).toEqual(['Query']);
    expectUnits(graph.meter, 0.5);
  });

  test.each([
    ['node', `query ($id: ID!) { node(id: $id) { ... on Customer { ${PROFILE} } } }`, ['Query'], 0.5],
    ['customersBy its id', `query ($id: ID!) { customersBy(key: { id: $id }) { ${PROFILE} } }`, ['Query'], 0.5],
    [
      'customersBy a loyalty number',
      `{ customersBy(key: { loyaltyNumber: "l1" }) { ${PROFILE} } }`,
      ['Query', 'Query'],
      1,
    ],
    [
      'customersBy an email',
      `{ customersBy(key: { email: "ana@example.com" }) { ${PROFILE} } }`,
      ['Query', 'Query'],
      1,
    ],
    [
      'customersBy a phone that nobody has',
      `{ customersBy(key: { phone: "07700 900123" }) { ${PROFILE} } }`,
      ['Query'],
      0.5,
    ],
  ])('by %s', async (_, query, operations, units) => {
    graph.meter.reset();
    await graph.run(query, { id });
    expect(graph.meter.operations).toEqual(operations);
    expectUnits(graph.meter, units);
  });

  test('by an invalid id costs nothing', async () => {
    graph.meter.reset();
    expect(await graph.run('query ($id: ID!) { customer(id: $id) { id } }', { id: 'x'.repeat(5_000) })).toEqual({
      customer: null,
    });
    expect(graph.meter.operations).toEqual([]);
  });
});

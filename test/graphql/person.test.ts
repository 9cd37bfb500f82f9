import { beforeAll, describe, expect, test } from 'vitest';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { commandContextOn } from '../support/command-context.ts';
import { expectUnits } from '../support/meter.ts';
import { openMeteredGraph } from '../support/metered-graph.ts';

type MeteredGraph = Awaited<ReturnType<typeof openMeteredGraph>>;

const REGISTER = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }`;
const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { userErrors { message } } }`;
const SELL = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { userErrors { message } } }`;
const PROFILE = 'id name { display } emails { address } phones { number } nextActions { kind } preferences { version }';

let graph: MeteredGraph;
let alone: string;
let records: readonly string[];
beforeAll(async () => {
  graph = await openMeteredGraph();
  const shop = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  await saveShop(commandContextOn(graph.table, { operation: 'saveShop', idempotencyKey: 'shop' }), shop);
  const register = async (input: object) =>
    (await graph.run(REGISTER, { input: { ...input } })).registerCustomer.customer.id;
  const shared = { address: 'shared@example.com' };
  alone = await register({ idempotencyKey: 'alone', emails: [{ address: 'alone@example.com' }] });
  const [first, ...others]: readonly string[] = [
    await register({ idempotencyKey: 'a', emails: [shared] }),
    await register({ idempotencyKey: 'b', emails: [shared], loyalty: { number: 'L-2' } }),
    await register({ idempotencyKey: 'c', emails: [shared] }),
  ];
  records = [first ?? '', ...others];
  for (const [index, id] of [alone, ...records].entries())
    await graph.run(SELL, {
      input: {
        ...{ idempotencyKey: `sale-${id}`, number: `S-${index}`, source: 'POS', customer: { id }, currency: 'GBP' },
        placedAt: `2026-0${index + 1}-01T12:00:00Z`,
        lines: [{ sku: 'EAR-1', description: 'Earrings', quantity: 1, unitPrice: '10.00' }],
      },
    });
  await graph.run(MERGE, { input: { idempotencyKey: 'merge', survivor: first, others } });
  // From here on the shop is kept: a process reads it twice a minute at most.
  await graph.run('{ shop { name } }');
});

async function cost(query: string, variables: object, operations: readonly string[], units: number) {
  graph.meter.reset();
  const data = await graph.run(query, { ...variables });
  expect(graph.meter.operations.toSorted()).toEqual(operations.toSorted());
  expectUnits(graph.meter, units);
  return data;
}

const queries = (count: number): readonly string[] => Array.from({ length: count }, () => 'Query');
const decision = 'contactDecision(channel: EMAIL, purpose: SERVICE) { allowed avoidSkus }';
const decisions = `query ($ids: [ID!]!) { contactDecisions(customerIds: $ids, channel: EMAIL, purpose: SERVICE) { allowed } }`;

describe('who has one record costs what one record costs:', () => {
  test('a profile by any key', async () => {
    const customer = `query ($id: ID!) { customer(id: $id) { ${PROFILE} } }`;
    await cost(customer, { id: alone }, queries(1), 0.5);
    const byEmail = `{ customersBy(key: { email: "alone@example.com" }) { ${PROFILE} } }`;
    await cost(byEmail, {}, queries(2), 1);
  });

  test('pages, and decisions about contact', async () => {
    const lists = `query ($id: ID!) { customer(id: $id) { orders { nodes { id } } interactions { nodes { id } } ${decision} } }`;
    // A decision reads preferences consistently, for one unit: a refusal of a moment ago counts.
    await cost(lists, { id: alone }, ['BatchGetItem', ...queries(4)], 3);
    await cost(decisions, { ids: [alone] }, ['BatchGetItem', 'BatchGetItem', 'Query'], 2);
  });

  test('the customer of an order', async () => {
    const { order } = await graph.run(`{ ordersByReceipt(receipt: { number: "S-0" }) { id } }`).then((data) => ({
      order: data?.['ordersByReceipt'][0].id,
    }));
    const query = `query ($id: ID!) { order(id: $id) { customer { id name { display } } } }`;
    await cost(query, { id: order }, ['BatchGetItem', 'BatchGetItem', 'BatchGetItem'], 1.5);
  });
});

describe('of a person with three records:', () => {
  test('a profile is three heads, by whichever id: one, and behind it the others beside each other', async () => {
    const query = `query ($id: ID!) { customer(id: $id) { ${PROFILE} } }`;
    for (const id of records) await cost(query, { id }, queries(3), 1.5);
    const node = `query ($id: ID!) { node(id: $id) { ... on Customer { ${PROFILE} } } }`;
    await cost(node, { id: records[1] }, queries(3), 1.5);
  });

  test('a key that leads to one of them, or to all, costs itself and the heads', async () => {
    const byNumber = `{ customersBy(key: { loyaltyNumber: "l2" }) { ${PROFILE} } }`;
    await cost(byNumber, {}, queries(4), 2);
    const byEmail = `{ customersBy(key: { email: "shared@example.com" }) { ${PROFILE} } }`;
    const { customersBy } = await cost(byEmail, {}, queries(4), 2);
    expect(customersBy).toHaveLength(1);
  });

  test('a page of each kind is one Query a record, beside each other', async () => {
    const query = `query ($id: ID!) { customer(id: $id) { orders { nodes { id lines { nodes { sku } } } } ${decision} } }`;
    // The heads; headers, lines and recent purchases of each record; the preferences of the first, then of the others, consistently.
    await cost(query, { id: records[2] }, ['BatchGetItem', 'BatchGetItem', ...queries(12)], 9);
    const timeline = `query ($id: ID!) { customer(id: $id) { timeline(filter: { kinds: [ORDER, CONSENT] }) { nodes { id } } } }`;
    await cost(timeline, { id: records[0] }, queries(9), 4.5);
  });

  test('decisions about many people read others in one more batch of each kind', async () => {
    const batches = ['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'BatchGetItem'];
    // Half a unit for each record's profile and orders, and one for its preferences, which are read consistently.
    await cost(decisions, { ids: [alone, records[1]] }, [...batches, ...queries(4)], 4 * (0.5 + 0.5 + 1));
  });

  test('the customer of an order is one batch of profiles more', async () => {
    const { ordersByReceipt } = await graph.run(`{ ordersByReceipt(receipt: { number: "S-2" }) { id } }`);
    const query = `query ($id: ID!) { order(id: $id) { customer { id name { display } } } }`;
    const batches = Array.from({ length: 4 }, () => 'BatchGetItem');
    const { order } = await cost(query, { id: ordersByReceipt[0].id }, batches, 2.5);
    expect(order.customer.id).toBe(records[0]);
  });
});

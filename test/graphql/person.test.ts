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
  // From here on the shop is cached: a process reads it at most twice a minute.
  await graph.run('{ shop { name } }');
});

async function expectCost(query: string, variables: object, operations: readonly string[], units: number) {
  graph.meter.reset();
  const data = await graph.run(query, { ...variables });
  expect(graph.meter.operations.toSorted()).toEqual(operations.toSorted());
  expectUnits(graph.meter, units);
  return data;
}

const queries = (count: number): readonly string[] => Array.from({ length: count }, () => 'Query');
const decision = 'contactDecision(channel: EMAIL, purpose: SERVICE) { allowed avoidSkus }';
const decisions = `query ($ids: [ID!]!) { contactDecisions(customerIds: $ids, channel: EMAIL, purpose: SERVICE) { allowed } }`;

describe('a person with one record costs no extra reads:', () => {
  test('a profile by any key', async () => {
    const customer = `query ($id: ID!) { customer(id: $id) { ${PROFILE} } }`;
    await expectCost(customer, { id: alone }, queries(1), 0.5);
    const byEmail = `{ customersBy(key: { email: "alone@example.com" }) { ${PROFILE} } }`;
    await expectCost(byEmail, {}, queries(2), 1);
  });

  test.each([
    ...['insights { orderCount }', 'nextActions { kind }', 'preferences { version }', 'warranties { nodes { id } }'],
    'identity { duplicates { id } }',
  ])('the head has %s', async (field) => {
    await expectCost(`query ($id: ID!) { customer(id: $id) { id ${field} } }`, { id: alone }, queries(1), 0.5);
  });

  test('without anything of the head only the profile is read', async () => {
    const profile =
      'query ($id: ID!) { customer(id: $id) { id name { display } loyalty { tier } identity { records { id } } } }';
    // The record as it is, too, for the list of records.
    await expectCost(profile, { id: alone }, ['BatchGetItem', 'BatchGetItem'], 1);
  });

  test('pages, and decisions about contact', async () => {
    const lists = `query ($id: ID!) { customer(id: $id) { orders { nodes { id } } interactions { nodes { id } } ${decision} } }`;
    // A decision reads preferences consistently, for one unit, so that a refusal of a moment ago counts.
    await expectCost(lists, { id: alone }, ['BatchGetItem', ...queries(4)], 3);
    await expectCost(decisions, { ids: [alone] }, ['BatchGetItem', 'BatchGetItem', 'Query'], 2);
  });

  test('the customer of an order', async () => {
    const { order } = await graph.run(`{ ordersByReceipt(receipt: { number: "S-0" }) { id } }`).then((data) => ({
      order: data?.['ordersByReceipt'][0].id,
    }));
    const query = `query ($id: ID!) { order(id: $id) { customer { id name { display } } } }`;
    await expectCost(query, { id: order }, ['BatchGetItem', 'BatchGetItem', 'BatchGetItem'], 1.5);
  });
});

describe('of a person with three records:', () => {
  test('a profile is three heads by any id: first one, then the others in parallel', async () => {
    const query = `query ($id: ID!) { customer(id: $id) { ${PROFILE} } }`;
    for (const id of records) await expectCost(query, { id }, queries(3), 1.5);
    const node = `query ($id: ID!) { node(id: $id) { ... on Customer { ${PROFILE} } } }`;
    await expectCost(node, { id: records[1] }, queries(3), 1.5);
  });

  test('a key that leads to one or all of the records costs one Query and the heads', async () => {
    const byNumber = `{ customersBy(key: { loyaltyNumber: "l2" }) { ${PROFILE} } }`;
    await expectCost(byNumber, {}, queries(4), 2);
    const byEmail = `{ customersBy(key: { email: "shared@example.com" }) { ${PROFILE} } }`;
    const { customersBy } = await expectCost(byEmail, {}, queries(4), 2);
    expect(customersBy).toHaveLength(1);
  });

  test('a page of each kind is one Query for each record, in parallel', async () => {
    const query = `query ($id: ID!) { customer(id: $id) { orders { nodes { id lines { nodes { sku } } } } ${decision} } }`;
    // The heads; headers, lines and recent purchases of each record; the preferences of the first, then of the others, consistently.
    await expectCost(query, { id: records[2] }, ['BatchGetItem', 'BatchGetItem', ...queries(12)], 9);
    const timeline = `query ($id: ID!) { customer(id: $id) { timeline(filter: { kinds: [ORDER, CONSENT] }) { nodes { id } } } }`;
    // The profiles, without the rest of the heads, in two batches; two kinds of each record.
    await expectCost(timeline, { id: records[0] }, ['BatchGetItem', 'BatchGetItem', ...queries(6)], 4.5);
  });

  test('decisions about many people read the other records in one further batch of each kind', async () => {
    const batches = ['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'BatchGetItem'];
    // Half a unit for each record's profile and orders, and one for its preferences, which are read consistently.
    await expectCost(decisions, { ids: [alone, records[1]] }, [...batches, ...queries(4)], 4 * (0.5 + 0.5 + 1));
  });

  test('the customer of an order costs one further batch of profiles', async () => {
    const { ordersByReceipt } = await graph.run(`{ ordersByReceipt(receipt: { number: "S-2" }) { id } }`);
    const query = `query ($id: ID!) { order(id: $id) { customer { id name { display } } } }`;
    const batches = Array.from({ length: 4 }, () => 'BatchGetItem');
    const { order } = await expectCost(query, { id: ordersByReceipt[0].id }, batches, 2.5);
    expect(order.customer.id).toBe(records[0]);
  });
});

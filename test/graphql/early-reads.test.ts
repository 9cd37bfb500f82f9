import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordInteraction } from '../../domain/interaction/record-interaction.ts';
import type { Caller } from '../../domain/kernel/caller.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { readBudgetOf, unboundedReads } from '../../domain/kernel/read-budget.ts';
import { ROLES } from '../../domain/kernel/roles.ts';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { createEarlyReads } from '../../graphql/early-reads.ts';
import { commandContextOn, SUPPORT } from '../support/command-context.ts';
import { expectUnits } from '../support/meter.ts';
import { openMeteredGraph } from '../support/metered-graph.ts';
import { countRoundTrips, type RoundTrips } from '../support/round-trips.ts';

/** What is read by an id of the arguments is read beside the entity with this id: in one round trip, and once. */

const SHOP = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
const REGISTER = 'mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }';
const SELL = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id } userErrors { message } } }`;
const MERGE = 'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { userErrors { message } } }';
const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { serviceCase { id } } }';
const SOLD = { source: 'POS', currency: 'GBP', placedAt: '2026-02-01T12:00:00Z' } as const;
const LINE = { sku: 'EAR-1', description: 'Earrings', quantity: 1, unitPrice: '10.00' };

let graph: Awaited<ReturnType<typeof openMeteredGraph>>;
let trips: RoundTrips;
let ana: string;
let merged: readonly string[];
let caseId: string;

beforeAll(async () => {
  graph = await openMeteredGraph();
  const contextOf = (operation: string, idempotencyKey: string) =>
    commandContextOn(graph.table, { operation, idempotencyKey });
  await saveShop(contextOf('saveShop', 'shop'), SHOP);
  const register = async (key: string) => {
    const emails = [{ address: `${key}@example.com` }];
    const { registerCustomer } = await graph.run(REGISTER, { input: { idempotencyKey: key, emails } });
    const { id } = registerCustomer.customer;
    const sale = { ...SOLD, idempotencyKey: `sale-${key}`, number: key, customer: { id }, lines: [LINE] };
    await graph.run(SELL, { input: sale });
    const visit = { customer: { id }, type: 'STORE_VISIT', occurredAt: SOLD.placedAt, idempotencyKey: `visit-${key}` };
    await recordInteraction(contextOf('recordInteraction', `visit-${key}`), {
      ...visit,
      type: 'STORE_VISIT',
      direction: 'INBOUND',
    });
    return id as string;
  };
  ana = await register('ana');
  merged = [await register('one'), await register('two')];
  const [survivor, ...others] = merged;
  await graph.run(MERGE, { input: { idempotencyKey: 'merge', survivor, others } });
  const open = {
    idempotencyKey: 'open',
    customer: { id: ana },
    title: 'Late',
    reason: 'OTHER',
    occurredAt: SOLD.placedAt,
  };
  caseId = (await graph.run(OPEN, { input: open })).openCase.serviceCase.id;
  // From here on the shop is cached.
  await graph.run('{ shop { name } }');
  trips = countRoundTrips(graph.table.client);
});
beforeEach(() => {
  trips.reset();
  graph.meter.reset();
});

const rounds = () => trips.rounds.map((round) => round.length);
const of = (selection: string, by = 'customer(id: $id)') => `query ($id: ID!) { ${by} { ${selection} } }`;
const LISTS = `id orders { nodes { id lines { nodes { sku } } } } interactions { nodes { id } }
  preferences { consentHistory { nodes { id } } } identity { history { nodes { id } } }`;

describe('of a customer by id', () => {
  test('the lists are read beside the head, for the same units as after it', async () => {
    const { customer } = await graph.run(of(LISTS), { id: ana });
    expect(customer.orders.nodes).toMatchObject([{ lines: { nodes: [{ sku: 'EAR-1' }] } }]);
    expect(customer.interactions.nodes).toHaveLength(1);
    // The head, orders, lines, interactions, consents and identity events.
    expect(rounds()).toEqual([6]);
    expectUnits(graph.meter, 3);
  });

  test('only what is selected is read', async () => {
    await graph.run(
      `query ($id: ID!, $no: Boolean = false) { customer(id: $id) {
        id orders @include(if: $no) { nodes { id } } ... on Customer @skip(if: true) { interactions { nodes { id } } } } }`,
      { id: ana },
    );
    expect(rounds()).toEqual([1]);
  });

  test('a list under two names is read with the arguments of each', async () => {
    const selection = `id early: orders(filter: { placedTo: "2026-01-01T00:00:00Z" }) { nodes { id } } ...F ...F
      late: orders { nodes { id } } late: orders { pageInfo { hasNextPage } }`;
    const { customer } = await graph.run(
      `${of(selection)} fragment F on Customer { interactions(first: 1) { nodes { id } } }`,
      { id: ana },
    );
    expect([customer.early, customer.late, customer.interactions].map(({ nodes }) => nodes.length)).toEqual([0, 1, 1]);
    expect(rounds()).toEqual([4]);
  });

  test('a decision about contact reads nothing of what the head has', async () => {
    const decision = 'id contactDecision(channel: EMAIL, purpose: MARKETING) { allowed }';
    await graph.run(of(decision), { id: ana });
    expect(trips.rounds).toEqual([['BatchGetItem', 'Query', 'Query']]);
    expectUnits(graph.meter, 2);
  });

  test('by any other entry to the graph', async () => {
    const node = `node(id: $id) { ... on Customer { orders { nodes { id } } } ... on Order { lines { nodes { id } } } }`;
    await graph.run(`query ($id: ID!) { ${node} }`, { id: ana });
    expect(rounds()).toEqual([2]);
    trips.reset();
    await graph.run('{ customersBy(key: { email: "ana@example.com" }) { orders { nodes { id } } } }');
    // The email leads to the id.
    expect(rounds()).toEqual([1, 2]);
    trips.reset();
    await graph.run(of('customer { id orders { nodes { id } } } contacts { nodes { id } }', 'serviceCase(id: $id)'), {
      id: caseId,
    });
    // The pointer and the contacts; the case; its customer and that customer's orders.
    expect(rounds()).toEqual([2, 1, 2]);
  });

  test('an id of nobody is null, and nothing is read after the answer', async () => {
    expect(await graph.run(of(LISTS), { id: 'cus_0' })).toEqual({ customer: null });
    const { length } = graph.meter.operations;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(graph.meter.operations).toHaveLength(length);
  });

  test('wrong arguments are an error of their field', async () => {
    const { data, errors } = await graph.ask(
      SUPPORT,
      of('id orders(first: 0) { nodes { id } } interactions { nodes { id } }'),
      {
        id: ana,
      },
    );
    expect(errors).toMatchObject([{ path: ['customer', 'orders'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(data).toMatchObject({ customer: { id: ana, orders: null, interactions: { nodes: [{}] } } });
    expect(rounds()).toEqual([2]);
  });

  test('what the caller may not see is not read', async () => {
    const scopes = ROLES.support.filter((scope) => !scope.startsWith('orders:'));
    const { errors } = await graph.ask({ ...SUPPORT, scopes }, of('id orders { nodes { id } }'), { id: ana });
    expect(errors).toMatchObject([{ path: ['customer', 'orders'], extensions: { code: 'FORBIDDEN' } }]);
    expect(rounds()).toEqual([1]);
  });
});

test('of a person of two records, the list of the named record is read beside the head, and no list twice', async () => {
  const { customer } = await graph.run(of('id orders { nodes { id } }'), { id: merged[1] });
  expect(customer.orders.nodes).toHaveLength(2);
  expect(customer.id).toBe(merged[0]);
  // The head and the orders of one, the head of the other, and then its orders.
  expect(rounds()).toEqual([2, 1, 1]);
  expectUnits(graph.meter, 2);
});

describe('with a customer’s own token', () => {
  const own = (customerId: string): Caller => ({
    ...{ clientId: 'app', system: 'app', role: 'customer', scopes: ROLES.customer },
    ...{ store: null, staffId: null, stores: [], customerId },
  });

  test('the own lists are read beside the own profile', async () => {
    const { data } = await graph.ask(own(ana), '{ me { id orders { nodes { id } } } }', {});
    expect(data).toMatchObject({ me: { orders: { nodes: [{}] } } });
    expect(rounds()).toEqual([2]);
    expectUnits(graph.meter, 1);
  });

  test('nothing begins by an id of somebody else, as by an id of nobody', async () => {
    const query = of(
      '... on Customer { orders { nodes { id } } } ... on Warranty { claims { nodes { id } } }',
      'node(id: $id)',
    );
    const [somebody, nobody] = [merged[0], `${merged[0]?.slice(0, -4)}0000`];
    const requests: unknown[] = [];
    for (const id of [somebody, nobody]) {
      trips.reset();
      expect((await graph.ask(own(ana), query, { id })).data).toEqual({ node: null });
      requests.push(trips.rounds);
    }
    expect(requests[0]).toEqual(requests[1]);
    expect(requests[0]).toEqual([['BatchGetItem']]);
  });
});

describe('an early read', () => {
  const nodes = [{}] as never;

  test('is taken once, with its error', async () => {
    const early = createEarlyReads(unboundedReads());
    early.begin(nodes, 'a', async () => 1);
    early.begin(nodes, 'a', async () => 2);
    early.begin(nodes, 'b', async () => {
      throw new Error('no answer');
    });
    expect(await early.take(nodes, 'a')).toBe(1);
    expect(await early.take(nodes, 'a')).toBeNull();
    await expect(early.take(nodes, 'b')).rejects.toThrow('no answer');
  });

  test('that nobody takes is awaited, and its error is nobody’s', async () => {
    const early = createEarlyReads(unboundedReads());
    let isOver = false;
    early.begin(nodes, 'a', async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      isOver = true;
      throw new Error('no answer');
    });
    await early.settle('a');
    expect(isOver).toBe(true);
    expect(await early.take(nodes, 'a')).toBeNull();
  });

  test('is one of five where the reads of the request have a bound', async () => {
    const bounded = createEarlyReads(readBudgetOf(240));
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const id of ids) bounded.begin(nodes, id, async () => id);
    expect(await mapInParallel(ids, (id) => bounded.take(nodes, id))).toEqual(['a', 'b', 'c', 'd', 'e', null]);
  });
});

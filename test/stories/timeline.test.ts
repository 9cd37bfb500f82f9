import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, TestCaller } from '../support/graph.ts';
import { callInput } from '../support/interactions.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';

type Data = Answer['data'];

const TIMELINE = `query ($id: ID!, $first: Int, $after: String, $filter: TimelineFilter) {
  node(id: $id) { ... on Customer { timeline(first: $first, after: $after, filter: $filter) {
    nodes { __typename id occurredAt summary } pageInfo { hasNextPage endCursor }
  } } }
}`;

let shop: Jeweller;
let id: string;
let order: Data;
beforeAll(async () => {
  shop = await openJeweller();
  id = await shop.customer({ emails: [{ address: 'ana@example.com' }] });
  const customer = { id };
  ({ order } = await createOrderDesk(shop.graph).record(
    sale({ customer, placedAt: '2026-01-10T11:00:00Z', lines: [line({ warrantyPlan: 'CARE' })] }),
  ));
  const warrantyId = order.lines.nodes[0].warranties[0].id;
  // Recorded in another order than it happened.
  await done('fileWarrantyClaim', {
    warrantyId,
    occurredAt: '2026-01-14T10:00:00Z',
    description: 'A stone is loose',
  });
  await done('recordInspection', { warrantyId, occurredAt: '2026-01-13T10:00:00Z', store: 'york', condition: 'GOOD' });
  await done('setContactConsents', {
    customer,
    occurredAt: '2026-01-11T10:00:00Z',
    answers: [{ channel: 'SMS', purpose: 'MARKETING', consent: 'DENIED' }],
  });
  await done(
    'recordInteraction',
    callInput({ customer, occurredAt: '2026-01-12T10:00:00Z', subject: 'Opening hours' }),
  );
  await done('recordReturn', {
    source: 'POS',
    orderId: order.id,
    occurredAt: '2026-01-15T10:00:00Z',
    reason: 'DAMAGED',
    lines: [{ orderLineId: order.lines.nodes[0].id, sku: 'EAR-1', quantity: 1 }],
    refund: { amount: '12.50', currency: 'GBP' },
  });
});

async function done(mutation: string, input: object): Promise<void> {
  const { userErrors } = await shop.mutate(mutation, '', input);
  expect(userErrors).toEqual([]);
}

const timeline = async (args: object = {}, by: TestCaller = shop.desk, of = id): Promise<Data> =>
  (await by.run(TIMELINE, { id: of, ...args })).node.timeline;
const typesIn = (page: Data): string[] => page.nodes.map((node: { __typename: string }) => node.__typename);

test('all entries are in one order of time, each with a readable summary', async () => {
  const { nodes, pageInfo } = await timeline();
  expect(pageInfo.hasNextPage).toBe(false);
  expect(
    nodes.map(({ __typename, occurredAt, summary }: Data) => [__typename, occurredAt.slice(0, 10), summary]),
  ).toEqual([
    ['OrderReturn', '2026-01-15', expect.stringMatching(/GBP 12\.50/)],
    ['WarrantyClaim', '2026-01-14', expect.stringMatching(/A stone is loose/)],
    ['Inspection', '2026-01-13', expect.stringMatching(/York/)],
    ['Interaction', '2026-01-12', 'Call: Opening hours'],
    ['ContactConsent', '2026-01-11', 'Refused marketing by SMS'],
    ['Order', '2026-01-10', expect.stringMatching(/1 item for GBP 12\.50/)],
  ]);
});

test('its entries are the entities themselves, and are found by their ids', async () => {
  const { node } = await shop.desk.run(
    `query ($id: ID!) { node(id: $id) { ... on Customer { timeline { nodes {
      ... on Order { number total { amount } lines { nodes { sku } } customer { id } }
      ... on OrderReturn { refund { amount } order { id } }
      ... on Inspection { condition warranty { id } }
      ... on WarrantyClaim { claimStatus filedAt warranty { customer { id } } }
      ... on Interaction { type subject customer { id } }
      ... on ContactConsent { channel consent }
    } } } } }`,
    { id },
  );
  expect(node.timeline.nodes).toMatchObject([
    { refund: { amount: '12.50' }, order: { id: order.id } },
    { claimStatus: 'FILED', filedAt: '2026-01-14T10:00:00.000Z', warranty: { customer: { id } } },
    { condition: 'GOOD' },
    { type: 'CALL', subject: 'Opening hours', customer: { id } },
    { channel: 'SMS', consent: 'DENIED' },
    { number: order.number, total: { amount: '12.50' }, lines: { nodes: [{ sku: 'EAR-1' }] }, customer: { id } },
  ]);
  for (const { id: entry, __typename, summary } of (await timeline()).nodes) {
    const found = await shop.desk.run(
      'query ($id: ID!) { node(id: $id) { __typename id ... on TimelineEntry { summary } } }',
      { id: entry },
    );
    expect(found.node).toEqual({ __typename, id: entry, summary });
  }
});

test.each<[object, string[]]>([
  [{ kinds: ['ORDER', 'RETURN'] }, ['OrderReturn', 'Order']],
  [{ kinds: ['CONSENT', 'INTERACTION'] }, ['Interaction', 'ContactConsent']],
  [{ kinds: ['WARRANTY_CLAIM'], from: '2026-01-14T10:00:00Z', to: '2026-01-14T10:00:00Z' }, ['WarrantyClaim']],
  [{ from: '2026-01-12T10:00:00Z', to: '2026-01-13T10:00:00Z' }, ['Inspection', 'Interaction']],
  [{ from: '2026-01-12T10:00:00.001Z', to: '2026-01-13T09:59:59.999Z' }, []],
  [{ from: '2026-01-14T10:00:00Z' }, ['OrderReturn', 'WarrantyClaim']],
  [{ to: '2026-01-10T11:00:00Z' }, ['Order']],
  [{ kinds: [] }, []],
  [{ kinds: ['FEEDBACK', 'CASE', 'IDENTITY'] }, []],
  [{ kinds: ['FEEDBACK', 'ORDER'] }, ['Order']],
])('it is filtered by %o', async (filter, types) => {
  expect(typesIn(await timeline({ filter }))).toEqual(types);
});

describe('a caller sees', () => {
  test('the kinds that its scopes allow', async () => {
    expect(typesIn(await timeline({}, shop.york))).toHaveLength(6);
    // An analyst never sees entries of forbidden kinds, even with a filter for them.
    const analyst = shop.graph.as('analyst');
    expect(typesIn(await timeline({}, analyst))).toEqual(['OrderReturn', 'Interaction', 'ContactConsent', 'Order']);
    const asked = { filter: { kinds: ['INSPECTION', 'WARRANTY_CLAIM'] } };
    expect(typesIn(await timeline(asked, analyst))).toEqual([]);
  });

  test('the own entries except interactions, and none of others', async () => {
    const ownCaller = shop.asCustomer(id);
    expect(typesIn(await timeline({}, ownCaller))).toEqual([
      'OrderReturn',
      'WarrantyClaim',
      'Inspection',
      'ContactConsent',
      'Order',
    ]);
    expect(typesIn(await timeline({ filter: { kinds: ['INTERACTION'] } }, ownCaller))).toEqual([]);
    const { node } = await shop.asCustomer(await shop.customer()).run(TIMELINE, { id });
    expect(node).toBeNull();
  });

  test('nothing without interactions:read or self', async () => {
    const { data, errors } = await shop.graph.as('commerce').ask(TIMELINE, { id });
    expect(data.node).toEqual({ timeline: null });
    expect(errors).toMatchObject([{ path: ['node', 'timeline'], extensions: { code: 'FORBIDDEN' } }]);
  });
});

test('pages over all kinds fit together, although an offline till records past entries between them', async () => {
  const { pageInfo, ...first } = await timeline({ first: 3 });
  expect(pageInfo.hasNextPage).toBe(true);
  const customer = { id };
  // Above the cursor, which is at the inspection, and below it.
  await createOrderDesk(shop.graph).record(sale({ customer, placedAt: '2026-01-14T12:00:00Z' }));
  await createOrderDesk(shop.graph).record(sale({ customer, placedAt: '2026-01-12T12:00:00Z' }));
  const second = await timeline({ first: 2, after: pageInfo.endCursor });
  const third = await timeline({ first: 2, after: second.pageInfo.endCursor });
  expect([first, second, third].flatMap(typesIn)).toEqual([
    'OrderReturn',
    'WarrantyClaim',
    'Inspection',
    'Order',
    'Interaction',
    'ContactConsent',
    'Order',
  ]);
  expect(third.pageInfo.hasNextPage).toBe(false);
  const refreshed = await timeline();
  expect(typesIn(refreshed).filter((type) => type === 'Order')).toHaveLength(3);
  expect(refreshed.nodes).toHaveLength(8);
});

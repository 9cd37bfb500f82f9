import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createFullRecord, createMergedPerson, type RecordContents, readAllPages } from '../support/merged-person.ts';

type Data = Answer['data'];

let jeweller: Jeweller;
let person: readonly [RecordContents, RecordContents, RecordContents];
let stranger: RecordContents;
let survivor: string;
beforeAll(async () => {
  jeweller = await openJeweller();
  person = await createMergedPerson(jeweller);
  stranger = await createFullRecord(jeweller, 1);
  survivor = person[0].id;
});

const all = (kind: (record: RecordContents) => readonly string[]) => person.flatMap(kind);
const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

const PROFILE = `id version name { display } emails { address } phones { number } loyalty { number } externalIds { value }
  nextActions { kind subject { id } }
  preferences { version consents { channel purpose consent } rules { weeklyCap } }
  insights { orderCount returnCount spent { amount currency } lifetimeValue { amount } latestCsat }
  warranties { nodes { id customer { id } } } orders { nodes { id customer { id } } }
  contactDecision(channel: EMAIL, purpose: SERVICE, at: "2026-05-01T12:00:00Z") { allowed avoidSkus }`;

describe('every lookup of a person', () => {
  test('by each key of each record finds the same person, once', async () => {
    const query = `query ($key: CustomerKey!) { customersBy(key: $key) { ${PROFILE} } }`;
    const [expected] = (await jeweller.desk.run(query, { key: { id: survivor } })).customersBy;
    expect(expected.id).toBe(survivor);
    for (const key of person.flatMap(({ keys }) => keys))
      expect((await jeweller.desk.run(query, { key })).customersBy).toEqual([expected]);
  });

  test('by each id, as customer, as node, and with the own token of a record, finds the person', async () => {
    const query = `query ($id: ID!) { customer(id: $id) { ${PROFILE} } node(id: $id) { ... on Customer { ${PROFILE} } } }`;
    const expected = (await jeweller.desk.run(query, { id: survivor })).customer;
    for (const { id } of person) {
      expect(await jeweller.desk.run(query, { id })).toEqual({ customer: expected, node: expected });
      expect((await jeweller.asCustomer(id).run('{ me { id name { display } } }')).me).toEqual({
        id: survivor,
        name: { display: 'Mo Ferrari' },
      });
    }
  });

  test('by search lists the person once, with all matched fields', async () => {
    const query = `query ($text: String!, $first: Int, $after: String) { searchCustomers(text: $text, first: $first, after: $after) {
      edges { node { id } matchedOn } pageInfo { hasNextPage endCursor } } }`;
    const { edges } = (await jeweller.desk.run(query, { text: 'Mo Ferrari' })).searchCustomers;
    expect(ids(edges.map(({ node }: Data) => node)).toSorted()).toEqual([survivor, stranger.id].toSorted());
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Data = (await jeweller.desk.run(query, { text: 'Ferrari', first: 1, after })).searchCustomers;
      found.push(...ids(page.edges.map(({ node }: Data) => node)));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found.toSorted()).toEqual([survivor, stranger.id].toSorted());
  });

  test('from an entity of any record leads to the person', async () => {
    const query = `query ($ids: [ID!]!) { ${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
      .map(
        (name, index) => `${name}: node(id: "${nodesOf(person[1])[index]}") { id
        ... on Order { customer { id } } ... on OrderReturn { customer { id } } ... on Warranty { customer { id } }
        ... on Appointment { customer { id } } ... on Interaction { customer { id } } ... on Feedback { customer { id } }
        ... on ServiceCase { customer { id } } ... on WarrantyClaim { warranty { customer { id } } } }`,
      )
      .join(' ')} contactDecisions(customerIds: $ids, channel: EMAIL, purpose: SERVICE) { allowed } }`;
    const { contactDecisions, ...things } = await jeweller.desk.run(query, { ids: person.map(({ id }) => id) });
    expect(contactDecisions).toHaveLength(3);
    for (const thing of Object.values<Data>(things))
      expect((thing.customer ?? thing.warranty.customer).id).toBe(survivor);
  });
});

const nodesOf = (one: RecordContents) => [
  ...[one.orders, one.returns, one.warranties, one.appointments].map(([id]) => id),
  ...[one.interactions, one.feedback, one.cases, one.claims].map(([id]) => id),
];

describe('a person has the data of all records, each once and in order', () => {
  const LISTS: readonly (readonly [string, string, (record: RecordContents) => readonly string[]])[] = [
    ['orders', 'orders() { nodes { id occurredAt lines { nodes { sku } } }', ({ orders }) => orders],
    ['interactions', 'interactions() { nodes { id occurredAt }', ({ interactions }) => interactions],
    ['feedback', 'feedback() { nodes { id occurredAt }', ({ feedback }) => feedback],
    ['cases', 'cases() { nodes { id occurredAt }', ({ cases }) => cases],
  ];
  test.each(LISTS)('%s, for any page size, by any id', async (_, list, kind) => {
    const query = `${list} pageInfo { hasNextPage endCursor } }`;
    for (const [index, first] of [1, 2, 4, 100].entries()) {
      const nodes = await readAllPages(jeweller.desk, person[index % 3]?.id ?? '', query, first);
      expect(ids(nodes).toSorted()).toEqual(all(kind).toSorted());
      const times = nodes.map(({ occurredAt }) => occurredAt);
      expect(times).toEqual(times.toSorted().toReversed());
    }
  });

  test('warranties, the last end first, also beyond the first page', async () => {
    for (const first of [1, 2, 4, 100]) {
      const nodes = await readAllPages(
        jeweller.desk,
        person[1].id,
        'warranties() { nodes { id endsOn } pageInfo { hasNextPage endCursor } }',
        first,
      );
      expect(ids(nodes).toSorted()).toEqual(all(({ warranties }) => warranties).toSorted());
      const ends = nodes.map(({ endsOn }) => endsOn);
      expect(ends).toEqual(ends.toSorted().toReversed());
    }
    const voided = 'warranties(status: [VOID]) { nodes { id } pageInfo { hasNextPage endCursor } }';
    expect(await readAllPages(jeweller.desk, survivor, voided, 2)).toEqual([]);
  });

  test('the timeline of all kinds, with each identity event once', async () => {
    const timeline = 'timeline() { nodes { __typename id occurredAt } pageInfo { hasNextPage endCursor } }';
    for (const [index, first] of [2, 7, 100].entries()) {
      const nodes = await readAllPages(jeweller.desk, person[index]?.id ?? '', timeline, first);
      const entries = nodes.filter(({ __typename }) => !['ContactConsent', 'IdentityEvent'].includes(__typename));
      expect(ids(entries).toSorted()).toEqual(all(({ timelineIds }) => timelineIds).toSorted());
      expect(nodes.filter(({ __typename }) => __typename === 'ContactConsent')).toHaveLength(3);
      expect(nodes.filter(({ __typename }) => __typename === 'IdentityEvent')).toHaveLength(1);
      const times = nodes.map(({ occurredAt }) => occurredAt);
      expect(times).toEqual(times.toSorted().toReversed());
    }
  });

  test('the history of consents', async () => {
    const history = 'preferences { consentHistory() { nodes { id occurredAt } pageInfo { hasNextPage endCursor } } }';
    const [one, two] = [
      await readAllPages(jeweller.desk, person[2].id, history, 2),
      await readAllPages(jeweller.desk, survivor, history, 100),
    ];
    expect(one).toHaveLength(3);
    expect(one).toEqual(two);
  });

  test('metrics, next actions and latest scores', async () => {
    const { customer } = await jeweller.desk.run(`query ($id: ID!) { customer(id: $id) { ${PROFILE} } }`, {
      id: survivor,
    });
    expect(customer.insights).toMatchObject({
      ...{ orderCount: 9, returnCount: 3, latestCsat: 5 },
      spent: [{ amount: '187.50', currency: 'GBP' }],
      lifetimeValue: { amount: '187.50' },
    });
    const subjects = customer.nextActions.map(({ subject }: Data) => subject?.id);
    expect(subjects).toEqual(expect.arrayContaining(all(({ cases }) => cases)));
  });

  test('an open case of any record blocks marketing', async () => {
    const query = `query ($ids: [ID!]!) {
      contactDecisions(customerIds: $ids, channel: EMAIL, purpose: MARKETING, at: "2026-05-01T12:00:00Z") { reasons { code } } }`;
    const [, second, third] = person;
    const [one, two] = [await createFullRecord(jeweller, 1), await jeweller.customer()];
    await createIdentityDesk(jeweller).merge(two, [one.id]);
    const ids = [survivor, second.id, third.id, two, await jeweller.customer()];
    const { contactDecisions } = await jeweller.desk.run(query, { ids });
    const isHeld = ({ reasons }: Data) => reasons.some(({ code }: Data) => code === 'OPEN_CASE');
    expect(contactDecisions.map(isHeld)).toEqual([true, true, true, true, false]);
  });

  test('is visible with the own token of any record, and to no other customer', async () => {
    const own = [nodesOf(person[0]), nodesOf(person[1]), nodesOf(person[2])]
      .flat()
      .filter((id) => !id?.startsWith('int_'));
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    for (const { id } of person) {
      for (const thing of own)
        expect((await jeweller.asCustomer(id).run(query, { id: thing })).node).toEqual({ id: thing });
      for (const thing of nodesOf(stranger).filter((one) => !one?.startsWith('int_')))
        expect((await jeweller.asCustomer(id).run(query, { id: thing })).node).toBeNull();
      expect((await jeweller.asCustomer(stranger.id).run(query, { id })).node).toBeNull();
    }
    const inspected = `query ($id: ID!) { node(id: $id) { ... on Warranty { inspections { nodes { id } } claims { nodes { id } } } } }`;
    const [, cover] = person[1].warranties;
    expect((await jeweller.asCustomer(person[2].id).run(inspected, { id: cover })).node).toEqual({
      inspections: { nodes: [{ id: person[1].inspections[0] }] },
      claims: { nodes: [{ id: person[1].claims[0] }] },
    });
    const timeline = 'timeline() { nodes { id } pageInfo { hasNextPage endCursor } }';
    const seen = ids(await readAllPages(jeweller.asCustomer(person[1].id), person[2].id, timeline, 5));
    const hidden = new Set(all(({ interactions }) => interactions));
    expect(seen).toEqual(expect.arrayContaining(all(({ timelineIds }) => timelineIds).filter((id) => !hidden.has(id))));
    expect(seen.some((id) => hidden.has(id))).toBe(false);
  });
});

test('an unmerged record has its own data again, and its token reaches nothing else', async () => {
  const [first, second] = [await createFullRecord(jeweller, 1), await createFullRecord(jeweller, 2)];
  const { merge, unmerge } = createIdentityDesk(jeweller);
  const timeline = 'timeline() { nodes { id } pageInfo { hasNextPage endCursor } }';
  const before = ids(await readAllPages(jeweller.asCustomer(second.id), second.id, timeline, 100));
  await merge(first.id, [second.id]);
  expect((await readAllPages(jeweller.asCustomer(second.id), second.id, timeline, 100)).length).toBeGreaterThan(
    before.length,
  );
  await unmerge(second.id);
  expect(ids(await readAllPages(jeweller.asCustomer(second.id), second.id, timeline, 100))).toEqual(before);
  expect((await jeweller.asCustomer(second.id).run('{ me { id } }')).me).toEqual({ id: second.id });
  for (const thing of [...nodesOf(first).filter((id) => !id?.startsWith('int_')), first.id])
    expect(
      (await jeweller.asCustomer(second.id).run('query ($id: ID!) { node(id: $id) { id } }', { id: thing })).node,
    ).toBeNull();
  for (const key of second.keys)
    expect(
      (await jeweller.desk.run('query ($key: CustomerKey!) { customersBy(key: $key) { id } }', { key })).customersBy,
    ).toEqual([{ id: second.id }]);
});

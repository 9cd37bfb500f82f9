import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_RECORDS } from '../../domain/person/cluster.ts';
import { faultsOf } from '../support/audit.ts';
import { setStatus } from '../support/customers.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
let identities: ReturnType<typeof createIdentityDesk>;
beforeAll(async () => {
  jeweller = await openJeweller();
  identities = createIdentityDesk(jeweller);
});

let numbers = 0;
const email = () => `someone${++numbers}@example.com`;
const people = (count: number): Promise<readonly string[]> =>
  Promise.all(Array.from({ length: count }, () => jeweller.customer({ emails: [{ address: email() }] })));
const pair = async (): Promise<readonly [string, string]> => [await jeweller.customer(), await jeweller.customer()];

const merges = async () =>
  (await scanItems(jeweller.graph.table)).filter(
    ({ pk, sk }) => String(pk).startsWith('IDENTITY#') && sk === '#POINTER',
  ).length;

describe('a merge', () => {
  test('makes one person of two, with the given survivor, and each record keeps its own data', async () => {
    const [one, other] = await pair();
    const [address, another] = [email(), email()];
    await jeweller.mutate('updateCustomer', '', { customerId: one, addEmails: [{ address }] });
    await jeweller.mutate('updateCustomer', '', { customerId: other, addEmails: [{ address: another }] });
    const { customer, userErrors } = await identities.merge(other, [one], { reason: 'Said so at the counter' });
    expect(userErrors).toEqual([]);
    expect(customer).toMatchObject({
      id: other,
      emails: [{ address: another }, { address }],
      identity: { records: [{ id: other }, { id: one }] },
    });
    const { records, history } = await identities.identity(other);
    expect(records).toMatchObject([
      { id: other, emails: [{ address: another }], survivor: true },
      { id: one, emails: [{ address }], survivor: false },
    ]);
    expect(history.nodes).toMatchObject([
      {
        ...{ eventKind: 'MERGED', records: [other, one], by: 'support', automatic: false, matchScore: null },
        ...{ reason: 'Said so at the counter', occurredAt: records[1].joinedAt },
        summary: 'Merged: 2 records are one person: Said so at the counter',
      },
    ]);
    expect(await identities.records(one)).toEqual([other, one]);
  });

  test('of a merged person includes all its records, whichever record is named', async () => {
    const [a = '', b = '', c = '', d = ''] = await people(4);
    await identities.merge(a, [b]);
    await identities.merge(c, [d]);
    const { customer } = await identities.merge(b, [d]);
    expect(customer.id).toBe(a);
    for (const id of [a, b, c, d]) expect(await identities.records(id)).toEqual([a, b, c, d]);
    const events = (await identities.identity(d)).history.nodes;
    expect(events.map(({ records }: { records: string[] }) => records)).toEqual([
      [a, b, c, d],
      [c, d],
      [a, b],
    ]);
  });

  test('accepts several at once, up to as many records as a person may have', async () => {
    const [first = '', ...others] = await people(MAX_RECORDS);
    expect((await identities.merge(first, others)).userErrors).toEqual([]);
    expect(await identities.records(others.at(-1) ?? '')).toEqual([first, ...others]);
    const [more = ''] = await people(1);
    expect(formatUserErrors((await identities.merge(first, [more])).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.others',
    ]);
    expect(formatUserErrors((await identities.merge(more, [first])).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.others',
    ]);
  });

  test('is found by its id, in the paged history, and on the timeline of each record, with the scope', async () => {
    const [a = '', b = '', c = ''] = await people(3);
    await identities.merge(a, [b]);
    await identities.merge(a, [c]);
    const first = (await identities.identity(a, { first: 1 })).history;
    expect(first.nodes).toMatchObject([{ records: [a, b, c] }]);
    const second = (await identities.identity(a, { first: 1, after: first.pageInfo.endCursor })).history;
    expect(second).toMatchObject({ nodes: [{ records: [a, b] }], pageInfo: { hasNextPage: false } });
    const [event] = first.nodes;
    const node = `query ($id: ID!) { node(id: $id) { id ... on IdentityEvent { summary records } } }`;
    expect((await jeweller.desk.run(node, { id: event.id })).node).toMatchObject({ id: event.id, records: [a, b, c] });
    const refused = await jeweller.york.ask(node, { id: event.id });
    expect([refused.data.node, refused.errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);

    const timeline = `query ($id: ID!) { customer(id: $id) { timeline { nodes { id summary } } } }`;
    const seen = async (id: string, by = jeweller.desk) =>
      (await by.run(timeline, { id })).customer.timeline.nodes.map(({ id: of }: { id: string }) => of);
    expect(await seen(c)).toContain(event.id);
    expect(await seen(c, jeweller.york)).not.toContain(event.id);
  });

  test('is forbidden without the scope, and for a customer', async () => {
    const [a, b] = await pair();
    const input = { ...freshKey(), survivor: a, others: [b] };
    const query = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { customer { id } } }`;
    for (const caller of [jeweller.york, jeweller.graph.as('analyst'), jeweller.asCustomer(a)])
      expect((await caller.ask(query, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const own = await jeweller.asCustomer(a).ask('{ me { id identity { records { id } } } }');
    expect([own.data.me.identity, own.errors?.[0]?.extensions['code']]).toEqual([null, 'FORBIDDEN']);
  });
});

describe('what cannot be merged', () => {
  test('is reported with its path, and nothing is written', async () => {
    const [a, b] = await pair();
    const nobody = 'cus_0190a000-0000-7000-8000-000000000000';
    const before = await scanItems(jeweller.graph.table);
    expect(formatUserErrors((await identities.merge(nobody, [a])).userErrors)).toEqual(['NOT_FOUND input.survivor']);
    expect(formatUserErrors((await identities.merge(a, [b, nobody])).userErrors)).toEqual(['NOT_FOUND input.others.1']);
    expect(formatUserErrors((await identities.merge(a, [])).userErrors)).toEqual(['INVALID input.others']);
    expect(formatUserErrors((await identities.merge(a, [a])).userErrors)).toEqual(['NOT_ALLOWED input.others']);
    expect(formatUserErrors((await identities.merge(a, [b, b])).userErrors)).toEqual(['NOT_ALLOWED input.others']);
    expect(formatUserErrors((await identities.merge(a, Array(10).fill(b))).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.others',
    ]);
    expect(formatUserErrors((await identities.merge(a, [b], { reason: 'x'.repeat(10_001) })).userErrors)).toEqual([
      'LIMIT_EXCEEDED input.reason',
    ]);
    expect(await scanItems(jeweller.graph.table)).toEqual(before);
  });

  test('are records of one person', async () => {
    const [a, b] = await pair();
    await identities.merge(a, [b]);
    expect(formatUserErrors((await identities.merge(a, [b])).userErrors)).toEqual(['NOT_ALLOWED input.others']);
    expect(formatUserErrors((await identities.merge(b, [a])).userErrors)).toEqual(['NOT_ALLOWED input.others']);
  });

  test('are people with different loyalty numbers, or different ids in one system, until one is removed', async () => {
    const known = (number: string, value: string) => ({
      ...{
        name: { given: 'Ana' },
        loyalty: { number },
        externalIds: [
          { system: 'web', value },
          { system: `till-${value}`, value },
        ],
      },
    });
    const a = await jeweller.customer(known('LOY-A', '1'));
    const b = await jeweller.customer(known('LOY-B', '2'));
    const { userErrors } = await identities.merge(a, [b]);
    expect(formatUserErrors(userErrors)).toEqual(['CONFLICT input.others', 'CONFLICT input.others']);
    const blockers = (await identities.preview(a, [b])).blockers;
    expect(blockers.map(({ code }: { code: string }) => code)).toEqual(Array(2).fill('CONFLICTING_EXACT_KEY'));
    expect(blockers[1].message).toContain('web');
    await jeweller.mutate('updateCustomer', '', { customerId: b, loyalty: null, externalIds: [] });
    expect((await identities.merge(a, [b])).userErrors).toEqual([]);
  });

  test('is a customer who is being erased', async () => {
    const [a, b] = await pair();
    await setStatus(jeweller.graph.table, b, 'ERASURE_PENDING');
    for (const [survivor, others] of [
      [a, [b]],
      [b, [a]],
    ] as const) {
      expect(formatUserErrors((await identities.merge(survivor, others)).userErrors)).toEqual([
        'NOT_ALLOWED input.others',
      ]);
      expect((await identities.preview(survivor, others)).blockers).toMatchObject([{ code: 'ERASURE_PENDING' }]);
    }
  });
});

describe('merges at once', () => {
  const survivors = async (ids: readonly string[]) =>
    new Set(await Promise.all(ids.map(async (id) => (await identities.records(id)).join())));

  test('that cross end as one person, and the later one gets a user error', async () => {
    for (let round = 0; round < 8; round++) {
      const [a, b] = await pair();
      const results = await Promise.all([identities.merge(a, [b]), identities.merge(b, [a])]);
      expect(results.flatMap(({ userErrors }) => formatUserErrors(userErrors))).toEqual(['NOT_ALLOWED input.others']);
      expect([`${a},${b}`, `${b},${a}`]).toContain((await identities.records(a)).join());
      expect((await survivors([a, b])).size).toBe(1);
    }
  });

  test('that share a person end as one person', async () => {
    for (let round = 0; round < 4; round++) {
      const [a = '', b = '', c = '', d = ''] = await people(4);
      const chain = await Promise.all([identities.merge(a, [b]), identities.merge(b, [c]), identities.merge(c, [d])]);
      expect(chain.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      expect((await survivors([a, b, c, d])).size).toBe(1);
      expect((await identities.records(d)).toSorted()).toEqual([a, b, c, d].toSorted());
    }
  });

  test('with concurrent writes lose none of them', async () => {
    const [a, b] = await pair();
    const notes = Array.from({ length: 6 }, (_, n) => ({ name: `note-${n}`, value: 'x' }));
    const writes = notes.flatMap((note) =>
      [a, b].map((customerId) => jeweller.mutate('updateCustomer', '', { customerId, attributes: [note] })),
    );
    const merge = identities.merge(a, [b]);
    for (const { userErrors } of await Promise.all([...writes, merge])) expect(userErrors).toEqual([]);
    const query = 'query ($id: ID!) { node(id: $id) { ... on Customer { attributes { name value } } } }';
    for (const id of [a, b])
      expect((await jeweller.desk.run(query, { id })).node.attributes).toEqual(expect.arrayContaining(notes));
    expect((await survivors([a, b])).size).toBe(1);
  });
});

testIdempotency('mergeCustomers', async () => {
  const [a = '', b = '', c = ''] = await people(3);
  return {
    caller: jeweller.desk,
    otherClient: jeweller.graph.as('support', { client: 'other-desk' }),
    async send(caller, input) {
      const query = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) {
        customer { id identity { records { id } } } userErrors { code path } } }`;
      return (await caller.run(query, { input })).mergeCustomers;
    },
    input: { survivor: a, others: [b] },
    otherInput: { survivor: a, others: [c] },
    effects: merges,
    moveOn: () => identities.unmerge(b),
    lasting: ({ customer }) => customer.id,
  };
});

test('the table passes the audit after all merges', async () => {
  expect(faultsOf(await scanItems(jeweller.graph.table))).toEqual([]);
});

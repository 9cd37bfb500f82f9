import { beforeAll, describe, expect, test } from 'vitest';
import { MAX_RECORDS } from '../../domain/person/cluster.ts';
import { knownOperations } from '../../graphql/generated/known-operations.ts';
import { DEFAULT_LIMITS } from '../../graphql/limits/request-limits.ts';
import type { Answer } from '../support/graph.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createFullRecord, type RecordContents, readAllPages } from '../support/merged-person.ts';

/** What a customer's own token can ask of a person of as many records as there may be. */

const LIMITS = DEFAULT_LIMITS.customer;

let jeweller: Jeweller;
let records: readonly RecordContents[];
let survivor: string;
beforeAll(async () => {
  jeweller = await openJeweller();
  const created: RecordContents[] = [];
  for (let number = 0; number < MAX_RECORDS; number++) created.push(await createFullRecord(jeweller, 1 + (number % 2)));
  records = created;
  survivor = created[0]?.id ?? '';
  const { userErrors } = await createIdentityDesk(jeweller).merge(
    survivor,
    created.slice(1).map(({ id }) => id),
  );
  expect(userErrors).toEqual([]);
}, 300_000);

const ids = (kind: (record: RecordContents) => readonly string[]) => records.flatMap(kind);

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const answer: Answer & { readonly extensions?: { readonly cost: Readonly<Record<string, number>> } } = await jeweller
    .asCustomer(survivor)
    .ask(query, variables);
  return { ...answer, cost: answer.extensions?.cost ?? {} };
}

function textOf(name: string): string {
  const found = [...knownOperations.values()].find(
    ({ text }) => text.startsWith(`query ${name}`) && !/^\w/.test(text.slice(`query ${name}`.length)),
  );
  if (found === undefined) throw new Error(`no operation is called ${name}`);
  return found.text;
}

describe('each page of the account', () => {
  const pages: readonly [string, (() => Record<string, unknown>)?][] = [
    ['AccountOverview'],
    ['AccountProfile'],
    ['AccountSignedIn'],
    ['AccountOrders', () => ({ first: 100 })],
    ['AccountOrders', () => ({ filter: { sku: 'none' } })],
    ['AccountOrder', () => ({ id: ids(({ orders }) => orders).at(-1) })],
    ['AccountTimeline'],
    ['AccountTimeline', () => ({ first: 100 })],
    ['AccountWarranties', () => ({ first: 100 })],
    ['AccountWarranties', () => ({ status: ['ACTIVE', 'INSPECTION_DUE'] })],
    ['AccountWarranty', () => ({ id: ids(({ warranties }) => warranties).at(-1) })],
    ['AccountCases', () => ({ status: ['CLOSED'] })],
    ['AccountCases', () => ({ first: 100 })],
    ['AccountCase', () => ({ id: ids(({ cases }) => cases).at(-1) })],
    ['AccountFeedback', () => ({ first: 100 })],
    ['AccountServiceJobs', () => ({ status: ['READY'] })],
    ['AccountCommitments', () => ({ first: 100 })],
    ['AccountPreferences'],
    ['AccountConsentHistory', () => ({ first: 100 })],
    ['AccountErasure'],
    ['AccountStores'],
    ['AccountStorePage', () => ({ first: 100 })],
  ];

  test.each(pages)('is answered within what a request may read: %s', async (name, variablesOf = () => ({})) => {
    const { data, errors, cost } = await ask(textOf(name), variablesOf());
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
    expect(cost['readUnits'] ?? 0).toBeLessThanOrEqual(LIMITS.readUnits / 2);
  });

  test('of the timeline follows the one before, until every entry was shown once', async () => {
    const timeline = `timeline(filter: { kinds: [ORDER, RETURN, INSPECTION, WARRANTY_CLAIM, FEEDBACK, CASE, SERVICE_JOB] })
      { nodes { id occurredAt } pageInfo { hasNextPage endCursor } }`;
    const entries = await readAllPages(jeweller.desk, survivor, timeline, 7);
    const expected = records.flatMap(({ timelineIds, interactions }) =>
      timelineIds.filter((id) => !interactions.includes(id)),
    );
    expect(entries.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    const times = entries.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual(times.toSorted().reverse());
  });
});

describe('a request that would read more', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => `a${at}: timeline(first: 1) { nodes { id } }`).join(' ');

  test('stops reading, says so with the limit and the measured value, and returns what it has', async () => {
    const { data, errors = [], cost } = await ask(`{ me { id ${many(20)} } }`);
    expect(data.me.id).toBe(survivor);
    expect(data.me.a0.nodes).toHaveLength(1);
    expect(errors.length).toBeGreaterThan(1);
    for (const { message, extensions } of errors) {
      expect(extensions).toEqual({
        ...{ code: 'REQUEST_LIMIT_EXCEEDED', limit: 'readUnits', allowed: LIMITS.readUnits },
        measured: LIMITS.readUnits + 1,
      });
      expect(message).toBe(
        `The request is too large: 241 read units; your token allows 240. Ask for less, or in several requests.`,
      );
    }
    expect(cost).toMatchObject({ readUnits: LIMITS.readUnits + 1 });
    expect(cost['requested']).toBeLessThan(LIMITS.readUnits);
  });

  test('writes nothing with a command that comes after it, and everything with the next request', async () => {
    const tastes = (at: number) =>
      `t${at}: setTastes(input: $t${at}) { preferences { tastes { likes { value } } } userErrors { code } }`;
    const spend = `a: requestErasure(input: $e) { userErrors { code } } b: updateCustomer(input: $u) { customer { ${many(20)} } userErrors { code } }`;
    const query = `mutation ($e: RequestErasureInput!, $u: UpdateCustomerInput!, $t1: SetTastesInput!) { ${spend} ${tastes(1)} }`;
    const t1 = { ...freshKey(), addLikes: [{ topic: 'stone', value: 'opal' }] };
    const variables = { e: { ...freshKey(), delayDays: 1 }, u: { ...freshKey(), locale: 'en-GB' }, t1 };
    const { data, errors } = await ask(query, variables);
    expect(data.t1).toBeNull();
    expect(errors?.at(-1)).toMatchObject({ path: ['t1'], extensions: { limit: 'readUnits' } });
    const preferences = '{ me { locale preferences { tastes { likes { value } } } } }';
    expect((await ask(preferences)).data.me).toMatchObject({ locale: 'en-GB', preferences: { tastes: { likes: [] } } });
    const again = await ask(`mutation ($t1: SetTastesInput!) { ${tastes(1)} }`, { t1 });
    expect(again.data.t1).toMatchObject({ userErrors: [], preferences: { tastes: { likes: [{ value: 'opal' }] } } });
  });

  test('is accepted from staff, who have no such limit', async () => {
    const { customer } = await jeweller.desk.run(`{ customer(id: "${survivor}") { ${many(4)} } }`);
    expect(customer.a3.nodes).toHaveLength(1);
  });
});

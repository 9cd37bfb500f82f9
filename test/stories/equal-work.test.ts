import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Caller } from '../../domain/kernel/caller.ts';
import { NODE_PREFIXES } from '../../domain/kernel/id.ts';
import { ROLES } from '../../domain/kernel/roles.ts';
import {
  createAsker,
  createStranger,
  ELSEWHERE,
  type KeyPair,
  keyPairs,
  nodePairs,
} from '../support/foreign-things.ts';
import { dayFromNow, openJeweller } from '../support/jeweller.ts';
import { costOf, meterOf } from '../support/meter.ts';
import { openMeteredGraph } from '../support/metered-graph.ts';
import { ROOT_FIELDS } from '../support/schema.ts';
import { openTable } from '../support/table.ts';

/**
 * A customer's own token must not learn which ids, contacts and numbers exist: not from the answer, and not from its time.
 * So a key of somebody else takes the same requests and read units as a key of nobody. `npm run bench:equal-work` compares the
 * processor time.
 */

type Probe = { readonly field: string; readonly key: string };

/** What an input holds besides the keys. Ids that it needs are the asker's own. */
const INPUTS: Readonly<Record<string, (own: { caseId: string; warrantyId: string }) => object>> = {
  updateCustomer: () => ({ expectedVersion: 1_000 }),
  submitFeedback: () => ({ metric: 'NPS', score: 9, occurredAt: new Date().toISOString() }),
  setContactConsents: () => ({
    occurredAt: new Date().toISOString(),
    answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED' }],
  }),
  setContactRules: () => ({ weeklyCap: 2 }),
  setTastes: () => ({ addLikes: [{ topic: 'stone', value: 'ruby' }] }),
  openCase: () => ({ title: 'Clasp', reason: 'OTHER', occurredAt: new Date().toISOString() }),
  answerOffer: ({ caseId }) => ({ caseId, offerId: 'off_1', accept: true }),
  confirmResolution: ({ caseId }) => ({ caseId, confirmed: true }),
  bookInspection: ({ warrantyId }) => ({ warrantyId, ...visit() }),
  bookAppointment: () => ({ purpose: 'Fitting', ...visit() }),
  updateAppointment: () => ({ status: 'CANCELLED' }),
  answerEstimate: () => ({ estimate: { amount: '10.00', currency: 'GBP' }, approve: true }),
  fileWarrantyClaim: ({ warrantyId }) => ({
    ...{ warrantyId, occurredAt: new Date().toISOString(), description: 'A stone is lost' },
  }),
  requestErasure: () => ({ delayDays: 10 }),
  cancelErasure: () => ({}),
  exportCustomer: () => ({}),
};

const visit = () => ({ store: 'york', startsAt: `${dayFromNow({ days: 9 })}T10:00:00.000Z` });

/** Fields that hold a key, but whose type does not say so. */
const CONTACTS = ['addEmails', 'addPhones', 'loyalty', 'externalIds'];

/** Every field of the inputs of a customer's own token that holds a key of a customer or the id of a thing. */
const PROBES: readonly Probe[] = ROOT_FIELDS.filter(
  ({ kind, requirement }) => kind === 'mutation' && requirement.some((scopes) => scopes.includes('self')),
).flatMap(({ name: field, field: { args } }) => {
  const input = getNamedType(args.find(({ name }) => name === 'input')?.type);
  if (!isInputObjectType(input)) throw new Error(`${field} has no input`);
  return Object.values(input.getFields()).flatMap(({ name, type }): readonly Probe[] => {
    const named = getNamedType(type);
    if (isInputObjectType(named) && named.isOneOf)
      return Object.keys(named.getFields()).map((key) => ({ field, key: `${name}.${key}` }));
    return named.name === 'ID' || CONTACTS.includes(name) ? [{ field, key: name }] : [];
  });
});

let nodes: Readonly<Record<string, KeyPair>>;
let keys: Readonly<Record<string, KeyPair>>;
let graph: Awaited<ReturnType<typeof openMeteredGraph>>;
let askers: Readonly<Record<1 | 2, Awaited<ReturnType<typeof createAsker>>>>;

beforeAll(async () => {
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  const jeweller = await openJeweller();
  const stranger = await createStranger(jeweller);
  [nodes, keys] = [nodePairs(stranger), keyPairs(stranger)];
  askers = { 1: await createAsker(jeweller, 1), 2: await createAsker(jeweller, 2) };
  const { name, client } = openTable(jeweller.graph.table.name);
  const now = new Date().toISOString();
  graph = await openMeteredGraph({ name, client, meter: meterOf(client) }, () => now);
});

const callerOf = (customerId: string): Caller => ({
  ...{ clientId: 'app', system: 'app', role: 'customer', scopes: ROLES.customer, store: null, stores: [] },
  ...{ staffId: null, customerId },
});

/**
 * What a request may find of somebody else: what leads from a key to a thing, and things that are stored by their id alone. All
 * of them are small.
 */
const LEADS = /^\S* #POINTER$|^(ATTACHMENT|OWED|EMAIL|PHONE|LOYALTY|EXTERNAL|HANDLE|RECEIPT|SERIAL)#/;

/** Asks with both keys, and returns what each request answers and asks of the table, and what it found of somebody else. */
async function compare(
  asker: string,
  source: string,
  variables: (value: unknown) => Record<string, unknown>,
  { foreign, absent }: KeyPair,
) {
  async function ask(value: unknown) {
    graph.meter.reset();
    const answer = await graph.ask(callerOf(asker), source, variables(value));
    const work = { answer: JSON.parse(JSON.stringify(answer)), ...costOf(graph.meter) };
    return { work, found: graph.meter.found };
  }
  // The first request of a kind fills caches.
  await ask(absent);
  const [ofSomebody, ofNobody] = [await ask(foreign), await ask(absent)];
  const found = ofSomebody.found.filter((key) => !ofNobody.found.includes(key) && !LEADS.test(key));
  return { foreign: ofSomebody.work, absent: ofNobody.work, found };
}

describe.each([1, 2] as const)('for the token of a customer of %i record(s)', (records) => {
  test.each([
    ...Object.keys(NODE_PREFIXES).filter((type) => !ELSEWHERE.some((one) => one === type)),
    'attachment on nothing',
  ])('node(id:) takes the same work whether somebody else has it or nobody: %s', async (type) => {
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    const pair = nodes[type];
    if (pair === undefined) throw new Error(`there is no pair of ids for ${type}`);
    const { foreign, absent, found } = await compare(askers[records].id, query, (id) => ({ id }), pair);
    expect(foreign.answer.data.node).toBeNull();
    expect(foreign).toEqual(absent);
    expect(found).toEqual([]);
  });

  test.each(PROBES)(
    '$field takes the same work whether $key leads to somebody else or to nobody',
    async ({ field, key }) => {
      const [outer = '', inner] = key.split('.');
      const pair = keys[inner ?? outer];
      const more = INPUTS[field];
      if (pair === undefined || more === undefined)
        throw new Error(`add a pair of keys for ${key}, or the input of ${field}`);
      const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
      const mutation = `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code path message } } }`;
      const input = (value: unknown) => ({
        input: {
          ...{ ...more(askers[records]), idempotencyKey: randomUUID() },
          [outer]: inner === undefined ? value : { [inner]: value },
        },
      });
      const { foreign, absent, found } = await compare(askers[records].id, mutation, input, pair);
      expect(foreign.answer.data?.[field].userErrors).not.toEqual([]);
      expect(foreign).toEqual(absent);
      expect(found).toEqual([]);
    },
  );
});

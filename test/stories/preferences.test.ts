import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import {
  createPreferencesDesk,
  fresh,
  MARKETING_BY_EMAIL,
  mutationOf,
  NOON,
  type PreferencesMutation,
  rejectedPayload,
} from '../support/preferences.ts';

let graph: TestGraph;
let story: ReturnType<typeof createPreferencesDesk>;
let bo: string;
beforeAll(async () => {
  graph = await openGraph();
  story = createPreferencesDesk(graph);
  const emails = [{ address: 'home@example.com' }];
  await story.register({ name: { given: 'Ana' }, emails });
  bo = await story.register({ name: { given: 'Bo' }, emails, loyalty: { number: 'B-1' } });
});

test('a customer without answers has only the shop’s time zone', async () => {
  expect(await story.preferencesOf(await story.register())).toEqual({
    version: 0,
    consents: [],
    rules: {
      preferredChannel: null,
      timeZone: 'UTC',
      quietFrom: null,
      quietTo: null,
      weeklyCap: null,
      pausedUntil: null,
    },
    tastes: { likes: [], dislikes: [], sizes: [] },
  });
});

describe.each<{ name: PreferencesMutation; one: object; other: object }>([
  {
    name: 'setContactConsents',
    one: { occurredAt: NOON, answers: [MARKETING_BY_EMAIL] },
    other: { occurredAt: '2026-03-03T12:00:00Z', answers: [MARKETING_BY_EMAIL] },
  },
  { name: 'setContactRules', one: { weeklyCap: 1 }, other: { weeklyCap: 2 } },
  {
    name: 'setTastes',
    one: { addLikes: [{ topic: 'a', value: 'b' }] },
    other: { addLikes: [{ topic: 'c', value: 'd' }] },
  },
])('$name, as every mutation of preferences,', ({ name, one, other }) => {
  const send = (input: object, by = story.desk) => story.change(name, input, by);

  testIdempotency(name, async () => {
    const id = await story.register();
    return {
      caller: story.desk,
      otherClient: graph.as('pos', { store: 'york' }),
      send: (caller, input) => send(input, caller),
      input: { customer: { id }, ...one },
      otherInput: { customer: { id }, ...other },
      effects: async () => (await story.preferencesOf(id)).version,
      moveOn: () => send({ ...fresh(), customer: { id }, ...other }),
      lasting: ({ customer }) => customer,
    };
  });

  test('has separate idempotency keys for each customer of an app', async () => {
    const key = fresh();
    for (const id of [await story.register(), await story.register()]) {
      const app = graph.as('customer', { customer: id, client: 'app' });
      for (let sent = 0; sent < 2; sent++)
        expect(await send({ ...key, ...one }, app)).toMatchObject({
          customer: { id },
          preferences: { version: 1 },
          userErrors: [],
        });
    }
  });

  test('needs a customer or a key of one, except with an own token', async () => {
    expect(await send({ ...fresh(), ...one })).toEqual(rejectedPayload('INVALID', 'customer'));
    const id = await story.register({ loyalty: { number: `L-${name}` } });
    const byNumber = { loyaltyNumber: `l ${name}` };
    expect(await send({ ...fresh(), customer: byNumber, ...one })).toMatchObject({ customer: { id } });
    expect(await send({ ...fresh(), customer: { loyaltyNumber: 'nobody' }, ...one })).toEqual(
      rejectedPayload('NOT_FOUND', 'customer'),
    );
    const nobody = { id: 'cus_00000000-0000-7000-8000-000000000000' };
    expect(await send({ ...fresh(), customer: nobody, ...one })).toEqual(rejectedPayload('NOT_FOUND', 'customer'));
    expect(await send({ ...fresh(), customer: { email: 'home@example.com' }, ...one })).toEqual(
      rejectedPayload('AMBIGUOUS', 'customer'),
    );
  });

  test('reaches only the own customer with an own token', async () => {
    const id = await story.register();
    const self = graph.as('customer', { customer: id, client: 'app' });
    expect(await send({ ...fresh(), ...one }, self)).toMatchObject({ customer: { id }, userErrors: [] });
    expect(await send({ ...fresh(), ...other, customer: { id } }, self)).toMatchObject({ userErrors: [] });
    for (const customer of [{ id: bo }, { loyaltyNumber: 'B-1' }, { email: 'home@example.com' }, { id: 'nobody' }])
      expect(await send({ ...fresh(), ...one, customer }, self)).toEqual(rejectedPayload('NOT_FOUND', 'customer'));
    expect((await story.preferencesOf(bo)).version).toBe(0);
    const { errors } = await graph
      .as('analyst')
      .ask(mutationOf(name), { input: { ...fresh(), customer: { id }, ...one } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('a retry for an erased customer says so', async () => {
  const id = await story.register();
  const input = { ...fresh(), customer: { id }, weeklyCap: 1 };
  await story.rules(input);
  const profile = { pk: { S: `CUSTOMER#${id}` }, sk: { S: '#PROFILE' } };
  await graph.table.client.call('DeleteItem', { TableName: graph.table.name, Key: profile });
  expect(await story.rules(input)).toEqual(rejectedPayload('NOT_FOUND', 'customer'));
});

test('a customer sees the own consents, and none of another customer', async () => {
  const [mine, others] = await Promise.all([story.register(), story.register()]);
  const ids = await Promise.all(
    [mine, others].map(async (id) => {
      await story.consents({ customer: { id }, answers: [MARKETING_BY_EMAIL] });
      const { customer } = await story.desk.run(
        'query ($id: ID!) { customer(id: $id) { preferences { consents { id } } } }',
        { id },
      );
      return customer.preferences.consents[0].id;
    }),
  );
  const self = graph.as('customer', { customer: mine });
  const seen = await self.run(
    `query ($mine: ID!, $others: ID!) { me { preferences { consents { id evidence } consentHistory { nodes { id } } } }
      mine: node(id: $mine) { id } others: node(id: $others) { id } }`,
    { mine: ids[0], others: ids[1] },
  );
  expect(seen).toEqual({
    me: { preferences: { consents: [{ id: ids[0], evidence: null }], consentHistory: { nodes: [{ id: ids[0] }] } } },
    mine: { id: ids[0] },
    others: null,
  });
});

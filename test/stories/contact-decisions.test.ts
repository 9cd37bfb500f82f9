import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestCaller, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, line, sale } from '../support/order-desk.ts';
import { createPreferencesDesk, fresh } from '../support/preferences.ts';

let graph: TestGraph;
let story: ReturnType<typeof createPreferencesDesk>;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  story = createPreferencesDesk(graph);
  shop = createOrderDesk(graph);
  await shop.openShop();
});

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = new Date().toISOString();
const later = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();
const daysAgo = (days: number): string => later(NOW, -days * DAY_MS);

const ARGUMENTS =
  '$channel: ContactChannel!, $purpose: ContactPurpose!, $sku: String, $category: String, $at: DateTime';
const GIVEN = 'channel: $channel, purpose: $purpose, sku: $sku, category: $category, at: $at';
const DECISION = '{ allowed reasons { code message until } alternatives avoidSkus }';
const DECIDE = `query ($id: ID!, ${ARGUMENTS}) { customer(id: $id) { contactDecision(${GIVEN}) ${DECISION} } }`;
const DECIDE_MANY = `query ($ids: [ID!]!, ${ARGUMENTS}) { contactDecisions(customerIds: $ids, ${GIVEN}) ${DECISION} }`;
const MARKETING = { channel: 'EMAIL', purpose: 'MARKETING' };

const decide = async (id: string, question: object = {}) =>
  (await story.desk.run(DECIDE, { id, ...MARKETING, ...question })).customer.contactDecision;
const objections = async (id: string, question: object = {}): Promise<string[]> =>
  (await decide(id, question)).reasons.map((reason: { code: string; until: string | null }) =>
    [reason.code, reason.until].filter((part) => part !== null).join(' until '),
  );

/** A customer with an email and a phone, who granted marketing on both. */
async function createConsentingCustomer(): Promise<string> {
  const emails = [{ address: 'someone@example.com' }];
  const id = await story.register({ emails, phones: [{ number: '+44 20 7946 0018' }] });
  const answers = ['EMAIL', 'SMS'].map((channel) => ({ channel, purpose: 'MARKETING', consent: 'GRANTED' }));
  await story.consents({ customer: { id }, answers });
  return id;
}
const denyConsent = (id: string, channel: string) =>
  story.consents({
    customer: { id },
    occurredAt: '2026-04-01T00:00:00Z',
    answers: [{ channel, purpose: 'MARKETING', consent: 'DENIED' }],
  });

test('a customer without consent answers gets service messages but no marketing', async () => {
  const id = await story.register({ emails: [{ address: 'new@example.com' }] });
  expect(await decide(id)).toEqual({
    allowed: false,
    reasons: [{ code: 'NO_CONSENT', message: expect.any(String), until: null }],
    alternatives: [],
    avoidSkus: [],
  });
  expect(await decide(id, { purpose: 'SERVICE' })).toMatchObject({ allowed: true, alternatives: ['IN_PERSON'] });
  expect(await objections(id, { purpose: 'SERVICE', channel: 'SMS' })).toEqual(['NO_ADDRESS']);
});

test('a denial blocks its channel, and the decision names the alternatives', async () => {
  const id = await createConsentingCustomer();
  expect(await decide(id)).toMatchObject({ allowed: true, reasons: [], alternatives: ['SMS'] });
  await denyConsent(id, 'SMS');
  expect(await decide(id, { channel: 'SMS' })).toMatchObject({
    allowed: false,
    reasons: [{ code: 'DENIED', until: null }],
    alternatives: ['EMAIL'],
  });
});

test('quiet hours use the person’s time zone, by default the shop’s, and end correctly in the night that loses an hour', async () => {
  const id = await createConsentingCustomer();
  await story.rules({ customer: { id }, quietFrom: '21:00', quietTo: '08:00' });
  const asked = { at: '2026-03-28T23:30:00Z' };
  expect(await objections(id, asked)).toEqual(['QUIET_HOURS until 2026-03-29T07:00:00.000Z']);
  await story.rules({ customer: { id }, timeZone: 'America/New_York' });
  expect(await objections(id, asked)).toEqual([]);
  await story.rules({ customer: { id }, pausedUntil: '2026-05-01T00:00:00Z' });
  expect(await objections(id, { at: '2026-03-08T02:30:00Z' })).toEqual([
    'PAUSED until 2026-05-01T00:00:00.000Z',
    'QUIET_HOURS until 2026-03-08T12:00:00.000Z',
  ]);
});

test('recorded marketing counts against the weekly cap, also late records, until the first send is a week old', async () => {
  const id = await createConsentingCustomer();
  await story.rules({ customer: { id }, weeklyCap: 2, expectedVersion: 1 });
  const send = async (occurredAt: string) => {
    const input = { ...fresh(), customer: { id }, type: 'MARKETING_SENT', via: 'EMAIL', occurredAt };
    const { recordInteraction } = await story.desk.run(
      'mutation ($input: RecordInteractionInput!) { recordInteraction(input: $input) { userErrors { code } } }',
      { input },
    );
    expect(recordInteraction).toEqual({ userErrors: [] });
  };
  await send(daysAgo(1));
  await send(daysAgo(8));
  expect(await objections(id)).toEqual([]);
  await send(daysAgo(6));
  expect(await objections(id)).toEqual([`WEEKLY_CAP until ${later(daysAgo(6), 7 * DAY_MS)}`]);
  expect(await objections(id, { at: later(daysAgo(6), 7 * DAY_MS) })).toEqual([]);
  // Sends do not change the version of the preferences: an earlier reader may still update them.
  expect(await story.rules({ customer: { id }, weeklyCap: 3, expectedVersion: 2 })).toMatchObject({ userErrors: [] });
  expect(await objections(id)).toEqual([]);
});

describe('a recently bought product', () => {
  const buy = async (id: string, days: number, lines: readonly object[], more: object = {}) => {
    const input = sale({ customer: { id }, placedAt: daysAgo(days), lines: lines.map((one) => line(one)), ...more });
    const { order, userErrors } = await shop.record(input);
    expect(userErrors).toEqual([]);
    return order;
  };
  const PENDANT = { sku: 'PENDANT', category: 'pendants' };
  const RING = { sku: 'RING', category: 'rings' };

  test('is not advertised for 90 days, by sku or category; other products are', async () => {
    const id = await createConsentingCustomer();
    await buy(id, 30, [PENDANT]);
    await buy(id, 91, [RING]);
    const ends = later(daysAgo(30), 90 * DAY_MS);
    expect(await objections(id, { sku: 'PENDANT' })).toEqual([`RECENTLY_PURCHASED until ${ends}`]);
    expect(await objections(id, { sku: ' pendant ' })).toEqual([`RECENTLY_PURCHASED until ${ends}`]);
    expect(await objections(id, { sku: 'PEND-ANT' })).toEqual([]);
    expect(await objections(id, { category: 'pendants' })).toEqual([`RECENTLY_PURCHASED until ${ends}`]);
    expect(await objections(id, { sku: 'PENDANT', at: ends })).toEqual([]);
    expect(await objections(id, { sku: 'RING', category: 'rings' })).toEqual([]);
    expect(await decide(id, { category: 'earrings' })).toMatchObject({ allowed: true, avoidSkus: ['PENDANT'] });
  });

  test('may be advertised while the order is unpaid, and after it was returned or cancelled', async () => {
    const id = await createConsentingCustomer();
    const order = await buy(id, 10, [PENDANT, { ...RING, quantity: 2 }]);
    const cancelled = await buy(id, 9, [{ sku: 'CHAIN' }], { status: 'PLACED' });
    expect((await decide(id)).avoidSkus).toEqual(['PENDANT', 'RING']);
    await shop.updateStatus({ orderId: cancelled.id, status: 'PAID', occurredAt: daysAgo(8) });
    expect((await decide(id)).avoidSkus).toEqual(['CHAIN', 'PENDANT', 'RING']);
    const input = { ...fresh(), source: 'POS', orderId: order.id, occurredAt: daysAgo(5), reason: 'CHANGED_MIND' };
    const refund = { amount: '25.00', currency: 'GBP' };
    const { recordReturn } = await shop.till.run(
      'mutation ($input: RecordReturnInput!) { recordReturn(input: $input) { userErrors { code path } } }',
      {
        input: {
          ...input,
          refund,
          lines: [
            { sku: 'PENDANT', quantity: 1 },
            { sku: 'RING', quantity: 1 },
          ],
        },
      },
    );
    expect(recordReturn.userErrors).toEqual([]);
    await shop.updateStatus({ orderId: cancelled.id, status: 'CANCELLED', occurredAt: daysAgo(4) });
    expect((await decide(id)).avoidSkus).toEqual(['RING']);
  });
});

describe('contactDecisions', () => {
  const decideMany = (ids: readonly string[], by: TestCaller = story.desk) =>
    by.ask(DECIDE_MANY, { ids, ...MARKETING });

  test('decides for each input in order, and returns null for an unknown customer', async () => {
    const [yes, no] = await Promise.all([createConsentingCustomer(), createConsentingCustomer()]);
    await denyConsent(no, 'EMAIL');
    const { data } = await decideMany([yes, 'nobody', no, yes]);
    const [first, ...others] = data.contactDecisions;
    expect(first).toEqual(await decide(yes));
    expect(others).toEqual([null, await decide(no), first]);
    expect((await decideMany([])).data.contactDecisions).toEqual([]);
  });

  test('accepts at most a hundred', async () => {
    const ids = [await createConsentingCustomer(), ...Array.from({ length: 100 }, (_, index) => `cus_${index}`)];
    const { data } = await decideMany(ids.slice(0, 100));
    expect(data.contactDecisions).toHaveLength(100);
    expect(data.contactDecisions[0].allowed).toBe(true);
    const tooMany = await decideMany(ids);
    expect(tooMany.data.contactDecisions).toBeNull();
    expect(tooMany.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test('needs a scope that a customer’s own token does not hold', async () => {
    const id = await createConsentingCustomer();
    const self = graph.as('customer', { customer: id });
    expect((await decideMany([id], self)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const { me } = await self.run(`query { me { contactDecision(channel: EMAIL, purpose: MARKETING) { allowed } } }`);
    expect(me).toEqual({ contactDecision: { allowed: true } });
  });
});

import { createHmac, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fresh } from '../support/order-desk.ts';
import {
  CODE,
  customerRecord,
  FORMER_SECRET,
  openWebhookGraph,
  SECRET,
  signed,
  version,
  type WebhookGraph,
} from '../support/webhooks.ts';

let hooks: WebhookGraph;
beforeAll(async () => {
  hooks = await openWebhookGraph();
});
afterAll(() => hooks.close());

const BY_KEY = `query ($key: CustomerKey!) { customersBy(key: $key) { id name { given } externalIds { system value } } }`;
const find = async (externalId: string) =>
  (await hooks.graph.as('admin').run(BY_KEY, { key: { externalId: { system: CODE, value: externalId } } }))
    .customersBy[0] ?? null;
const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) {
  replayWebhookDelivery(input: $input) { delivery { id deliveryStatus } userErrors { code } } }`;
const replay = async (deliveryId: string) =>
  (await hooks.graph.as('admin').run(REPLAY, { input: { idempotencyKey: fresh(), deliveryId } })).replayWebhookDelivery;
const deliveryOf = async (externalId: string) =>
  (await hooks.deliveries()).find((delivery) => delivery.externalId === externalId);

describe('a signed webhook', () => {
  test('is stored, applied once, and shown with what it wrote and its payload', async () => {
    const record = customerRecord('c-1');
    const id = randomUUID();
    expect(await hooks.deliver(record, id)).toBe(200);
    expect(await deliveryOf(id)).toMatchObject({ deliveryStatus: 'RECEIVED', attemptCount: 0, topic: 'customer' });
    await hooks.drain();
    const customer = await find('c-1');
    expect(customer).toMatchObject({ name: { given: 'Ana' } });
    expect(await deliveryOf(id)).toMatchObject({
      ...{ deliveryStatus: 'APPLIED', attemptCount: 1, wrote: [customer.id], problems: [], dueAt: null },
    });
    const SHOWN = `query ($id: ID!) { node(id: $id) { ... on WebhookDelivery {
      integration externalId deliveryStatus attemptCount wrote problems { code } payload } } }`;
    const delivery = await deliveryOf(id);
    const { node } = await hooks.graph.as('support').run(SHOWN, { id: delivery?.id });
    expect(node).toEqual({
      ...{ integration: CODE, externalId: id, deliveryStatus: 'APPLIED', attemptCount: 1, wrote: [customer.id] },
      ...{ problems: [], payload: record },
    });
  });

  test('is accepted from either of two secrets, and from a sender that signs with both', async () => {
    const body = JSON.stringify(customerRecord('c-2'));
    expect(await hooks.post(body, signed(body, { secret: FORMER_SECRET }))).toBe(200);
    const [one, other] = [signed(body, { id: 'both', secret: 'unknown' }), signed(body, { id: 'both' })];
    const both = { ...one, 'webhook-signature': `${one['webhook-signature']} ${other['webhook-signature']}` };
    expect(await hooks.post(body, both)).toBe(200);
    await hooks.drain();
  });

  test('is one delivery when it is sent again, also at the same time', async () => {
    const record = customerRecord('c-3');
    const id = randomUUID();
    const statuses = await Promise.all(Array.from({ length: 10 }, () => hooks.deliver(record, id)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await hooks.drain();
    expect(await hooks.deliver(record, id)).toBe(200);
    await hooks.drain();
    const found = (await hooks.deliveries()).filter(({ externalId }) => externalId === id);
    expect(found).toMatchObject([{ deliveryStatus: 'APPLIED', attemptCount: 1 }]);
  });
});

describe('nothing is stored, and the answer is 401, of a webhook', () => {
  const body = JSON.stringify(customerRecord('stranger'));
  const valid = () => signed(body, { id: 'stranger' });
  const seconds = () => Math.floor(Date.now() / 1_000);
  const withSignature = (signature: string) => ({ ...valid(), 'webhook-signature': signature });
  const without = (name: string) => Object.fromEntries(Object.entries(valid()).filter(([key]) => key !== name));
  test.each<[string, () => Readonly<Record<string, string>>, string?, string?]>([
    ['without headers', () => ({})],
    ['without a signature', () => without('webhook-signature')],
    ['without a time', () => without('webhook-timestamp')],
    ['without an id', () => without('webhook-id')],
    ['with another secret', () => signed(body, { id: 'stranger', secret: 'guessed' })],
    ['with an empty secret', () => signed(body, { id: 'stranger', secret: '' })],
    ['with another body', valid, `${body} `],
    ['with another id', () => ({ ...valid(), 'webhook-id': 'another' })],
    ['with a time that is not signed', () => ({ ...valid(), 'webhook-timestamp': String(seconds() + 1) })],
    ['signed six minutes ago', () => signed(body, { id: 'stranger', at: seconds() - 360 })],
    ['signed in the future', () => signed(body, { id: 'stranger', at: seconds() + 360 })],
    [
      'with another version of signature',
      () => withSignature(valid()['webhook-signature']?.replace('v1,', 'v2,') ?? ''),
    ],
    ['with the signature in hex', () => withSignature(`v1,${createHmac('sha256', SECRET).update(body).digest('hex')}`)],
    ['for an unknown integration', valid, body, 'unknown'],
    ['for a name of the language', valid, body, '__proto__'],
  ])('%s', async (_, headers, sent = body, code = CODE) => {
    const [rows, files] = [(await hooks.deliveries()).length, (await hooks.bodies()).length];
    expect(await hooks.post(sent, headers(), code)).toBe(401);
    expect([(await hooks.deliveries()).length, (await hooks.bodies()).length]).toEqual([rows, files]);
  });
});

describe('what arrives', () => {
  test('may have 1 MB, and no more', async () => {
    const record = { ...customerRecord('large'), padding: '' };
    const padded = (bytes: number) => {
      const length = Buffer.byteLength(JSON.stringify(record));
      return JSON.stringify({ ...record, padding: 'x'.repeat(bytes - length) });
    };
    const [largest, tooLarge] = [padded(1_048_576), padded(1_048_577)];
    expect(await hooks.post(largest)).toBe(200);
    expect(await hooks.post(tooLarge)).toBe(413);
    await hooks.drain();
  });

  test('is refused with the path of what is wrong, and not tried again', async () => {
    const id = randomUUID();
    await hooks.deliver({ ...customerRecord('c-4'), emails: [{ address: 7, verified: true, primary: true }] }, id);
    await hooks.drain();
    expect(await deliveryOf(id)).toMatchObject({
      ...{ deliveryStatus: 'REJECTED', attemptCount: 1, problems: [{ code: 'INVALID', path: 'emails.0.address' }] },
    });
    expect(await find('c-4')).toBeNull();
  });

  test('never crashes the receiver or the worker, whatever JSON or text it is', async () => {
    const bodies = fc.sample(fc.oneof(fc.json(), fc.string({ unit: 'binary' }), withKind()), { numRuns: 60, seed: 7 });
    for (const [index, body] of bodies.entries())
      expect(await hooks.post(body, signed(body, { id: `any-${index}` }))).toBe(200);
    await hooks.drain();
    const found = (await hooks.deliveries()).filter(({ externalId }) => externalId.startsWith('any-'));
    expect(found).toHaveLength(bodies.length);
    for (const { deliveryStatus, attemptCount, problems } of found) {
      expect([deliveryStatus, attemptCount]).toEqual(['REJECTED', 1]);
      expect(problems.length).toBeGreaterThan(0);
    }
  });

  test('in any order and more than once ends in one state', async () => {
    const versions = [version(), version(), version()];
    const states = versions.map((at, index) => customerRecord('c-5', { version: at, name: { given: `Ana ${index}` } }));
    for (const index of [2, 0, 1, 2, 0]) await hooks.deliver(states[index] ?? {}, randomUUID());
    await hooks.drain();
    expect(await find('c-5')).toMatchObject({ name: { given: 'Ana 2' } });
  });

  test('waits for the customer that it belongs to, and is applied when that arrives', async () => {
    const answers = [
      { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED', occurredAt: '2026-01-05T10:00:00.000Z' },
    ];
    const id = randomUUID();
    await hooks.deliver({ kind: 'consent', externalId: 'c-6', version: version(), answers }, id);
    await hooks.drain();
    expect(await deliveryOf(id)).toMatchObject({
      ...{ deliveryStatus: 'RECEIVED', problems: [{ code: 'WAITING' }], waitsUntil: expect.any(String) },
    });
    await hooks.deliver(customerRecord('c-6'));
    await hooks.drain();
    expect(await deliveryOf(id)).toMatchObject({
      deliveryStatus: 'APPLIED',
      problems: [],
      waitsUntil: null,
      dueAt: null,
    });
  });
});

describe('an integration', () => {
  test('that is not enabled is answered, and its deliveries are kept as IGNORED until they are replayed', async () => {
    await hooks.save({ code: CODE, enabled: false });
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    const id = randomUUID();
    expect(await hooks.deliver(customerRecord('c-7'), id)).toBe(200);
    await hooks.drain();
    const ignored = await deliveryOf(id);
    expect(ignored).toMatchObject({ deliveryStatus: 'IGNORED', problems: [{ code: 'NOT_ENABLED' }] });
    await hooks.save({ code: CODE, enabled: true });
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(await replay(ignored?.id ?? '')).toMatchObject({ delivery: { deliveryStatus: 'RECEIVED' }, userErrors: [] });
    await hooks.drain();
    expect(await deliveryOf(id)).toMatchObject({ deliveryStatus: 'APPLIED' });
    expect(await find('c-7')).not.toBeNull();
  });

  test('in a dry run checks everything and writes nothing', async () => {
    await hooks.save({ code: CODE, dryRun: true });
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    const [good, bad] = [randomUUID(), randomUUID()];
    await hooks.deliver(customerRecord('c-8'), good);
    await hooks.deliver({ kind: 'customer', externalId: 'c-9' }, bad);
    await hooks.drain();
    expect(await deliveryOf(good)).toMatchObject({ deliveryStatus: 'DRY_RUN', wrote: [] });
    expect(await deliveryOf(bad)).toMatchObject({ deliveryStatus: 'REJECTED', problems: [{ path: 'version' }] });
    expect(await find('c-8')).toBeNull();
    await hooks.save({ code: CODE, dryRun: false });
    await new Promise((resolve) => setTimeout(resolve, 6_000));
  });
});

test('a delivery that was applied is replayed without another effect', async () => {
  const id = randomUUID();
  await hooks.deliver(customerRecord('c-10'), id);
  await hooks.drain();
  const [before, customer] = [await deliveryOf(id), await find('c-10')];
  for (let again = 0; again < 3; again++) {
    await replay(before?.id ?? '');
    await hooks.drain();
  }
  expect(await find('c-10')).toEqual(customer);
  expect(await deliveryOf(id)).toMatchObject({ deliveryStatus: 'APPLIED', attemptCount: 4, wrote: before?.wrote });
});

/** Almost a source record. */
const withKind = () =>
  fc
    .record({
      kind: fc.constantFrom('customer', 'order', 'refund', 'ticket', 'rating', 'privacyRequest', 'checkout'),
      externalId: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
      customer: fc.oneof(fc.object(), fc.string(), fc.constant(null)),
      lines: fc.oneof(fc.array(fc.object()), fc.string()),
    })
    .map((value) => JSON.stringify(value));

import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadScheduledBundle } from '../support/erasures.ts';
import { scanItems } from '../support/items.ts';
import { fresh } from '../support/order-desk.ts';
import {
  CODE,
  customerRecord,
  openWebhookGraph,
  SECRET,
  signed,
  version,
  type WebhookGraph,
} from '../support/webhooks.ts';

/** An integration that is not enabled. */
const OFF = 'off';

let hooks: WebhookGraph;
beforeAll(async () => {
  hooks = await openWebhookGraph();
  await hooks.setSecrets({ [CODE]: { secrets: [SECRET] }, [OFF]: { secrets: [SECRET] } });
  await hooks.save({ code: OFF, system: 'GENERIC', enabled: false });
  vi.stubEnv('FAILED_RECORDS_FOLDER', await mkdtemp(join(tmpdir(), 'failed-')));
});
afterAll(() => hooks.close());

const BY_KEY = 'query ($key: CustomerKey!) { customersBy(key: $key) { id } }';
const find = async (externalId: string) =>
  (await hooks.graph.as('admin').run(BY_KEY, { key: { externalId: { system: CODE, value: externalId } } })).customersBy;
const deliveryOf = async (externalId: string) =>
  (await hooks.deliveries()).find((delivery) => delivery.externalId === externalId);

test('an erasure removes what deliveries say about the person, also of those that were refused, and no replay brings them back', async () => {
  const [applied, refused, other] = [randomUUID(), randomUUID(), randomUUID()];
  const record = customerRecord('erased', { name: { given: 'Zqmark' } });
  await hooks.deliver(record, applied);
  // The place is not one of the integration's.
  await hooks.deliver(saleOf('erased'), refused);
  await hooks.deliver(customerRecord('stays'), other);
  await hooks.drain();
  expect(await deliveryOf(refused)).toMatchObject({ deliveryStatus: 'REJECTED', problems: [expect.anything()] });
  expect(await hooks.bodies()).toHaveLength(3);
  await erase('erased');
  const remaining = await hooks.bodies();
  expect(remaining).toHaveLength(1);
  expect(remaining[0]).toContain((await deliveryOf(other))?.id);
  for (const id of [applied, refused])
    expect(await deliveryOf(id)).toMatchObject({ bodyKey: null, problems: [], wrote: [], customerIds: [] });
  const texts = JSON.stringify(await scanItems(hooks.graph.table));
  expect(texts).not.toMatch(/DELIVERY_OF#[^"]*erased/);
  // The vendor sends the same delivery again, and somebody replays it.
  expect(await hooks.deliver(record, applied)).toBe(200);
  const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) { replayWebhookDelivery(input: $input) { userErrors { code } } }`;
  const replayed = { idempotencyKey: fresh(), deliveryId: (await deliveryOf(applied))?.id };
  expect((await hooks.graph.as('admin').run(REPLAY, { input: replayed })).replayWebhookDelivery.userErrors).toEqual([
    { code: 'NOT_ALLOWED' },
  ]);
  await hooks.drain();
  expect(await find('erased')).toEqual([]);
  expect(await hooks.bodies()).toHaveLength(1);
});

test('an erasure finds what no connector could read, by emails, phone numbers and ids in it, and takes nothing that was applied', async () => {
  const [byEmail, byId, noJson, unused, others, applied] = Array.from({ length: 6 }, () => randomUUID());
  // The email is not verified.
  await hooks.deliver(customerRecord('mentioned'), randomUUID());
  await hooks.deliver({ kind: 'order', note: 'Call <Mentioned@example.com>', lines: 7 }, byEmail);
  await hooks.deliver({ kind: 'order', version: 1, customer: 'mentioned' }, byId);
  const text = 'mentioned@example.com wants a refund';
  expect(await hooks.post(text, signed(text, { id: noJson ?? '' }))).toBe(200);
  await hooks.deliver({ kind: 'newsletter', to: ['mentioned@example.com'] }, unused);
  await hooks.deliver({ kind: 'order', customer: 'another', lines: 7 }, others);
  // Her email as the note of another person, whose record is applied.
  await hooks.deliver(customerRecord('friend', { name: { given: 'mentioned@example.com' } }), applied);
  const ignored = JSON.stringify({ kind: 'order', email: 'mentioned@example.com' });
  expect(await hooks.post(ignored, signed(ignored), OFF)).toBe(200);
  await hooks.drain();
  expect(await hooks.deliveries(OFF)).toMatchObject([{ deliveryStatus: 'IGNORED', bodyKey: expect.any(String) }]);
  const statusOf = async (id: string | undefined) => (await deliveryOf(id ?? ''))?.deliveryStatus;
  for (const id of [byEmail, byId, noJson, unused, others]) expect(await statusOf(id)).toMatch(/REJECTED|IGNORED/);
  expect(await statusOf(applied)).toBe('APPLIED');
  await erase('mentioned');
  for (const id of [byEmail, byId, noJson, unused])
    expect(await deliveryOf(id ?? '')).toMatchObject({ bodyKey: null, problems: [] });
  expect(await hooks.deliveries(OFF)).toMatchObject([{ deliveryStatus: 'IGNORED', bodyKey: null }]);
  for (const id of [others, applied]) expect((await deliveryOf(id ?? ''))?.bodyKey).not.toBeNull();
  const files = (await hooks.bodies()).join('\n');
  for (const id of [byEmail, byId, noJson, unused])
    expect(files).not.toContain((await deliveryOf(id ?? ''))?.id ?? 'no id');
});

async function erase(externalId: string): Promise<void> {
  const [customer] = await find(externalId);
  const ERASE = `mutation ($input: RequestErasureInput!) { requestErasure(input: $input) { userErrors { code } } }`;
  const input = { idempotencyKey: fresh(), customerId: customer.id, delayDays: 0 };
  const { requestErasure } = await hooks.graph.as('admin').run(ERASE, { input });
  expect(requestErasure.userErrors).toEqual([]);
  await (await loadScheduledBundle('erasures', hooks.graph.table))();
}

const saleOf = (customer: string) => ({
  ...{
    kind: 'order',
    externalId: 'o-1',
    version: version(),
    number: 'R-1',
    source: 'POS',
    location: 'nowhere',
    customer,
  },
  ...{ status: 'PAID', placedAt: '2026-11-01T10:00:00.000Z', currency: 'GBP', taxIncluded: true },
  lines: [{ externalId: '1', sku: 'RING', description: 'Ring', quantity: 1, unitPrice: '10.00', discount: '0.00' }],
  ...{ discount: '0.00', shipping: '0.00', tax: '0.00', rounding: '0.00', total: '10.00' },
});

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../domain/kernel/duration.ts';
import { customer, shopRedact } from '../connectors/shopify/fixtures/customers.ts';
import { order } from '../connectors/shopify/fixtures/orders.ts';
import { loadScheduledBundle, realTime, type ScheduledBundle } from '../support/erasures.ts';
import { scanItems } from '../support/items.ts';
import { fresh } from '../support/order-desk.ts';
import { openShopifyHooks, SHOP, type ShopifyHooks } from '../support/shopify-hooks.ts';
import { type ConsumedStream, consumeStream } from '../support/stream.ts';
import { CODE, customerRecord } from '../support/webhooks.ts';

let hooks: ShopifyHooks;
let stream: ConsumedStream;
let eraseDue: ScheduledBundle;
let people: { readonly alone: string; readonly cancels: string; readonly atTill: string; readonly merged: string };

const admin = () => hooks.graph.as('admin');

beforeAll(async () => {
  hooks = await openShopifyHooks({ bucketNow: realTime });
  vi.stubEnv('FAILED_RECORDS_FOLDER', await mkdtemp(join(tmpdir(), 'failed-')));
  stream = await consumeStream(hooks.graph.table);
  eraseDue = await loadScheduledBundle('erasures', hooks.graph.table);
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  await hooks.close();
});

const later = (milliseconds: number) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + milliseconds);
};

async function find(value: string, system: string = SHOP): Promise<string | null> {
  const BY_KEY = 'query ($key: CustomerKey!) { customersBy(key: $key) { id } }';
  const { customersBy } = await admin().run(BY_KEY, { key: { externalId: { system, value } } });
  return customersBy[0]?.id ?? null;
}
const idOf = async (value: string, system: string = SHOP) => {
  const id = await find(value, system);
  if (id === null) throw new Error(`nobody has ${value}`);
  return id;
};
const mutate = async (field: string, type: string, input: object, role: 'admin' | 'pos' = 'admin') => {
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code path } } }`;
  const result = await hooks.graph.as(role).run(document, { input: { idempotencyKey: fresh(), ...input } });
  expect(result[field].userErrors).toEqual([]);
};
const shown = async (id: string) =>
  (await admin().run('query ($id: ID!) { customer(id: $id) { status erasesAt externalIds { system } } }', { id }))
    .customer;
const integration = async () => {
  const { integrations } = await admin().run(
    '{ integrations { code enabled shopErasure { requestedAt erasing detached guestSales endedAt } } }',
  );
  return integrations.find(({ code }: { code: string }) => code === SHOP);
};

const buyer = (id: number, name: string) => ({
  ...customer,
  ...{ id, first_name: name, last_name: `Zqmark-${name}`, phone: null, email: `${name}@zqmark.example`.toLowerCase() },
});

test('a shop has people that it alone knows, and people that others know too', async () => {
  for (const [id, name] of [
    [1, 'Ada'],
    [2, 'Bea'],
    [3, 'Cleo'],
    [4, 'Dora'],
  ] as const)
    expect(await hooks.send('customers/create', buyer(id, name))).toBe(200);
  const sale = { ...order, id: 901, name: '#901', customer: buyer(1, 'Ada'), email: 'ada@zqmark.example' };
  expect(await hooks.send('orders/create', sale)).toBe(200);
  const guest = { ...order, id: 902, name: '#902', customer: null, email: 'guest@zqmark.example' };
  expect(await hooks.send('orders/create', guest)).toBe(200);
  await hooks.deliver(customerRecord('d-4'));
  await hooks.drain();
  people = { alone: await idOf('1'), cancels: await idOf('2'), atTill: await idOf('3'), merged: await idOf('4') };
  const visit = { type: 'STORE_VISIT', store: 'york', occurredAt: new Date().toISOString() };
  await mutate('recordInteraction', 'RecordInteractionInput', { ...visit, customer: { id: people.atTill } }, 'pos');
  await mutate('mergeCustomers', 'MergeCustomersInput', {
    ...{ survivor: people.merged, others: [await idOf('d-4', CODE)] },
  });
  await stream.drain();
});

test('shop/redact asks for the erasure of those that it alone knows, and detaches the others', async () => {
  expect(await hooks.send('shop/redact', shopRedact)).toBe(200);
  await hooks.drain();
  expect(await integration()).toMatchObject({
    enabled: false,
    shopErasure: { erasing: 0, detached: 0, endedAt: null },
  });
  await eraseDue();
  expect(await integration()).toMatchObject({ shopErasure: { erasing: 2, detached: 2, endedAt: null } });
  for (const id of [people.alone, people.cancels]) expect(await shown(id)).toMatchObject({ status: 'ERASURE_PENDING' });
  expect(await shown(people.atTill)).toMatchObject({ status: 'ACTIVE', erasesAt: null, externalIds: [] });
  expect(await shown(people.merged)).toMatchObject({ status: 'ACTIVE', externalIds: [{ system: CODE }] });
  const deliveries = await hooks.deliveries(SHOP);
  const redact = deliveries.find(({ topic }) => topic === 'shop/redact');
  expect(redact).toMatchObject({
    deliveryStatus: 'APPLIED',
    wrote: [expect.stringMatching(/^itg_/)],
    problems: [{ code: 'SHOP_ERASURE', message: expect.stringContaining('erased: 2.') }],
  });
  // Of what the shop sent, the request alone is left.
  expect(deliveries.filter(({ bodyKey }) => bodyKey !== null)).toEqual([redact]);
});

test('the audit log says who asked', async () => {
  await stream.drain();
  const AUDIT = 'query ($id: ID!) { auditTrail(customerId: $id) { nodes { by byStaff { id } action } } }';
  const { auditTrail } = await admin().run(AUDIT, { id: people.alone });
  expect(auditTrail.nodes).toContainEqual({ by: SHOP, byStaff: null, action: 'requestErasure' });
});

test('a new delivery of the shop finds the integration disabled, and the request again is not applied', async () => {
  // The functions read integrations again after ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  expect(await hooks.send('customers/create', buyer(5, 'Eve'))).toBe(200);
  await hooks.drain();
  expect(await find('5')).toBeNull();
  const eve = (await hooks.deliveries(SHOP))[0];
  expect(eve).toMatchObject({ topic: 'customers/create', deliveryStatus: 'IGNORED' });
  expect(await hooks.send('shop/redact', shopRedact)).toBe(200);
  await hooks.drain();
  expect(await integration()).toMatchObject({ shopErasure: { erasing: 2, detached: 2 } });
}, 60_000);

test('one person is kept by cancelErasure alone, and the others are erased in time', async () => {
  await mutate('cancelErasure', 'CancelErasureInput', { customerId: people.cancels });
  later(27 * HOUR_MS);
  await eraseDue();
  expect(await integration()).toMatchObject({ shopErasure: { erasing: 2, detached: 2, guestSales: 0, endedAt: null } });
  expect(await shown(people.cancels)).toMatchObject({ status: 'ACTIVE', erasesAt: null });
  later(10 * DAY_MS);
  await eraseDue();
  later(27 * HOUR_MS);
  await eraseDue();
  expect(await integration()).toMatchObject({
    shopErasure: { erasing: 2, detached: 2, guestSales: 1, endedAt: expect.any(String) },
  });
  expect(await shown(people.alone)).toBeNull();
  const texts = JSON.stringify(await scanItems(hooks.graph.table));
  expect(texts).not.toMatch(/ada@zqmark|zqmark\W?ada|guest@zqmark|DELIVERY_OF#EXTERNAL#kauri#1"/i);
  // The sale stays for the books, without the person.
  expect(texts).toContain('#901');
  for (const name of ['bea', 'cleo', 'dora']) expect(texts).toContain(`${name}@zqmark.example`);
});

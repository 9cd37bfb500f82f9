import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../domain/kernel/duration.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { address } from '../connectors/shopify/fixtures/common.ts';
import { customer, dataRequest, redact } from '../connectors/shopify/fixtures/customers.ts';
import { order } from '../connectors/shopify/fixtures/orders.ts';
import { checkout, fulfilment } from '../connectors/shopify/fixtures/others.ts';
import { folderTexts, loadScheduledBundle, realTime, type ScheduledBundle } from '../support/erasures.ts';
import { scanItems } from '../support/items.ts';
import { fresh } from '../support/order-desk.ts';
import { openShopifyHooks, SHOP, type ShopifyHooks } from '../support/shopify-hooks.ts';
import { CODE, customerRecord } from '../support/webhooks.ts';

let hooks: ShopifyHooks;
let eraseDue: ScheduledBundle;
let runExports: ScheduledBundle;

const admin = () => hooks.graph.as('admin');

beforeAll(async () => {
  hooks = await openShopifyHooks({ bucketNow: realTime });
  vi.stubEnv('FAILED_RECORDS_FOLDER', await mkdtemp(join(tmpdir(), 'failed-')));
  eraseDue = await loadScheduledBundle('erasures', hooks.graph.table);
  runExports = await loadScheduledBundle('exports', hooks.graph.table);
}, 120_000);
afterAll(async () => {
  vi.useRealTimers();
  await hooks.close();
});

const later = (milliseconds: number) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + milliseconds);
};
/** Deliveries come now: the bucket refuses what is signed at another time. */
const deliver = async (topic: string, payload: object) => {
  vi.useRealTimers();
  expect(await hooks.send(topic, payload)).toBe(200);
  await hooks.drain();
  return (await hooks.deliveries(SHOP)).find((one) => one.topic === topic);
};
const mutate = async (field: string, type: string, input: object) => {
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { userErrors { code path } } }`;
  return (await admin().run(document, { input: { idempotencyKey: fresh(), ...input } }))[field].userErrors;
};
const ORDERS = `query ($number: String!) { ordersByReceipt(receipt: { number: $number, source: ECOMMERCE }) {
  id erasesAt shipTo { locality } contact { name email phone } status customer { id } total { amount } } }`;
const saleOf = async (number: string) => (await admin().run(ORDERS, { number })).ordersByReceipt[0] ?? null;
const FIND = 'query ($key: CustomerKey!) { customersBy(key: $key) { id status } }';
const find = async (value: string, system: string = SHOP): Promise<{ id: string; status: string } | null> =>
  (await admin().run(FIND, { key: { externalId: { system, value } } })).customersBy[0] ?? null;
const statusOf = async (id: string) =>
  (await admin().run('query ($id: ID!) { customer(id: $id) { status } }', { id })).customer?.status ?? null;

const EMAIL = 'zqguest@zqmark.example';
const place = { ...address, name: 'Zqgiven Zqfamily', address1: '1 Zqstreet', city: 'Zqtown', phone: '+64215559471' };
const guestOrder = (id: number, more: object = {}) => ({
  ...{ ...order, id, name: `#${id}`, customer: null, email: EMAIL, contact_email: EMAIL, phone: '+64215559471' },
  ...{ billing_address: place, shipping_address: place },
  ...more,
});
const redactOf = (ids: readonly (number | string)[], more: object = {}) => ({
  ...redact,
  ...{ customer: { id: 777, email: EMAIL, phone: '+64215559471' }, orders_to_redact: ids },
  ...more,
});

/** What is left of the guest: items of the table, and bodies of deliveries. */
async function marks(): Promise<readonly string[]> {
  const MARK = /zq(guest|mark|given|family|street|town)|64215559471/i;
  const items = (await scanItems(hooks.graph.table)).filter((item) => MARK.test(JSON.stringify(item)));
  const texts = await folderTexts(hooks.bucket.folder);
  const bodies = texts.filter((text) => MARK.test(text)).map(() => BODY);
  return [...items.map(({ pk, sk }) => `${pk} ${sk}`), ...bodies];
}
const BODY = 'a body';

describe('a guest who is known by sales alone', () => {
  test('is erased by a request that names them, with everything that was said under the same contact', async () => {
    await deliver('orders/create', guestOrder(9001));
    await deliver('orders/create', guestOrder(9002));
    await deliver('fulfillments/create', {
      ...{ ...fulfilment, id: 5001, order_id: 9001, email: EMAIL, destination: place, name: '#9001.1' },
    });
    // It says nothing new, and holds the address as well.
    await deliver('fulfillments/update', {
      ...{ ...fulfilment, id: 5001, order_id: 9001, email: EMAIL, destination: place, name: '#9001.1' },
    });
    await deliver('checkouts/create', {
      ...{ ...checkout, id: 6001, customer: null, email: EMAIL, billing_address: place, shipping_address: place },
    });
    expect(await saleOf('#9001')).toMatchObject({ contact: { email: EMAIL }, customer: null, erasesAt: null });
    expect((await marks()).filter((mark) => mark === BODY)).toHaveLength(5);
    const request = await deliver('customers/redact', redactOf([9001, '9002', 9999]));
    expect(request).toMatchObject({
      deliveryStatus: 'APPLIED',
      problems: [{ code: 'UNKNOWN_ORDER', path: 'orders_to_redact.2' }],
    });
    expect(request?.wrote).toHaveLength(3);
    expect(await saleOf('#9001')).toMatchObject({ contact: { email: EMAIL }, erasesAt: expect.any(String) });
  });

  test('is kept in the sale of which somebody takes the request back', async () => {
    const { id } = await saleOf('#9002');
    const input = { idempotencyKey: fresh(), orderId: id };
    expect(await mutate('cancelOrderErasure', 'CancelOrderErasureInput', input)).toEqual([]);
    expect(await mutate('cancelOrderErasure', 'CancelOrderErasureInput', input)).toEqual([]);
    expect(await mutate('cancelOrderErasure', 'CancelOrderErasureInput', { orderId: id })).toEqual([
      { code: 'NOT_ALLOWED', path: ['input', 'orderId'] },
    ]);
    expect(await mutate('cancelOrderErasure', 'CancelOrderErasureInput', { orderId: 'ord_none' })).toEqual([
      { code: 'NOT_FOUND', path: ['input', 'orderId'] },
    ]);
    expect(await saleOf('#9002')).toMatchObject({ erasesAt: null });
    // Another request, which the vendor makes later, counts again.
    await deliver('customers/redact', redactOf([9002]));
    expect(await saleOf('#9002')).toMatchObject({ erasesAt: expect.any(String) });
  });

  test('is gone after ten days, and the sales stay for the books', async () => {
    later(10 * DAY_MS + HOUR_MS);
    await eraseDue();
    later(27 * HOUR_MS);
    await eraseDue();
    expect(await marks()).toEqual([]);
    for (const number of ['#9001', '#9002'])
      expect(await saleOf(number)).toMatchObject({
        ...{ contact: null, shipTo: null, erasesAt: null, customer: null },
        total: { amount: expect.stringMatching(/^\d/) },
      });
  });

  test('does not come back with a later state of a sale, nor with a sale that was not known', async () => {
    const updated = new Date().toISOString();
    await deliver('orders/updated', guestOrder(9001, { updated_at: updated, cancelled_at: updated }));
    await deliver('orders/create', guestOrder(9999));
    expect(await saleOf('#9001')).toMatchObject({ contact: null, status: 'CANCELLED' });
    expect(await saleOf('#9999')).toMatchObject({ contact: null, shipTo: null, customer: null });
    expect((await marks()).filter((mark) => mark.includes('#ORDER') || mark.startsWith('ORDER#'))).toEqual([]);
    expect((await marks()).filter((mark) => mark.startsWith('GUEST_'))).toEqual([]);
  });
});

describe('a request to erase', () => {
  test('of nobody whom the graph knows has nothing to do', async () => {
    const customerOf = { id: 4040, email: 'nobody@zqnone.example', phone: null };
    expect(await deliver('customers/redact', { ...redact, customer: customerOf, orders_to_redact: [] })).toMatchObject({
      ...{ deliveryStatus: 'APPLIED', wrote: [], problems: [{ code: 'UNKNOWN_CUSTOMER' }] },
    });
    const guest = { ...redact, customer: { email: 'nobody@zqnone.example' }, orders_to_redact: [1, 2] };
    expect(await deliver('customers/redact', guest)).toMatchObject({ deliveryStatus: 'APPLIED', wrote: [] });
  });

  test('of a merged person erases all records, also those of other systems', async () => {
    await deliver('customers/create', { ...customer, id: 501, email: 'mia@zqtwo.example', phone: null });
    await hooks.deliver(customerRecord('m-1'));
    await hooks.drain();
    const [one, other] = [await find('501'), await find('m-1', CODE)];
    const merge = { survivor: other?.id, others: [one?.id] };
    expect(await mutate('mergeCustomers', 'MergeCustomersInput', merge)).toEqual([]);
    const own = { id: 501, email: 'mia@zqtwo.example', phone: null };
    await deliver('customers/redact', { ...redact, customer: own, orders_to_redact: [] });
    expect([await statusOf(one?.id ?? ''), await statusOf(other?.id ?? '')]).toEqual([
      'ERASURE_PENDING',
      'ERASURE_PENDING',
    ]);
    later(10 * DAY_MS + HOUR_MS);
    await eraseDue();
    expect([await statusOf(one?.id ?? ''), await statusOf(other?.id ?? '')]).toEqual([null, null]);
    expect(JSON.stringify(await scanItems(hooks.graph.table))).not.toMatch(/mia@zqtwo/);
  });

  test('leaves alone the customer whose sale it names by mistake', async () => {
    const owner = { ...customer, id: 601, email: 'owner@zqowner.example', phone: null };
    await deliver('orders/create', { ...order, id: 9101, name: '#9101', customer: owner });
    const request = await deliver(
      'customers/redact',
      redactOf([9101], { customer: { id: 602, email: 'x@zqx.example' } }),
    );
    expect(request).toMatchObject({
      deliveryStatus: 'APPLIED',
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'OTHER_CUSTOMER', path: 'orders_to_redact.0' }),
      ]),
    });
    expect(await find('601')).toMatchObject({ status: 'ACTIVE' });
    expect(await saleOf('#9101')).toMatchObject({ customer: { id: expect.any(String) }, erasesAt: null });
  });
});

describe('a request for data', () => {
  test('of a merged customer is answered with everything of all records', async () => {
    await deliver('customers/create', { ...customer, id: 701, email: 'nia@zqthree.example', phone: null });
    await hooks.deliver(customerRecord('n-1'));
    await hooks.drain();
    const [one, other] = [await find('701'), await find('n-1', CODE)];
    const merge = { survivor: one?.id, others: [other?.id] };
    expect(await mutate('mergeCustomers', 'MergeCustomersInput', merge)).toEqual([]);
    const person = { id: 701, email: 'nia@zqthree.example', phone: null };
    const request = { ...dataRequest, customer: person, data_request: { id: 1 }, orders_requested: [] };
    const [exportId] = (await deliver('customers/data_request', request))?.wrote ?? [];
    await runExports();
    const file = await s3FileStore(hooks.bucket.bucket).read(`exports/${exportId}/export.json`);
    const text = Buffer.from(file?.content ?? '').toString();
    expect(JSON.parse(text)).toBeTypeOf('object');
    for (const id of [one?.id, other?.id, 'nia@zqthree.example', 'n-1']) expect(text).toContain(id);
  });

  test('of a guest names the sales, which the desk answers with', async () => {
    await deliver('orders/create', guestOrder(9201));
    const { id } = await saleOf('#9201');
    const request = { ...dataRequest, customer: { id: 778, email: EMAIL }, orders_requested: [9201] };
    expect(await deliver('customers/data_request', { ...request, data_request: { id: 2 } })).toMatchObject({
      ...{ deliveryStatus: 'APPLIED', wrote: [] },
      problems: expect.arrayContaining([
        expect.objectContaining({ code: 'GUEST_SALES', message: expect.stringContaining(id) }),
      ]),
    });
  });
});

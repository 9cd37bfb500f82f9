import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as payloads from '../connectors/woocommerce/fixtures/payloads.ts';
import { fresh } from '../support/order-desk.ts';
import { readContents } from '../support/table-contents.ts';
import { openVendorApi, type VendorApi } from '../support/vendor-api.ts';
import { openWebhookGraph, type WebhookGraph } from '../support/webhooks.ts';

const CODE = 'woo';
const SECRETS = ['the secret of the webhooks', 'a former secret'] as const;
const TOKEN = 'ck_example:cs_example';
const HEADER = 'x-wc-webhook-signature';

let hooks: WebhookGraph;
let api: VendorApi;
beforeAll(async () => {
  api = await openVendorApi((path) =>
    path.startsWith('/wp-json/wc/v3/orders/727/refunds')
      ? payloads.refunds
      : path.startsWith('/wp-json/wc/v3/products')
        ? payloads.products
        : undefined,
  );
  hooks = await openWebhookGraph();
  await hooks.setSecrets({ [CODE]: { secrets: SECRETS, apiUrl: api.url, apiToken: TOKEN } });
  await hooks.save({ code: CODE, system: 'WOOCOMMERCE' });
});
afterAll(async () => {
  await hooks.close();
  await api.close();
});

const hmac = (text: string, secret: string = SECRETS[0]) => createHmac('sha256', secret).update(text);
const sign = (body: string, secret?: string) => ({ [HEADER]: hmac(body, secret).digest('base64') });
let count = 0;
const headersOf = (topic: string, id = `delivery-${++count}`) => ({
  'content-type': 'application/json',
  'x-wc-webhook-topic': topic,
  'x-wc-webhook-resource': topic.split('.')[0] ?? '',
  'x-wc-webhook-delivery-id': id,
});
function send(topic: string, payload: object, id?: string): Promise<number> {
  const body = JSON.stringify(payload);
  return hooks.post(body, { ...headersOf(topic, id), ...sign(body) }, CODE);
}

test('a webhook that the shop did not sign is refused, and nothing of it is stored', async () => {
  const body = JSON.stringify(payloads.order);
  const signature = hmac(body).digest('base64');
  const wrong: readonly Readonly<Record<string, string>>[] = [
    {},
    { [HEADER]: '' },
    sign(body, 'another secret'),
    sign(body, 'x'),
    { [HEADER]: hmac(body).digest('hex') },
    { [HEADER]: signature.toUpperCase() },
    { [HEADER]: signature.replace(/=+$/, '') },
    { [HEADER]: `sha256=${signature}` },
    { [HEADER]: `${signature},${signature}` },
    { [HEADER]: createHmac('sha1', SECRETS[0]).update(body).digest('base64') },
    sign(`${body}\n`),
    { 'x-wc-signature': signature },
  ];
  for (const headers of wrong)
    expect(await hooks.post(body, { ...headersOf('order.created', 'wrong'), ...headers }, CODE)).toBe(401);
  expect(await hooks.deliveries(CODE)).toEqual([]);
});

test('the ping of a new webhook is accepted', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await hooks.post('webhook_id=5', form, CODE)).toBe(200);
  expect(await hooks.post('webhook_id=5&order=1', form, CODE)).toBe(401);
  await hooks.drain();
  expect((await hooks.deliveries(CODE)).filter(({ deliveryStatus }) => deliveryStatus !== 'IGNORED')).toEqual([]);
});

test('documented payloads in any order, twice, and replayed give the figures of the payloads', async () => {
  const unpaid = {
    ...payloads.order,
    status: 'pending',
    date_paid_gmt: null,
    date_modified_gmt: '2026-03-22T19:28:02',
  };
  const completed = {
    ...payloads.refundedOrder,
    status: 'completed',
    date_completed_gmt: '2026-03-24T10:00:00',
    date_modified_gmt: '2026-03-26T10:00:00',
  };
  const story: readonly (readonly [string, object])[] = [
    ['order.updated', completed],
    ['order.created', unpaid],
    ['customer.updated', payloads.customer],
    ['order.updated', payloads.refundedOrder],
    ['order.updated', payloads.order],
  ];
  for (const [topic, payload] of [...story, ...story.toReversed()]) expect(await send(topic, payload)).toBe(200);
  expect(await send('order.updated', completed, 'again')).toBe(200);
  expect(await send('order.updated', completed, 'again')).toBe(200);
  expect(await send('order.deleted', { id: 727 })).toBe(200);
  expect(await send('product.updated', { id: 93 })).toBe(200);
  await hooks.drain();
  const deliveries = (await hooks.deliveries(CODE)).filter(({ topic }) => topic !== 'ping');
  for (const { topic, deliveryStatus, problems } of deliveries)
    expect({ topic, deliveryStatus, problems }).toMatchObject({
      deliveryStatus: /deleted|product/.test(topic) ? 'IGNORED' : 'APPLIED',
    });
  const figures = async () => {
    const { orders, returns, customers } = await readContents(hooks.graph.table);
    return { orders, returns, customers };
  };
  const after = await figures();
  expect(after).toMatchObject({
    orders: [{ number: 'W-2026-0727', status: 'FULFILLED', total: 5620, tax: 420, refunded: 880 }],
    returns: [{ refund: { minor: 880, currency: 'USD' }, returnedLines: [{ sku: 'COAT', quantity: 1 }] }],
    customers: [{ name: { given: 'Odd', family: 'Imagined' } }],
  });
  expect(new Set(api.requests.map(({ authorization }) => authorization))).toEqual(
    new Set([`Basic ${Buffer.from(TOKEN).toString('base64')}`]),
  );
  const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) {
    replayWebhookDelivery(input: $input) { userErrors { code } } }`;
  for (const { id } of deliveries)
    await hooks.graph.as('admin').run(REPLAY, { input: { idempotencyKey: fresh(), deliveryId: id } });
  await hooks.drain();
  expect(await figures()).toEqual(after);
});

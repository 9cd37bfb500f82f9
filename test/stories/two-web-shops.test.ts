import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { order as shopifyOrder } from '../connectors/shopify/fixtures/orders.ts';
import { refund as shopifyRefund } from '../connectors/shopify/fixtures/refunds.ts';
import { order as wooOrder } from '../connectors/woocommerce/fixtures/payloads.ts';
import { fresh } from '../support/order-desk.ts';
import { shopifyHeaders } from '../support/shopify-hooks.ts';
import { readContents } from '../support/table-contents.ts';
import { openWebhookGraph, type WebhookGraph } from '../support/webhooks.ts';

/** Two shops of each vendor feed one graph. All four count from the same number, and know their things by the same ids. */
const WOO_SHOPS = ['woo-rings', 'woo-watches'] as const;
const SHOPIFY_SHOPS = ['shopify-uk', 'shopify-nz'] as const;
const NUMBER = '1001';

const secretOf = (code: string) => `the secret of ${code}`;
let hooks: WebhookGraph;
beforeAll(async () => {
  hooks = await openWebhookGraph();
  const codes = [...WOO_SHOPS, ...SHOPIFY_SHOPS];
  await hooks.setSecrets(Object.fromEntries(codes.map((code) => [code, { secrets: [secretOf(code)] }])));
  for (const code of WOO_SHOPS) await hooks.save({ code, system: 'WOOCOMMERCE' });
  for (const code of SHOPIFY_SHOPS)
    await hooks.save({ code, system: 'SHOPIFY', stores: [{ location: '866550311', store: 'york' }] });
}, 120_000);
afterAll(() => hooks.close());

let count = 0;
function sendWoo(code: string, payload: object): Promise<number> {
  const body = JSON.stringify(payload);
  const headers = {
    'content-type': 'application/json',
    'x-wc-webhook-topic': 'order.updated',
    'x-wc-webhook-resource': 'order',
    'x-wc-webhook-event': 'updated',
    'x-wc-webhook-delivery-id': `delivery-${++count}`,
    'x-wc-webhook-signature': createHmac('sha256', secretOf(code)).update(body).digest('base64'),
  };
  return hooks.post(body, headers, code);
}
function sendShopify(code: string, topic: string, payload: object): Promise<number> {
  const body = JSON.stringify(payload);
  return hooks.post(body, shopifyHeaders(topic, body, secretOf(code)), code);
}

const sale = { ...wooOrder, number: NUMBER, line_items: wooOrder.line_items.map((one) => ({ ...one, product_id: 0 })) };
const refunded = {
  ...sale,
  date_modified_gmt: '2026-03-25T08:00:00',
  refunds: [{ id: 726, reason: 'Too small', total: '-8.80' }],
};
const onShopify = { ...shopifyOrder, name: `#${NUMBER}` };

async function figures() {
  const { orders, returns } = await readContents(hooks.graph.table);
  return {
    orders: orders
      .map(({ id, number, integration, total, refunded: back }) => ({ id, number, integration, total, back }))
      .toSorted((one, other) => (`${one.integration}` < `${other.integration}` ? -1 : 1)),
    returns: returns.map(({ returnNumber, integration, orderId }) => ({ returnNumber, integration, orderId })),
  };
}

test('four shops with one number have four orders, each with its own refund, however often and in which order they send', async () => {
  const send = async () => {
    for (const code of WOO_SHOPS) expect(await sendWoo(code, sale)).toBe(200);
    for (const code of SHOPIFY_SHOPS) expect(await sendShopify(code, 'refunds/create', shopifyRefund)).toBe(200);
    for (const code of SHOPIFY_SHOPS) expect(await sendShopify(code, 'orders/create', onShopify)).toBe(200);
    for (const code of WOO_SHOPS.toReversed()) expect(await sendWoo(code, refunded)).toBe(200);
    await hooks.drain();
  };
  await send();
  for (const code of [...WOO_SHOPS, ...SHOPIFY_SHOPS])
    for (const { deliveryStatus, problems } of await hooks.deliveries(code))
      expect({ code, deliveryStatus, problems }).toMatchObject({ deliveryStatus: 'APPLIED' });
  const found = await figures();
  // The numbers are those that each shop printed.
  expect(found.orders).toMatchObject([
    { integration: 'shopify-nz', number: '#1001', total: 40_495, back: 8_500 },
    { integration: 'shopify-uk', number: '#1001', total: 40_495, back: 8_500 },
    { integration: 'woo-rings', number: '1001', total: 5_620, back: 880 },
    { integration: 'woo-watches', number: '1001', total: 5_620, back: 880 },
  ]);
  expect(new Set(found.returns.map(({ orderId }) => orderId))).toEqual(new Set(found.orders.map(({ id }) => id)));
  for (const { orderId, integration } of found.returns)
    expect(found.orders.find(({ id }) => id === orderId)?.integration).toBe(integration);
  await send();
  expect(await figures()).toEqual(found);
}, 120_000);

test('an edit of one shop leaves the orders of the others alone', async () => {
  const before = await figures();
  const edited = { ...refunded, date_modified_gmt: '2026-03-26T08:00:00', status: 'completed', total: '57.20' };
  expect(await sendWoo('woo-rings', { ...edited, shipping_total: '11.00' })).toBe(200);
  await hooks.drain();
  const after = await figures();
  expect(after.orders.map(({ total }) => total)).toEqual([40_495, 40_495, 5_720, 5_620]);
  expect(after.orders.map(({ id }) => id)).toEqual(before.orders.map(({ id }) => id));
}, 60_000);

const BY_RECEIPT = `query ($number: String!, $source: SourceSystem, $store: String) {
  ordersByReceipt(receipt: { number: $number, source: $source, store: $store }) { id number source store } }`;
const RECORD = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id } userErrors { code path } } }`;
const RETURN = `mutation ($input: RecordReturnInput!) { recordReturn(input: $input) { orderReturn { id } userErrors { code path } } }`;

const input = (more: object) => ({
  ...{ idempotencyKey: fresh(), number: NUMBER, placedAt: '2026-04-01T10:00:00.000Z', currency: 'USD' },
  lines: [{ sku: 'RING', description: 'Ring', quantity: 1, unitPrice: '10.00' }],
  ...more,
});

test('a till finds all sales of a number, and no number of a web shop keeps it from using its own', async () => {
  const till = hooks.graph.as('admin');
  const typed = await till.run(BY_RECEIPT, { number: '# 1001' });
  expect(typed.ordersByReceipt).toHaveLength(4);
  const exact = await till.run(BY_RECEIPT, { number: '#1001' });
  expect(exact.ordersByReceipt.map(({ number }: { number: string }) => number)).toEqual(['#1001', '#1001']);
  const { recordOrder } = await till.run(RECORD, { input: input({ source: 'POS', store: 'york' }) });
  expect(recordOrder.userErrors).toEqual([]);
  const own = await till.run(BY_RECEIPT, { number: '1001', source: 'POS', store: 'york' });
  expect(own.ordersByReceipt).toEqual([expect.objectContaining({ id: recordOrder.order.id })]);

  const returned = { source: 'POS', store: 'york', occurredAt: '2026-04-02T10:00:00.000Z', reason: 'CHANGED_MIND' };
  const goods = { lines: [{ sku: 'RING', quantity: 1 }], refund: { amount: '10.00', currency: 'USD' } };
  const byNumber = { ...returned, ...goods, idempotencyKey: fresh(), receipt: { number: NUMBER } };
  const ambiguous = await till.run(RETURN, { input: byNumber });
  expect(ambiguous.recordReturn.userErrors).toEqual([{ code: 'AMBIGUOUS', path: ['input', 'receipt'] }]);
  const named = { ...byNumber, idempotencyKey: fresh(), receipt: { number: NUMBER, source: 'POS', store: 'york' } };
  expect((await till.run(RETURN, { input: named })).recordReturn.userErrors).toEqual([]);
});

test('another web shop that calls the API has its own numbers, and the same sale is refused', async () => {
  const shop = hooks.graph.as('commerce');
  const { recordOrder } = await shop.run(RECORD, { input: input({ source: 'ECOMMERCE' }) });
  expect(recordOrder.userErrors).toEqual([]);
  const again = await shop.run(RECORD, { input: input({ source: 'ECOMMERCE' }) });
  expect(again.recordOrder.userErrors).toEqual([{ code: 'ALREADY_EXISTS', path: ['input', 'number'] }]);
  // A middleware states a sale that WooCommerce states, too.
  const same = { source: 'ECOMMERCE', placedAt: '2026-03-22T19:28:02.000Z' };
  const stated = await shop.run(RECORD, { input: input(same) });
  expect(stated.recordOrder.userErrors).toEqual([{ code: 'ALREADY_EXISTS', path: ['input', 'number'] }]);
});

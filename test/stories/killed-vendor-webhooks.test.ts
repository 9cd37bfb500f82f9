import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as shopify from '../connectors/shopify/fixtures/customers.ts';
import { order as shopifyOrder } from '../connectors/shopify/fixtures/orders.ts';
import { fulfilment, fulfilmentEvent } from '../connectors/shopify/fixtures/others.ts';
import { refund as shopifyRefund } from '../connectors/shopify/fixtures/refunds.ts';
import * as square from '../connectors/square/fixtures/events.ts';
import { returnAnswer, saleAnswer } from '../connectors/square/fixtures/orders.ts';
import * as woo from '../connectors/woocommerce/fixtures/payloads.ts';
import {
  commentAdded,
  statusChanged,
  ticketCreated,
  userDetail,
  zendeskEvent,
} from '../connectors/zendesk/payloads.ts';
import { isSettled, receiveAndKill, workAndKill } from '../support/killed-webhooks.ts';
import { shopifyHeaders } from '../support/shopify-hooks.ts';
import { readContents } from '../support/table-contents.ts';
import { openVendorApi, type VendorApi } from '../support/vendor-api.ts';
import { openWebhookGraph, type WebhookGraph, webhookEvent } from '../support/webhooks.ts';

/** Receiver and worker are killed while all vendors send their documented stories, each delivery twice. */

const VISIBILITY_MS = 400;
const SECRET = 'a secret of the tests';
const CODES = ['shopify', 'square', 'woo', 'desk'] as const;

const ANSWERS: Readonly<Record<string, unknown>> = {
  '/v2/orders/ORDEREXAMPLE0001': saleAnswer,
  '/v2/orders/RETURNEXAMPLE001': returnAnswer,
};

let hooks: WebhookGraph;
let api: VendorApi;
let squareUrl = '';
beforeAll(async () => {
  api = await openVendorApi((path) => {
    if (path.startsWith('/wp-json/wc/v3/orders/727/refunds')) return woo.refunds;
    return path.startsWith('/wp-json/wc/v3/products') ? woo.products : ANSWERS[path];
  });
  hooks = await openWebhookGraph({ visibilityMs: VISIBILITY_MS });
  const reads = { apiUrl: api.url, apiToken: 'a token:of the tests' };
  await hooks.setSecrets(Object.fromEntries(CODES.map((code) => [code, { secrets: [SECRET], ...reads }])));
  await hooks.save({ code: 'shopify', system: 'SHOPIFY', stores: [{ location: '866550311', store: 'york' }] });
  await hooks.save({ code: 'square', system: 'SQUARE', stores: [{ location: 'LOCEXAMPLE01', store: 'york' }] });
  await hooks.save({ code: 'woo', system: 'WOOCOMMERCE' });
  await hooks.save({ code: 'desk', system: 'ZENDESK' });
  const { integrations } = await hooks.graph.as('admin').run('{ integrations { code webhookUrl } }');
  squareUrl = integrations.find(({ code }: { code: string }) => code === 'square').webhookUrl;
});
afterAll(async () => {
  await hooks.close();
  await api.close();
});

const hmac = (text: string): string => createHmac('sha256', SECRET).update(text).digest('base64');

/** An event of API Gateway for each webhook. */
function events(): readonly object[] {
  const ofShopify = (
    [
      ['customers/create', shopify.customer],
      ['orders/create', shopifyOrder],
      ['refunds/create', shopifyRefund],
      ['fulfillments/create', fulfilment],
      ['fulfillment_events/create', fulfilmentEvent],
    ] as const
  ).map(([topic, payload]) => {
    const body = JSON.stringify(payload);
    return webhookEvent(body, shopifyHeaders(topic, body, SECRET), 'shopify');
  });
  const ofSquare = [
    ...[square.refundUpdated, square.loyaltyUpdated, square.paymentUpdated, square.bookingUpdated],
    ...[square.orderUpdated, square.customerUpdated, square.fulfillmentUpdated],
  ].map((event, at) => {
    const body = JSON.stringify({ ...event, event_id: `square-${at}` });
    return webhookEvent(body, { 'x-square-hmacsha256-signature': hmac(squareUrl + body) }, 'square');
  });
  const ofWoo = (
    [
      ['order.updated', woo.refundedOrder],
      ['customer.updated', woo.customer],
      ['order.updated', woo.order],
    ] as const
  ).map(([topic, payload], at) => {
    const body = JSON.stringify(payload);
    const headers = {
      ...{ 'x-wc-webhook-topic': topic, 'x-wc-webhook-resource': topic.split('.')[0] ?? '' },
      ...{ 'x-wc-webhook-delivery-id': `woo-${at}`, 'x-wc-webhook-signature': hmac(body) },
    };
    return webhookEvent(body, headers, 'woo');
  });
  const ofZendesk = [
    ...[zendeskEvent('user.created', userDetail), ticketCreated, commentAdded()],
    statusChanged('SOLVED', '2026-03-03T11:00:00Z', '2026-03-03T11:00:00.1Z'),
  ].map((event, at) => {
    const [body, signedAt] = [JSON.stringify({ ...event, id: `zendesk-${at}` }), new Date().toISOString()];
    const headers = {
      'x-zendesk-webhook-signature': hmac(signedAt + body),
      'x-zendesk-webhook-signature-timestamp': signedAt,
    };
    return webhookEvent(body, headers, 'desk');
  });
  const all = [...ofShopify, ...ofSquare, ...ofWoo, ...ofZendesk];
  return [...all, ...all.toReversed()];
}

const deliveries = async () => (await Promise.all(CODES.map((code) => hooks.deliveries(code)))).flat();

test('receiver and worker that are killed apply the deliveries of each vendor once', async () => {
  const sent = events();
  await receiveAndKill(sent, (kills) => 4 + (kills % 5));
  expect(await deliveries()).toHaveLength(sent.length / 2);
  await workAndKill(hooks, VISIBILITY_MS, CODES, 8);
  for (let round = 0; round < 200 && !isSettled(await deliveries()); round++) {
    await hooks.drain();
    await wait(100);
  }
  for (const { integration, topic, deliveryStatus, problems } of await deliveries())
    expect({ integration, topic, deliveryStatus, problems }).toMatchObject({ deliveryStatus: 'APPLIED' });
  const { orders, returns, customers, appointments } = await readContents(hooks.graph.table);
  const byNumber = (one: { readonly number: string }, other: { readonly number: string }) =>
    one.number < other.number ? -1 : 1;
  expect(orders.toSorted(byNumber)).toMatchObject(
    [
      { number: shopifyOrder.name, status: 'DELIVERED' },
      { number: 'ORDEREXAMPLE0001', total: 6038, tip: 200, tax: 150, refunded: 1020, store: 'york' },
      { number: 'W-2026-0727', total: 5620, tax: 420, refunded: 880 },
    ].toSorted(byNumber),
  );
  expect(returns.map(({ refund }) => refund.minor).toSorted((one, other) => one - other)).toEqual([880, 1020, 8500]);
  expect(appointments).toMatchObject([{ startsAt: '2026-03-26T13:00:00.000Z', status: 'BOOKED' }]);
  expect(customers).toHaveLength(4);
  const key = { externalId: { system: 'desk', value: '8200' } };
  const CASES = `query ($key: CustomerKey!) { customersBy(key: $key) {
    cases(first: 5) { nodes { title caseStatus contacts(first: 10) { nodes { direction } } } } } }`;
  expect((await hooks.graph.as('admin').run(CASES, { key })).customersBy).toEqual([
    {
      cases: {
        nodes: [{ title: 'Broken clasp', caseStatus: 'RESOLVED', contacts: { nodes: [{ direction: 'OUTBOUND' }] } }],
      },
    },
  ]);
}, 240_000);

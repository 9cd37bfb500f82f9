import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as events from '../connectors/square/fixtures/events.ts';
import { returnAnswer, saleAnswer } from '../connectors/square/fixtures/orders.ts';
import { fresh } from '../support/order-desk.ts';
import { readContents } from '../support/table-contents.ts';
import { openVendorApi, type VendorApi } from '../support/vendor-api.ts';
import { openWebhookGraph, type WebhookGraph } from '../support/webhooks.ts';

const CODE = 'square';
const KEYS = ['the key of the subscription', 'its former key'] as const;
const HEADER = 'x-square-hmacsha256-signature';

let hooks: WebhookGraph;
let api: VendorApi;
let url = '';
beforeAll(async () => {
  const answers: Readonly<Record<string, unknown>> = {
    '/v2/orders/ORDEREXAMPLE0001': saleAnswer,
    '/v2/orders/RETURNEXAMPLE001': returnAnswer,
  };
  api = await openVendorApi((path) => answers[path]);
  hooks = await openWebhookGraph();
  await hooks.setSecrets({ [CODE]: { secrets: KEYS, apiUrl: api.url, apiToken: 'a token of the tests' } });
  await hooks.save({ code: CODE, system: 'SQUARE', stores: [{ location: 'LOCEXAMPLE01', store: 'york' }] });
  const { integrations } = await hooks.graph.as('admin').run('query { integrations { code webhookUrl } }', {});
  url = integrations.find((one: { code: string }) => one.code === CODE).webhookUrl;
});
afterAll(async () => {
  await hooks.close();
  await api.close();
});

const hmac = (text: string, key: string = KEYS[0]) => createHmac('sha256', key).update(text);
const sign = (body: string, key?: string) => ({ [HEADER]: hmac(url + body, key).digest('base64') });
let count = 0;
function send(event: { readonly type: string }, id = `event-${++count}`): Promise<number> {
  const body = JSON.stringify({ ...event, event_id: id });
  return hooks.post(body, sign(body), CODE);
}

test('a webhook that Square did not sign for this URL is refused, and nothing of it is stored', async () => {
  const body = JSON.stringify(events.bookingUpdated);
  const signature = hmac(url + body).digest('base64');
  const wrong: readonly Readonly<Record<string, string>>[] = [
    {},
    { [HEADER]: '' },
    sign(body, 'another key'),
    sign(body, 'x'),
    { [HEADER]: hmac(body).digest('base64') },
    { [HEADER]: hmac(`${url}/${body}`).digest('base64') },
    { [HEADER]: hmac(url.replace('https', 'http').replace(CODE, 'other') + body).digest('base64') },
    { [HEADER]: hmac(body + url).digest('base64') },
    { [HEADER]: hmac(url + body).digest('hex') },
    { [HEADER]: signature.toLowerCase() },
    { [HEADER]: signature.replace(/=+$/, '') },
    { [HEADER]: `${signature},${signature}` },
    {
      'x-square-signature': createHmac('sha1', KEYS[0])
        .update(url + body)
        .digest('base64'),
    },
    sign(`${body} `),
  ];
  for (const headers of wrong) expect(await hooks.post(body, headers, CODE), JSON.stringify(headers)).toBe(401);
  expect(await hooks.deliveries(CODE)).toEqual([]);
  expect(await hooks.bodies()).toEqual([]);
  expect(await hooks.post('webhook_id=5', {}, CODE)).toBe(401);
});

test('documented events in any order, twice, and replayed give the figures of the payloads', async () => {
  const story = [
    events.refundUpdated,
    events.loyaltyUpdated,
    events.paymentUpdated,
    events.bookingUpdated,
    events.orderUpdated,
    events.customerUpdated,
    events.fulfillmentUpdated,
  ];
  for (const event of [...story, ...story.toReversed()]) expect(await send(event)).toBe(200);
  expect(await send(events.customerUpdated, 'event-1')).toBe(200);
  const formerKey = JSON.stringify({ ...events.orderUpdated, event_id: 'by-former-key' });
  expect(await hooks.post(formerKey, sign(formerKey, KEYS[1]), CODE)).toBe(200);
  expect(await send({ type: 'invoice.published' }, 'unused')).toBe(200);
  await hooks.drain();
  const deliveries = await hooks.deliveries(CODE);
  for (const { topic, deliveryStatus, problems } of deliveries) {
    expect({ topic, deliveryStatus, problems }).toMatchObject({
      deliveryStatus: topic === 'invoice.published' ? 'IGNORED' : 'APPLIED',
    });
  }
  const figures = async () => {
    const { orders, returns, customers, appointments } = await readContents(hooks.graph.table);
    return { orders, returns, customers, appointments };
  };
  const after = await figures();
  expect(after).toMatchObject({
    orders: [{ number: 'ORDEREXAMPLE0001', total: 6038, tip: 200, tax: 150, refunded: 1020, store: 'york' }],
    returns: [{ refund: { minor: 1020, currency: 'USD' }, returnedLines: [{ sku: 'VARCOATEXAMPLE', quantity: 1 }] }],
    customers: [{ name: { given: 'Ines', family: 'Fictional' }, loyalty: { points: 10 } }],
    appointments: [{ startsAt: '2026-03-26T13:00:00.000Z', status: 'BOOKED', store: 'york' }],
  });
  expect(new Set(api.requests.map(({ authorization }) => authorization))).toEqual(
    new Set(['Bearer a token of the tests']),
  );
  const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) {
    replayWebhookDelivery(input: $input) { userErrors { code } } }`;
  for (const { id } of deliveries)
    await hooks.graph.as('admin').run(REPLAY, { input: { idempotencyKey: fresh(), deliveryId: id } });
  await hooks.drain();
  expect(await figures()).toEqual(after);
});

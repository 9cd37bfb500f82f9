import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customer, dataRequest, emailConsent, redact, shopRedact } from '../connectors/shopify/fixtures/customers.ts';
import { line, order, orderEdited, orderTransaction } from '../connectors/shopify/fixtures/orders.ts';
import { checkout, fulfilment, fulfilmentEvent } from '../connectors/shopify/fixtures/others.ts';
import { refund } from '../connectors/shopify/fixtures/refunds.ts';
import { HISTORY } from '../connectors/shopify/support/history.ts';
import { fresh } from '../support/order-desk.ts';
import {
  FORMER_SECRET,
  openShopifyHooks,
  SECRET,
  SHOP,
  type ShopifyHooks,
  shopifyHeaders,
} from '../support/shopify-hooks.ts';

let hooks: ShopifyHooks;
beforeAll(async () => {
  hooks = await openShopifyHooks();
}, 300_000);
afterAll(() => hooks.close());

const deliveries = () => hooks.deliveries(SHOP);
const statusesOf = async (topic: string) =>
  (await deliveries()).filter((one) => one.topic === topic).map(({ deliveryStatus }) => deliveryStatus);

const ORDERS = `query ($key: CustomerKey!) { customersBy(key: $key) { id status name { given }
  orders { nodes { number status source store fulfilledAt deliveredAt total { amount currency } netTotal { amount }
    discount { amount } shipping { amount } tax { amount } tip { amount } tenders { kind amount { amount } }
    lines { nodes { sku quantity unitPrice { amount } } } returns { refund { amount } } } } } }`;

async function find(externalId: string) {
  const key = { externalId: { system: SHOP, value: externalId } };
  const { customersBy } = await hooks.graph.as('admin').run(ORDERS, { key });
  return customersBy[0] ?? null;
}

describe("Shopify's documented examples", () => {
  test('come in over HTTP, and the figures of the graph are those of the payloads', async () => {
    expect(await hooks.send('customers/create', customer)).toBe(200);
    expect(await hooks.send('orders/create', order)).toBe(200);
    expect(await hooks.send('refunds/create', refund)).toBe(200);
    expect(await hooks.send('fulfillments/create', fulfilment)).toBe(200);
    expect(await hooks.send('fulfillment_events/create', fulfilmentEvent)).toBe(200);
    await hooks.drain();
    const found = await find(customer.id);
    expect(found).toMatchObject({ name: { given: 'Hana' } });
    expect(found.orders.nodes).toEqual([
      {
        ...{ number: order.name, status: 'DELIVERED', source: 'ECOMMERCE', store: null },
        ...{ fulfilledAt: '2026-03-02T20:00:00.000Z', deliveredAt: '2026-03-03T19:30:00.000Z' },
        ...{ total: { amount: order.total_price, currency: order.currency }, netTotal: { amount: '319.95' } },
        ...{
          discount: { amount: '20.00' },
          shipping: { amount: '10.00' },
          tax: { amount: '0.00' },
          tip: { amount: '0.00' },
        },
        tenders: [{ kind: 'CARD', amount: { amount: '404.95' } }],
        lines: {
          nodes: [
            { sku: 'KAURI-01', quantity: 1, unitPrice: { amount: '89.99' } },
            { sku: 'LOUNGE-7', quantity: 1, unitPrice: { amount: '159.99' } },
            { sku: 'TABLE-2', quantity: 1, unitPrice: { amount: '164.97' } },
          ],
        },
        returns: [{ refund: { amount: '85.00' } }],
      },
    ]);
    expect(new Set((await deliveries()).map(({ deliveryStatus }) => deliveryStatus))).toEqual(new Set(['APPLIED']));
  });

  test('keep apart orders whose ids a number cannot hold', async () => {
    const ids = ['820982911946154600', '820982911946154601'];
    for (const [index, id] of ids.entries()) {
      const text = JSON.stringify({ ...order, id: 0, name: `#200${index}` }).replace('"id":0', `"id":${id}`);
      expect(await hooks.post(text, shopifyHeaders('orders/create', text), SHOP)).toBe(200);
    }
    await hooks.drain();
    const { orders } = await find(customer.id);
    expect(orders.nodes.map(({ number }: { number: string }) => number).toSorted()).toEqual([
      '#1001',
      '#2000',
      '#2001',
    ]);
  });

  test('of a till belong to its store, and one of an unknown place is a problem until it is known', async () => {
    const atTill = { ...order, id: '77', name: '#3000', source_name: 'pos', location_id: 866550311 };
    const elsewhere = {
      ...atTill,
      id: '78',
      name: '#3001',
      location_id: 4,
      line_items: [line('1', 'A', 'A', '414.95')],
    };
    await hooks.send('orders/create', atTill);
    await hooks.send('orders/create', elsewhere);
    await hooks.drain();
    const { orders } = await find(customer.id);
    expect(orders.nodes.find(({ number }: { number: string }) => number === '#3000')).toMatchObject({
      source: 'POS',
      store: 'york',
    });
    const refused = (await deliveries()).find(({ deliveryStatus }) => deliveryStatus === 'REJECTED');
    expect(refused).toMatchObject({ problems: [{ code: 'UNKNOWN_LOCATION', path: 'location' }] });
  });

  test('that the graph does not use are kept as IGNORED, and a payload of another form is a problem with its path', async () => {
    for (const topic of ['products/update', 'app/uninstalled', 'draft_orders/create', 'orders/edited'])
      expect(await hooks.send(topic, orderEdited)).toBe(200);
    expect(await hooks.send('order_transactions/create', orderTransaction)).toBe(200);
    expect(await hooks.send('orders/updated', { ...order, currency: 7, line_items: [{ id: 'x' }] })).toBe(200);
    expect(await hooks.send('checkouts/create', checkout)).toBe(200);
    await hooks.drain();
    expect(await statusesOf('orders/edited')).toEqual(['IGNORED']);
    expect(await statusesOf('app/uninstalled')).toEqual(['IGNORED']);
    expect(await statusesOf('checkouts/create')).toEqual(['APPLIED']);
    const [wrong] = (await deliveries()).filter(({ topic }) => topic === 'orders/updated');
    expect(wrong?.deliveryStatus).toBe('REJECTED');
    expect(wrong?.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['currency', 'line_items.0.id']));
  });
});

describe('nothing is stored, and the answer is 401, where the signature', () => {
  const body = JSON.stringify({ ...customer, id: '666' });
  const valid = () => shopifyHeaders('customers/create', body);
  const withSignature = (signature: string) => ({ ...valid(), 'x-shopify-hmac-sha256': signature });
  const sign = (text: string, secret = SECRET, encoding: 'base64' | 'hex' = 'base64') =>
    createHmac('sha256', secret).update(text).digest(encoding);

  test.each<[string, () => Record<string, string>, string?, string?]>([
    [
      'is absent',
      () => Object.fromEntries(Object.entries(valid()).filter(([name]) => name !== 'x-shopify-hmac-sha256')),
    ],
    ['is empty', () => withSignature('')],
    ['is made with another secret', () => shopifyHeaders('customers/create', body, 'guessed')],
    ['is made with an empty secret', () => shopifyHeaders('customers/create', body, '')],
    ['is that of another body', valid, `${body} `],
    ['is that of an empty body', () => withSignature(sign(''))],
    ['is in hex', () => withSignature(sign(body, SECRET, 'hex'))],
    ['is cut short', () => withSignature(sign(body).slice(0, -2))],
    ['stands there twice', () => withSignature(`${sign(body)}, ${sign(body)}`)],
    ['is a plain hash of the body', () => withSignature(sign(body, body))],
    ['belongs to another integration', valid, body, 'feeder'],
    ['belongs to an integration that is not there', valid, body, 'nowhere'],
  ])('%s', async (_, headers, sent = body, code = SHOP) => {
    const before = [(await deliveries()).length, (await hooks.bodies()).length];
    expect(await hooks.post(sent, headers(), code)).toBe(401);
    expect([(await deliveries()).length, (await hooks.bodies()).length]).toEqual(before);
  });

  test('and it is accepted with the former secret while a new one takes over', async () => {
    const text = JSON.stringify({ ...customer, id: '667', email: 'other@example.nz', phone: null });
    expect(await hooks.post(text, shopifyHeaders('customers/create', text, FORMER_SECRET), SHOP)).toBe(200);
    await hooks.drain();
    expect(await find('667')).not.toBeNull();
  });
});

describe('a history of deliveries', () => {
  /** Another customer and other orders for each history, so that all run on one graph. */
  function historyOf(mark: number) {
    const rename = (text: string) =>
      text
        .replaceAll(customer.id, `5${mark}00`)
        .replaceAll('820982911946154508', `6${mark}00`)
        .replaceAll('"900"', `"7${mark}00"`)
        .replaceAll(/"(901|1234567|123456|890088186047892319)"/g, `"$1${mark}"`)
        .replaceAll('"id":123456,', `"id":1234${mark},`)
        .replaceAll('"id":1234567,', `"id":12345${mark},`)
        .replaceAll(/"id":"8"|Customer\/8"/g, (found) => found.replace('8', `8${mark}00`))
        .replaceAll('#100', `#${mark}00`)
        .replaceAll('+64215550101', `+6421555${mark}00`)
        .replaceAll('example.nz', `shop${mark}.example.nz`);
    return HISTORY.map(({ topic, payload, at }) => ({
      topic,
      at,
      payload: JSON.parse(rename(JSON.stringify(payload))),
    }));
  }

  async function run(mark: number, arrange: <T>(items: readonly T[]) => readonly T[]) {
    const all = historyOf(mark).map((delivery, index) => ({ ...delivery, id: `${mark}-${index}` }));
    for (const { topic, payload, at, id } of arrange(all)) {
      const headers = { 'x-shopify-webhook-id': id, 'x-shopify-triggered-at': at };
      expect(await hooks.send(topic, payload, headers)).toBe(200);
    }
    await hooks.drain();
    return stateOf(mark);
  }

  async function stateOf(mark: number) {
    const { id: _, ...found } = await find(`5${mark}00`);
    const orders = found.orders.nodes.map(({ number, ...rest }: { number: string }) => rest);
    return { ...found, orders };
  }

  test('ends in one state: in order, doubled, backwards, shuffled, and replayed', async () => {
    const inOrder = await run(11, (items) => items);
    expect(inOrder.orders).toMatchObject([
      { status: 'CANCELLED', total: { amount: '404.95' }, netTotal: { amount: '0.00' } },
      { status: 'DELIVERED', total: { amount: '424.95' }, netTotal: { amount: '339.95' } },
    ]);
    expect(await run(12, (items) => items.flatMap((item) => [item, item]))).toEqual(inOrder);
    expect(await run(13, (items) => items.toReversed())).toEqual(inOrder);
    const shuffled = <T>(items: readonly T[]) =>
      items
        .map((item, index) => [(index * 7) % 17, item] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, item]) => item);
    expect(await run(14, shuffled)).toEqual(inOrder);
    const REPLAY = `mutation ($input: ReplayWebhookDeliveryInput!) { replayWebhookDelivery(input: $input) { userErrors { code } } }`;
    for (const { id, externalId } of await deliveries())
      if (externalId.startsWith('14-'))
        await hooks.graph.as('admin').run(REPLAY, { input: { idempotencyKey: fresh(), deliveryId: id } });
    await hooks.drain();
    expect(await stateOf(14)).toEqual(inOrder);
    const left = (await deliveries()).filter(({ externalId }) => /^1[1-4]-/.test(externalId));
    expect(new Set(left.map(({ deliveryStatus }) => deliveryStatus))).toEqual(new Set(['APPLIED']));
  }, 300_000);
});

describe('what the law asks for', () => {
  test('starts an erasure and an export', async () => {
    const person = { ...customer, id: 191167, email: 'gone@example.nz', phone: null, default_address: null };
    await hooks.send('customers/create', person);
    await hooks.send('customers_email_marketing_consent/update', {
      ...emailConsent({ state: 'subscribed', consent_updated_at: '2026-03-01T00:00:00Z' }),
      customer_id: 191167,
    });
    await hooks.send('customers/data_request', dataRequest);
    await hooks.send('customers/redact', redact);
    await hooks.drain();
    expect(await statusesOf('customers/data_request')).toEqual(['APPLIED']);
    expect(await statusesOf('customers/redact')).toEqual(['APPLIED']);
    expect(await find('191167')).toMatchObject({ status: 'ERASURE_PENDING' });
    const [exported] = (await deliveries()).filter(({ topic }) => topic === 'customers/data_request');
    expect(exported?.wrote).toHaveLength(1);
  });

  test('for a whole shop closes the integration', async () => {
    await hooks.send('shop/redact', shopRedact);
    await hooks.drain();
    expect(await statusesOf('shop/redact')).toEqual(['APPLIED']);
    const query = '{ integrations { code enabled } }';
    const { integrations } = await hooks.graph.as('admin').run(query);
    expect(integrations).toContainEqual({ code: SHOP, enabled: false });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mapping, WebhookRequest } from '../../../connectors/connector.ts';
import { signatureOf } from '../../../connectors/signature.ts';
import { wooCommerceConnector } from '../../../connectors/woocommerce/woocommerce-connector.ts';
import { mutatedPayload } from '../support/mutated-payloads.ts';
import * as payloads from './fixtures/payloads.ts';

const NOW = '2026-03-22T19:30:00.000Z';
const map = (topic: string, payload: unknown): Mapping =>
  wooCommerceConnector.map(payload, { topic, externalId: 'e', group: 'g', occurredAt: null });

describe('a request', () => {
  const body = Buffer.from(JSON.stringify(payloads.order));
  const headers = {
    'x-wc-webhook-topic': 'order.updated',
    'x-wc-webhook-resource': 'order',
    'x-wc-webhook-event': 'updated',
    'x-wc-webhook-delivery-id': '5f1example',
    'x-wc-webhook-signature': signatureOf([body], 'woo-secret', 'base64'),
  };
  const request: WebhookRequest = { url: 'https://graph.example.com/webhooks/shop', headers, body };

  test('is verified by the body alone', () => {
    expect(wooCommerceConnector.verify(request, ['next', 'woo-secret'], NOW)).toBe(true);
    expect(wooCommerceConnector.verify({ ...request, body: Buffer.from('{}') }, ['woo-secret'], NOW)).toBe(false);
    expect(wooCommerceConnector.verify(request, ['other'], NOW)).toBe(false);
    const { 'x-wc-webhook-signature': _, ...unsigned } = headers;
    expect(wooCommerceConnector.verify({ ...request, headers: unsigned }, ['woo-secret'], NOW)).toBe(false);
  });

  test('has an envelope', () => {
    expect(wooCommerceConnector.envelopeOf(request)).toEqual({
      topic: 'order.updated',
      externalId: '5f1example',
      group: 'order:727',
      occurredAt: '2026-03-22T19:28:08.000Z',
    });
    const strange = wooCommerceConnector.envelopeOf({ ...request, headers: {}, body: Buffer.from('[') });
    expect(strange).toMatchObject({ topic: 'unknown', occurredAt: null });
    expect(strange.group).toBe(strange.externalId);
  });

  test('that pings a new webhook is accepted unsigned, ignored, and one delivery however often it comes', () => {
    const ping = (text: string, more = {}) => ({ ...request, headers: more, body: Buffer.from(text) });
    for (const text of ['webhook_id=5', 'webhook_id=77']) {
      expect(wooCommerceConnector.verify(ping(text), ['woo-secret'], NOW)).toBe(true);
      const envelope = wooCommerceConnector.envelopeOf(ping(text));
      expect(envelope).toEqual({ topic: 'ping', externalId: 'ping', group: 'ping', occurredAt: null });
      expect(wooCommerceConnector.map(null, envelope)).toEqual({ ignored: true });
    }
    for (const text of ['webhook_id=', 'webhook_id=5&x=1', `webhook_id=${'1'.repeat(21)}`, ' webhook_id=5'])
      expect(wooCommerceConnector.verify(ping(text), ['woo-secret'], NOW)).toBe(false);
    const named = ping('webhook_id=5', { 'x-wc-webhook-topic': 'order.updated' });
    expect(wooCommerceConnector.verify(named, ['woo-secret'], NOW)).toBe(false);
  });
});

describe('a customer', () => {
  test('has the details of the account and of the bill', () => {
    expect(map('customer.updated', payloads.customer)).toMatchObject({
      records: [
        {
          kind: 'customer',
          externalId: '25',
          version: expect.stringMatching(/^2026-03-22T19:28:02\.000Z#0#[0-9a-f]{16}$/),
          name: { given: 'Odd', family: 'Imagined' },
          emails: [
            { address: 'odd@example.com', primary: true },
            { address: 'odd.imagined@example.com', primary: false },
          ],
          phones: [{ number: '(415) 555-0132', primary: true }],
          addresses: [
            { lines: ['9 Made-up Street'], label: 'Billing' },
            { lines: ['1 Other Street'], label: 'Shipping' },
          ],
        },
      ],
    });
  });

  test('is removed, later than any state', () => {
    const removal = map('customer.deleted', { id: 25 });
    expect(removal).toMatchObject({ records: [{ kind: 'customerRemoval', externalId: '25' }] });
    const [record] = 'records' in removal ? removal.records : [];
    const updated = map('customer.updated', payloads.customer);
    const [state] = 'records' in updated ? updated.records : [];
    expect((record?.version ?? '') > (state?.version ?? 'z')).toBe(true);
  });
});

describe('what is not used or not as documented', () => {
  test('other topics are ignored', () => {
    for (const topic of ['order.deleted', 'product.updated', 'coupon.created', 'action.woocommerce_x', 'toString'])
      expect(map(topic, { id: 727 })).toEqual({ ignored: true });
  });

  test('gives a problem with its path', () => {
    const [line] = payloads.order.line_items;
    const payload = { ...payloads.order, total: 'free', line_items: [{ ...line, quantity: 'two' }] };
    expect(map('order.updated', payload)).toMatchObject({
      problems: [{ path: 'total' }, { path: 'line_items.0.quantity' }],
    });
  });

  const context = { order: payloads.refundedOrder, refunds: payloads.refunds };
  test.each([
    ['customer.updated', payloads.customer],
    ['customer.deleted', { id: 25 }],
    ['order.created', payloads.order],
    ['order.updated', payloads.refundedOrder],
    ['order.restored', payloads.order],
    ['order.refunds.retrieved', { context: payloads.refundedOrder, answer: payloads.refunds }],
    ['order.products.retrieved', { context, answer: payloads.products }],
  ])('mutated payloads of %s never crash the mapping', (topic, payload) => {
    fc.assert(
      fc.property(mutatedPayload(payload), (mutated) => {
        expect(Object.keys(map(topic, mutated))).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});

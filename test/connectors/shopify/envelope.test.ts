import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WebhookRequest } from '../../../connectors/connector.ts';
import { shopify } from '../../../connectors/shopify/shopify.ts';
import { signatureOf } from '../../../connectors/signature.ts';
import { customer, mergedCustomers, redact, smsConsent } from './fixtures/customers.ts';
import { order, orderEdited } from './fixtures/orders.ts';
import { checkout, fulfilment } from './fixtures/others.ts';
import { refund } from './fixtures/refunds.ts';

const SECRET = 'the-secret-of-the-app';
const NOW = '2026-03-02T01:00:10.000Z';

function request(topic: string, payload: object | string, headers: Record<string, string> = {}): WebhookRequest {
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return {
    url: 'https://graph.example/webhooks/shopify',
    body,
    headers: {
      'x-shopify-topic': topic,
      'x-shopify-webhook-id': 'b54557e4-0d7d-4b0a-8a3e-5f2f2b1f9f11',
      'x-shopify-event-id': '98880550-7158-44d4-b7cd-2c97c8a091b5',
      'x-shopify-shop-domain': 'kauri-and-co.myshopify.com',
      'x-shopify-triggered-at': '2026-03-02T01:00:05.123456789Z',
      'x-shopify-hmac-sha256': signatureOf([body], SECRET, 'base64'),
      ...headers,
    },
  };
}

describe('the signature', () => {
  const signed = request('orders/create', order);
  const verify = (headers: Record<string, string | undefined>, body = signed.body) =>
    shopify.verify({ ...signed, headers: { ...signed.headers, ...headers }, body }, [SECRET], NOW);

  it('is that of the raw body, also hours after Shopify tried first', () => {
    expect(verify({})).toBe(true);
    expect(verify({ 'x-shopify-triggered-at': '2026-03-01T05:00:00Z' })).toBe(true);
    expect(shopify.verify(signed, ['new', SECRET], NOW)).toBe(true);
  });

  it('is refused where it is of another body, of another secret, or absent', () => {
    expect(verify({}, Buffer.from(`${signed.body} `))).toBe(false);
    expect(verify({ 'x-shopify-hmac-sha256': signatureOf([signed.body], 'other', 'base64') })).toBe(false);
    expect(verify({ 'x-shopify-hmac-sha256': signatureOf([signed.body], SECRET, 'hex') })).toBe(false);
    expect(verify({ 'x-shopify-hmac-sha256': undefined })).toBe(false);
    expect(shopify.verify(signed, [], NOW)).toBe(false);
  });
});

describe('the envelope', () => {
  it.each([
    ['orders/create', order, 'order-820982911946154508'],
    ['orders/edited', orderEdited, 'order-820982911946154508'],
    ['refunds/create', refund, 'order-820982911946154508'],
    ['fulfillments/create', fulfilment, 'order-820982911946154508'],
    ['customers/update', customer, 'customer-706405506930370084'],
    ['customers/merge', mergedCustomers, 'customer-1'],
    ['customers/redact', redact, 'customer-191167'],
    ['customers_marketing_consent/update', smsConsent({}), 'customer-706405506930370084'],
    ['checkouts/update', checkout, 'customer-706405506930370084'],
    ['checkouts/update', { ...checkout, customer: null }, 'checkout-981820079255243537'],
    ['shop/redact', { shop_id: 1 }, 'topic-shop/redact'],
  ])('of %s puts what belongs together into one group', (topic, payload, group) => {
    expect(shopify.envelopeOf(request(topic, payload))).toEqual({
      topic,
      externalId: 'b54557e4-0d7d-4b0a-8a3e-5f2f2b1f9f11',
      group,
      occurredAt: '2026-03-02T01:00:05.123Z',
    });
  });

  it('reads an id as exactly as it is written', () => {
    const { group } = shopify.envelopeOf(request('orders/create', '{"id":820982911946154508}'));
    expect(group).toBe('order-820982911946154508');
  });

  it('has an id of the delivery without the header too: the event and the topic, or the body', () => {
    const idOf = (headers: Record<string, string>) =>
      shopify.envelopeOf(request('orders/create', order, headers)).externalId;
    expect(idOf({ 'x-shopify-webhook-id': '' })).toBe('98880550-7158-44d4-b7cd-2c97c8a091b5-orders/create');
    const none = { 'x-shopify-webhook-id': '', 'x-shopify-event-id': '' };
    expect(idOf(none)).toMatch(/^[0-9a-f]{64}$/);
    expect(idOf(none)).toBe(idOf(none));
  });

  it('is the most general one for what it cannot read, and never fails', () => {
    const general = shopify.envelopeOf({ ...request('', '{', { 'x-shopify-triggered-at': 'soon' }) });
    expect(general).toMatchObject({ topic: 'unknown', group: 'topic-unknown', occurredAt: null });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.uint8Array(), fc.string(), (headers, bytes, topic) => {
        const raw = { url: '', headers: { ...headers, 'x-shopify-topic': topic }, body: Buffer.from(bytes) };
        expect(shopify.envelopeOf(raw).group).not.toBe('');
        expect(shopify.verify(raw, [SECRET], NOW)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('orders/create', 'checkouts/update', 'customers/merge'), fc.json(), (topic, json) => {
        expect(shopify.envelopeOf(request(topic, json)).group.length).toBeLessThan(128);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shopify } from '../../../connectors/shopify/shopify.ts';
import { mutated } from '../support/mutated.ts';
import { envelope } from './fixtures/common.ts';
import {
  customer,
  dataRequest,
  emailConsent,
  formerCustomer,
  mergedCustomers,
  redact,
  shopRedact,
  smsConsent,
  whatsAppConsent,
} from './fixtures/customers.ts';
import { order } from './fixtures/orders.ts';
import { checkout, fulfilment, fulfilmentEvent } from './fixtures/others.ts';
import { adjustment, refund } from './fixtures/refunds.ts';

const answered = { state: 'subscribed', consent_updated_at: '2026-03-01T00:00:00Z' };
const richRefund = { ...refund, order_adjustments: [adjustment('refund_discrepancy', '5.00')] };
const richOrder = {
  ...order,
  customer: formerCustomer,
  refunds: [richRefund],
  fulfillments: [{ status: 'success', created_at: '2026-03-03T09:00:00+13:00' }],
};

const EXAMPLES: readonly (readonly [topic: string, payload: object])[] = [
  ['customers/update', formerCustomer],
  ['customers/create', customer],
  ['customers/delete', { id: 7 }],
  ['customers/merge', mergedCustomers],
  ['customers_email_marketing_consent/update', emailConsent(answered)],
  ['customers_marketing_consent/update', smsConsent(answered)],
  ['customers_whats_app_marketing_consent/update', whatsAppConsent(answered)],
  ['orders/updated', richOrder],
  ['orders/cancelled', { ...richOrder, cancelled_at: '2026-03-05T10:00:00+13:00' }],
  ['orders/delete', { id: 7 }],
  ['refunds/create', richRefund],
  ['fulfillments/create', fulfilment],
  ['fulfillment_events/create', fulfilmentEvent],
  ['checkouts/create', checkout],
  ['customers/redact', redact],
  ['customers/data_request', dataRequest],
  ['shop/redact', shopRedact],
];

describe.each(EXAMPLES)('whatever stands in a payload of %s', (topic, example) => {
  it('maps, or is a problem with a path, and never fails', () => {
    fc.assert(
      fc.property(mutated(example), fc.constantFrom('2026-03-02T01:00:05.123Z', null), (payload, at) => {
        const mapping = shopify.map(payload, envelope(topic, at));
        if ('records' in mapping) {
          for (const { externalId, version } of mapping.records) {
            expect(externalId).not.toBe('');
            expect(version).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/);
          }
        } else if ('problems' in mapping) expect(mapping.problems.length).toBeGreaterThan(0);
        else expect(mapping).toEqual({ ignored: true });
      }),
      { numRuns: 300 },
    );
  });

  it('says where it is wrong', () => {
    expect(shopify.map(null, envelope(topic))).toMatchObject({ problems: [{ path: null }] });
    const mapping = shopify.map({}, envelope(topic));
    const problems = 'problems' in mapping ? mapping.problems : [];
    expect(problems.map(({ path }) => typeof path)).toContain('string');
  });
});

import { customer, emailConsent, mergedCustomers } from '../fixtures/customers.ts';
import { line, order } from '../fixtures/orders.ts';
import { fulfilment, fulfilmentEvent } from '../fixtures/others.ts';
import { refund, refundLine, transaction } from '../fixtures/refunds.ts';

export type Delivery = { readonly topic: string; readonly payload: object; readonly at: string };

const at = (day: number, hour = 0): string =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.500Z`;
const since = (day: number, hour = 0): string => at(day, hour).replace('.500Z', '+00:00');
const said = (topic: string, day: number, payload: object, hour = 0): Delivery => ({
  topic,
  payload,
  at: at(day, hour),
});

/** She changed her address of mail on the fifth. */
const NEW_EMAIL = 'hana@example.nz';
const buyer = (day: number) => ({ ...customer, updated_at: null, ...(day < 5 ? {} : { email: NEW_EMAIL }) });
const placed = { ...order, customer: buyer(2), created_at: since(2), processed_at: since(2) };
const state = (day: number, changes: object) => ({
  ...placed,
  customer: buyer(day),
  updated_at: since(day),
  ...changes,
});

/** One bowl comes back, and 85.00 of its price. */
const returned = {
  ...refund,
  created_at: since(6),
  processed_at: since(6),
  refund_line_items: [refundLine('487817672276298554', 'KAURI-01', 89.99)],
};
/** After the order was paid, a tray was added to it. */
const edited = {
  financial_status: 'paid',
  line_items: [...order.line_items, line('5', 'TRAY-1', 'Tray', '20.00')],
  total_price: '424.95',
  total_price_set: null,
};
const sent = {
  ...edited,
  fulfillment_status: 'fulfilled',
  fulfillments: [{ status: 'success', created_at: since(4) }],
};
const second = {
  ...{ id: '900', name: '#1002', created_at: since(3), processed_at: since(3), updated_at: since(3, 1) },
  ...{ payment_gateway_names: ['gift_card'], financial_status: 'paid' },
};
const given = {
  ...returned,
  id: '901',
  order_id: '900',
  transactions: [transaction('404.95', { gateway: 'gift_card' })],
};

/** What Shopify sends of a customer, an order that is edited, sent and partly returned, and one that is cancelled. */
export const HISTORY: readonly Delivery[] = [
  said('customers/create', 1, { ...customer, updated_at: since(1), phone: null }),
  said('customers/update', 5, { ...customer, updated_at: since(5), email: NEW_EMAIL, note: null }),
  said(
    'customers_email_marketing_consent/update',
    1,
    emailConsent({ state: 'subscribed', consent_updated_at: since(1) }),
  ),
  said(
    'customers_email_marketing_consent/update',
    7,
    emailConsent({ state: 'unsubscribed', consent_updated_at: since(7) }),
  ),
  said('orders/create', 2, state(2, { financial_status: 'pending' })),
  said('orders/paid', 2, state(2, { financial_status: 'paid' })),
  said('orders/updated', 3, state(3, edited)),
  said('fulfillments/create', 4, { ...fulfilment, created_at: since(4), updated_at: since(4) }),
  said('orders/fulfilled', 4, state(4, sent)),
  said('fulfillment_events/create', 5, { ...fulfilmentEvent, happened_at: since(5), created_at: since(5) }),
  said('refunds/create', 6, returned),
  said('orders/updated', 6, state(6, { ...sent, financial_status: 'partially_refunded', refunds: [returned] })),
  said('orders/create', 3, { ...placed, ...second }),
  said('refunds/create', 8, { ...given, created_at: since(8), processed_at: since(8) }),
  said('orders/cancelled', 8, {
    ...{
      ...placed,
      ...second,
      customer: buyer(8),
      updated_at: since(8),
      cancelled_at: since(8),
      financial_status: 'refunded',
    },
    refunds: [{ ...given, created_at: since(8), processed_at: since(8) }],
  }),
  said('customers/create', 1, {
    ...{ ...customer, id: '8', updated_at: since(1), email: 'h.ropata@example.nz' },
    // What both records had would stand in one of them only, depending on which came first.
    ...{ phone: null, note: null, default_address: null },
  }),
  said('customers/merge', 9, {
    ...mergedCustomers,
    admin_graphql_api_customer_kept_id: `gid://shopify/Customer/${customer.id}`,
    admin_graphql_api_customer_deleted_id: 'gid://shopify/Customer/8',
  }),
];

import type { Connector, Envelope, Mapping } from '../connector.ts';
import { mapCheckout } from './checkout.ts';
import { mapEmailConsent, mapSmsConsent, mapWhatsAppConsent } from './consent.ts';
import { mapCustomer, mapDeletedCustomer, mapMergedCustomers } from './customer-topics.ts';
import { mapDeletedOrder, mapFulfilment, mapFulfilmentEvent } from './fulfilment.ts';
import { mapOrder } from './order.ts';
import { mapDataRequest, mapRedact, mapShopRedact } from './privacy-request.ts';
import { mapRefund } from './refund.ts';
import { shopifyIntake } from './shopify-intake.ts';

/**
 * The topics that say something about customers and their purchases. Others are ignored: `orders/edited` has only the
 * differences, which the `orders/updated` of the same moment holds with the rest, and transactions are in refunds and orders.
 */
const MAPPERS: ReadonlyMap<string, (payload: unknown, envelope: Envelope) => Mapping> = new Map([
  ['customers/create', mapCustomer],
  ['customers/update', mapCustomer],
  ['customers/enable', mapCustomer],
  ['customers/disable', mapCustomer],
  ['customers/delete', mapDeletedCustomer],
  ['customers/merge', mapMergedCustomers],
  ['customers_email_marketing_consent/update', mapEmailConsent],
  ['customers_marketing_consent/update', mapSmsConsent],
  ['customers_whats_app_marketing_consent/update', mapWhatsAppConsent],
  ['orders/create', mapOrder],
  ['orders/updated', mapOrder],
  ['orders/paid', mapOrder],
  ['orders/partially_fulfilled', mapOrder],
  ['orders/fulfilled', mapOrder],
  ['orders/cancelled', mapOrder],
  ['orders/delete', mapDeletedOrder],
  ['refunds/create', mapRefund],
  ['fulfillments/create', mapFulfilment],
  ['fulfillments/update', mapFulfilment],
  ['fulfillment_events/create', mapFulfilmentEvent],
  ['checkouts/create', mapCheckout],
  ['checkouts/update', mapCheckout],
  ['customers/redact', mapRedact],
  ['customers/data_request', mapDataRequest],
  ['shop/redact', mapShopRedact],
]);

export const shopify: Connector = {
  ...shopifyIntake,
  map: (payload, envelope) => MAPPERS.get(envelope.topic)?.(payload, envelope) ?? { ignored: true },
};

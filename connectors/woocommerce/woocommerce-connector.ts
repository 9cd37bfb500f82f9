import type { Connector, Mapping } from '../connector.ts';
import { mapCustomer, mapCustomerRemoval } from './map-customer.ts';
import { mapOrderEvent, mapProductsAnswer, mapRefundsAnswer, PRODUCTS_ANSWER, REFUNDS_ANSWER } from './map-events.ts';
import { wooCommerceIntake } from './woocommerce-intake.ts';

const TOPICS: ReadonlyMap<string, (payload: unknown) => Mapping> = new Map([
  ['customer.created', mapCustomer],
  ['customer.updated', mapCustomer],
  ['customer.deleted', mapCustomerRemoval],
  ['order.created', mapOrderEvent],
  ['order.updated', mapOrderEvent],
  ['order.restored', mapOrderEvent],
  [REFUNDS_ANSWER, mapRefundsAnswer],
  [PRODUCTS_ANSWER, mapProductsAnswer],
]);

export const wooCommerceConnector: Connector = {
  ...wooCommerceIntake,
  map(payload, envelope) {
    return TOPICS.get(envelope.topic)?.(payload) ?? { ignored: true };
  },
};

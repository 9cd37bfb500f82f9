import type { Connector, Envelope, Mapping } from '../connector.ts';
import { mapBooking } from './map-booking.ts';
import { mapCustomer, mapCustomerRemoval } from './map-customer.ts';
import {
  mapOrderEvent,
  mapPaymentEvent,
  mapRefundAnswer,
  mapRefundEvent,
  ORDER_ANSWER,
  REFUND_ANSWER,
} from './map-events.ts';
import { mapLoyaltyAccount } from './map-loyalty.ts';
import { mapOrder } from './map-order.ts';
import { squareIntake } from './square-intake.ts';

type TopicMapping = (payload: unknown, envelope: Envelope) => Mapping;

const TOPICS: ReadonlyMap<string, TopicMapping> = new Map<string, TopicMapping>([
  ['customer.created', mapCustomer],
  ['customer.updated', mapCustomer],
  ['customer.deleted', mapCustomerRemoval],
  ['order.created', mapOrderEvent],
  ['order.updated', mapOrderEvent],
  ['order.fulfillment.updated', mapOrderEvent],
  ['payment.created', mapPaymentEvent],
  ['payment.updated', mapPaymentEvent],
  ['refund.created', mapRefundEvent],
  ['refund.updated', mapRefundEvent],
  ['booking.created', mapBooking],
  ['booking.updated', mapBooking],
  ['loyalty.account.created', mapLoyaltyAccount],
  ['loyalty.account.updated', mapLoyaltyAccount],
  [ORDER_ANSWER, mapOrder],
  [REFUND_ANSWER, mapRefundAnswer],
]);

export const squareConnector: Connector = {
  ...squareIntake,
  map(payload, envelope) {
    return TOPICS.get(envelope.topic)?.(payload, envelope) ?? { ignored: true };
  },
};

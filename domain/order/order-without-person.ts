import type { Order, OrderLine } from './order.ts';
import type { OrderReturn } from './order-return.ts';
import type { Tender } from './tender.ts';

/**
 * What the law makes the business keep of a sale: amounts, days, store and goods. Everything that leads to the person is
 * gone: contact, address, the digits of the card, references of payments, and free text about the person.
 */
export function orderWithoutPerson(order: Order): Order {
  const { guestKeys: _, redeems: __, ...rest } = order;
  return {
    ...rest,
    version: order.version + 1,
    customerId: null,
    personErased: true,
    contact: null,
    shipTo: null,
    paymentLast4: null,
    plans: [],
    ...(order.tenders === undefined ? {} : { tenders: order.tenders.map(tenderWithoutPerson) }),
    ...(order.promises === undefined
      ? {}
      : { promises: order.promises.map((promise) => ({ ...promise, because: null })) }),
  };
}

/** The cover of the goods goes with the person. */
export const lineWithoutPerson = (line: OrderLine): OrderLine => ({ ...line, warrantyIds: [] });

export const returnWithoutPerson = (orderReturn: OrderReturn): OrderReturn => ({
  ...orderReturn,
  customerId: null,
  personErased: true,
  note: null,
  ...(orderReturn.tenders === undefined ? {} : { tenders: orderReturn.tenders.map(tenderWithoutPerson) }),
});

const tenderWithoutPerson = (tender: Tender): Tender => ({ ...tender, last4: null, reference: null });

import type { ExchangeReference, Order, OrderLine } from './order.ts';
import type { OrderReturn } from './order-return.ts';
import { isNameOfKey, nameOfId } from './return-name.ts';
import type { Tender } from './tender.ts';

/**
 * What the law makes the business keep of a sale: amounts, days, store and goods. Everything that leads to the person is
 * gone: contact, address, the digits of the card, references of payments, keys of calls, and free text about the person.
 */
export function orderWithoutPerson(order: Order): Order {
  const { guestKeys: _, redeems: __, exchangeOf, ...rest } = order;
  const exchange = exchangeOf === undefined ? null : exchangeWithoutKey(exchangeOf);
  return {
    ...rest,
    version: order.version + 1,
    customerId: null,
    personErased: true,
    contact: null,
    shipTo: null,
    paymentLast4: null,
    plans: [],
    ...(exchange === null ? {} : { exchangeOf: exchange }),
    ...(order.tenders === undefined ? {} : { tenders: order.tenders.map(tenderWithoutPerson) }),
    ...(order.promises === undefined
      ? {}
      : { promises: order.promises.map((promise) => ({ ...promise, because: null })) }),
  };
}

/** A client chose the key of its call, which may say anything. Null where nothing but the key is known. */
function exchangeWithoutKey(exchange: ExchangeReference): ExchangeReference | null {
  const { returnId, name } = exchange;
  if (!isNameOfKey(name)) return exchange;
  return returnId === null ? null : { returnId, name: nameOfId(returnId) };
}

/** The cover of the goods goes with the person. */
export const lineWithoutPerson = (line: OrderLine): OrderLine => ({ ...line, warrantyIds: [] });

export const returnWithoutPerson = ({ recordedUnder: _, ...orderReturn }: OrderReturn): OrderReturn => ({
  ...orderReturn,
  customerId: null,
  personErased: true,
  note: null,
  ...(orderReturn.tenders === undefined ? {} : { tenders: orderReturn.tenders.map(tenderWithoutPerson) }),
});

export const tenderWithoutPerson = (tender: Tender): Tender => ({ ...tender, last4: null, reference: null });

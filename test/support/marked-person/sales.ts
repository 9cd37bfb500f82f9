import { line, sale } from '../order-desk.ts';
import { CARD, MARK, STAFF, text } from './marks.ts';
import { at, markedAddress, markedTender, type RecordHistory } from './part.ts';
import { emailOf, phoneOf } from './records.ts';

/** The contact that the buyer typed at the sale. */
const contactOf = (person: number) => ({ name: text('Z'), email: emailOf(person), phone: phoneOf(person) });

/** Sales and returns of a record. @returns the id and the receipt number of the first sale */
export async function writeSales(
  history: RecordHistory,
): Promise<{ readonly orderId: string; readonly receipt: string }> {
  const { mutate, mutateMany, addId, customer, person, record } = history;
  const key = `${person}-${record}`;
  const bought = {
    ...{ customer, store: 'york', associate: STAFF, paymentLast4: CARD, contact: contactOf(person) },
    tenders: [markedTender('25.00')],
  };
  const { order } = await mutate('recordOrder', 'order { id }', {
    ...sale({ ...bought, number: `R${key}`, placedAt: at(-40 - record), idempotencyKey: `${MARK} R${key}` }),
    lines: [line({ quantity: 2, serialNumbers: [`SN-${key}`], warrantyPlan: 'CARE' })],
    ...{ shipTo: markedAddress(), promisedBy: at(-30), exchangeOf: { idempotencyKey: returnKey(history) } },
  });
  addId('orders', order.id);
  // What a till recorded offline.
  const [offline] = await mutateMany('recordOrders', 'order { id }', [
    {
      ...sale({ ...bought, number: `O${key}`, placedAt: at(-43 - record), idempotencyKey: `${MARK} O${key}` }),
      ...{ lines: [line({ quantity: 2 })], tenders: [markedTender('25.00')], contact: contactOf(person) },
      ...{ shipTo: markedAddress(), exchangeOf: { idempotencyKey: `${returnKey(history)} offline` } },
    },
  ]);
  addId('orders', offline.order.id);
  await mutate('promiseDelivery', 'order { id }', { orderId: order.id, promisedBy: at(-29), because: text('why') });
  await writeReturns(history, order.id);
  const cancelled = await mutate('recordOrder', 'order { id }', {
    ...sale({ customer, number: `C${key}`, store: 'york', placedAt: at(-41) }),
    contact: { name: text('Z') },
  });
  const orderId = addId('orders', cancelled.order.id);
  await mutate('updateOrderStatus', 'order { id }', { orderId, status: 'CANCELLED', occurredAt: at(-1) });
  return { orderId: order.id, receipt: `R${key}` };
}

/** By it, a sale names a return that its till did not send yet. */
const returnKey = ({ person, record }: RecordHistory): string => `${MARK} return ${person}-${record}`;

/** A return of goods that were sold, and one of goods whose sale is not known. */
async function writeReturns(history: RecordHistory, orderId: string): Promise<void> {
  const { mutate, addId, customer, record } = history;
  const given = { source: 'POS', store: 'york', associate: STAFF };
  const known = await mutate('recordReturn', 'orderReturn { id }', {
    ...{ ...given, orderId, occurredAt: at(-20), reason: 'DAMAGED', note: text('bent') },
    ...{ lines: [{ sku: 'EAR-1', quantity: 1 }], refund: { amount: '12.50', currency: 'GBP' } },
    tenders: [markedTender('12.50')],
  });
  addId('returns', known.orderReturn.id);
  const stray = await mutate('recordReturn', 'orderReturn { id }', {
    ...{ ...given, customer, occurredAt: at(-19 - record), reason: 'OTHER', note: text('stray') },
    idempotencyKey: returnKey(history),
    ...{ lines: [{ sku: 'BAG-1', quantity: 1 }], refund: { amount: '5.00', currency: 'GBP' } },
  });
  addId('returns', stray.orderReturn.id);
}

/** A sale to somebody who was not known, with a contact of the person. @returns its receipt number */
export async function writeGuestSale({ mutate, addId, person }: RecordHistory): Promise<string> {
  const number = `G${person}`;
  const { order } = await mutate('recordOrder', 'order { id }', {
    ...sale({ number, store: 'york', placedAt: at(-45) }),
    contact: { name: text('Z'), email: emailOf(person).toUpperCase(), phone: phoneOf(person) },
  });
  addId('guestOrders', order.id);
  return number;
}

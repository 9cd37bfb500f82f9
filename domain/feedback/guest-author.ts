import type { HandleInput } from '../customer/handle.ts';
import { Rejection } from '../kernel/user-error.ts';
import type { Order } from '../order/order.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import { resolveSpeaker, type Speaker } from '../person/keep-unidentified.ts';
import type { FeedbackCommandContext } from './context.ts';

/** Stands for the guest of an order without contact data. */
export const handleOfSale = (orderId: string): HandleInput => ({ system: 'order', value: orderId });

/**
 * The record to which the feedback of a guest is written: that of a contact on the order, else one of the order itself. So
 * everything that this guest says is found together, and identifying the record joins it.
 */
export async function resolveGuest(context: FeedbackCommandContext, order: Order): Promise<Speaker> {
  for (const key of contactKeysOf(order)) {
    const speaker = await resolveSpeaker(context, key, 'KEEP').catch(nullIfRejected);
    if (speaker !== null) return speaker;
  }
  return resolveSpeaker(context, { handle: handleOfSale(order.id) }, 'KEEP');
}

const contactKeysOf = ({ contact }: Order): readonly CustomerKeyInput[] => [
  ...(contact?.email == null ? [] : [{ email: contact.email }]),
  ...(contact?.phone == null ? [] : [{ phone: contact.phone }]),
];

/** A contact of several people, and one that is no key, names nobody. What the guest said must not get lost for it. */
function nullIfRejected(error: unknown): null {
  if (error instanceof Rejection) return null;
  throw error;
}

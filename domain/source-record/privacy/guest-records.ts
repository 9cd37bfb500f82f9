import type { UnidentifiedKey } from '../../customer/customer.ts';
import { handleKey } from '../../customer/handle.ts';
import { handleOfSale } from '../../feedback/guest-author.ts';
import type { ContactKey } from '../../order/order.ts';
import type { PrivacyCommandContext } from '../../privacy/context.ts';
import { requestErasure } from '../../privacy/request-erasure.ts';
import { ERASURE_DELAY_DAYS } from './erasure-delay.ts';

/** By what guests said something: the contacts of their sales, and the sales themselves. */
type GuestKeys = { readonly keys: readonly ContactKey[]; readonly orderIds: readonly string[] };

/**
 * Asks for the erasure of the unidentified records of guests: what they said to the shop, such as carts, complaints and feedback. A record
 * that was identified belongs to that customer by now, and stays.
 * @param contextOf the context of the command for a record
 * @returns the ids of the records; without those of which the erasure was requested before
 */
export async function requestGuestRecords(
  repositories: PrivacyCommandContext['repositories'],
  contextOf: (recordId: string) => PrivacyCommandContext,
  { keys, orderIds }: GuestKeys,
): Promise<readonly string[]> {
  const lookups: readonly UnidentifiedKey[] = [
    ...keys.map(({ kind, key }) => (kind === 'email' ? { kind, email: key } : { kind, phone: key })),
    ...orderIds.map((id) => ({ kind: 'handle', handle: handleKey(handleOfSale(id)) }) as const),
  ];
  const ids = new Set<string>();
  for (const key of lookups) {
    const { unidentified } = await repositories.keyHolders(key);
    if (unidentified !== null) ids.add(unidentified);
  }
  const asked: string[] = [];
  for (const id of ids) {
    const result = await requestErasure(contextOf(id), { customerId: id, delayDays: ERASURE_DELAY_DAYS });
    if ('value' in result) asked.push(id);
  }
  return asked;
}

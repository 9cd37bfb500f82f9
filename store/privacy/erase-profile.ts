import { v7 } from 'uuid';
import type { Customer } from '../../domain/customer/customer.ts';
import { emailKey } from '../../domain/customer/email.ts';
import { storedEntries } from '../../domain/customer/lookup-entry.ts';
import { lookupRangeOf } from '../../domain/customer/lookup-range.ts';
import { updateCustomerValue } from '../../domain/insight/update-customer-value.ts';
import { DEFAULT_VALUE_MODEL } from '../../domain/insight/value-model.ts';
import { claimContactKeysOf } from '../../domain/order/guest-contact.ts';
import type { ContactKey } from '../../domain/order/order.ts';
import { entryDelete } from '../customer/customer-items.ts';
import { entryKey, isUnique } from '../customer/customer-keys.ts';
import { customerFrom, customerRepository } from '../customer/customer-repository.ts';
import { verifiedEmailKey } from '../customer/verified-email-items.ts';
import { journeyKey } from '../insight/customer-journey-items.ts';
import { customerValueStore } from '../insight/customer-value-store.ts';
import { guestOrderRepository } from '../order/guest-order-repository.ts';
import { eraseDeliveries } from './erase-deliveries.ts';
import { deleteMatches, pairsAmong } from './erase-history.ts';
import { removeGuest } from './erase-sales.ts';
import { deleteItems, type Eraser, type Erasing, keyIn, settle } from './erasing.ts';

const GUEST_ORDERS_PER_PAGE = 25;

/**
 * The profile goes last, since it tells under which keys the record is found: lookup items, verified emails, guest orders
 * with a verified contact, and what was derived from the record.
 */
export const eraseProfile: Eraser = async (item, erasing) => {
  const { table, records } = erasing;
  const profile = customerFrom(item);
  await deleteDerived(profile.id, erasing);
  await deleteMatches(pairsAmong([...profile.distinctFrom, ...profile.records], records), erasing);
  for (const contact of claimContactKeysOf(profile))
    if (!(await isShared(contact, erasing))) await removeGuestOrders(contact, erasing);
  for (const email of new Set(profile.emails.map(({ address }) => emailKey(address))))
    if (!(await isShared({ kind: 'email', key: email }, erasing))) await deleteItems(table, [verifiedEmailKey(email)]);
  await eraseDeliveries(profile, erasing);
  await deleteLookupItems(profile, erasing);
  await deleteItems(table, [keyIn(item)]);
};

/** The journey, and the value with its places in the rankings. A record whose erasure has begun has no value. */
export async function deleteDerived(customerId: string, { table, now }: Erasing): Promise<void> {
  const context = { model: DEFAULT_VALUE_MODEL, now: now(), zone: 'UTC', newToken: v7 };
  await updateCustomerValue(customerValueStore(table), customerId, context);
  await deleteItems(table, [journeyKey(customerId)]);
}

/** Guest orders of a contact that only this person has verified are the person's. */
async function removeGuestOrders(contact: ContactKey, erasing: Erasing): Promise<void> {
  const { guestOrders } = guestOrderRepository(erasing.reader);
  for (;;) {
    // The orders lose their contact, so the next page begins at the start again.
    const { entries } = await guestOrders([contact], { first: GUEST_ORDERS_PER_PAGE, after: null }, null);
    if (entries.length === 0) return;
    for (const { item } of entries) await removeGuest(item, erasing);
  }
}

/** Whether another customer, who is not erased, has this contact. */
async function isShared({ kind, key }: ContactKey, { reader, records }: Erasing): Promise<boolean> {
  const { customers, lookupHits } = customerRepository(reader);
  const hits = await lookupHits(lookupRangeOf(kind, key), null, MAX_SHARERS);
  const others = hits.map(({ customerId }) => customerId).filter((id) => !records.has(id));
  return others.length > 0 && (await customers(others)).some((other) => other !== null);
}

/** More records than one person has, so that at least one hit is of somebody else if there is any. */
const MAX_SHARERS = 50;

/** Shared entries are the record's own items; a unique entry may belong to another customer by now, and then stays. */
async function deleteLookupItems(profile: Customer, { reader, table }: Erasing): Promise<void> {
  const entries = storedEntries(profile);
  await deleteItems(
    table,
    entries.filter((entry) => !isUnique(entry)).map((entry) => entryKey(entry, profile.id)),
  );
  for (const entry of entries.filter(isUnique)) {
    const found = await reader.get(entryKey(entry, profile.id));
    if (found?.['customerId']?.S === profile.id) await settle(table, [entryDelete(entry, profile.id)]);
  }
}

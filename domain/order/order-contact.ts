import { type CustomerKeyInput, noPhoneNumber } from '../customer/customer-key.ts';
import { toE164 } from '../customer/phone.ts';
import type { Shop } from '../shop/shop.ts';
import { checkLength, LONGEST_LINE, trimmed } from '../text.ts';
import type { Complaints, Path } from '../user-error.ts';
import type { OrderContact } from './order.ts';

export type OrderContactInput = {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

/** What was left with the sale to reach the buyer by; null where nothing was. */
export function toContact(input: OrderContactInput, shop: Shop, errors: Complaints, path: Path): OrderContact | null {
  checkLength(errors, [...path, 'name'], input.name, LONGEST_LINE);
  const phone = input.phone == null ? null : toE164(input.phone, shop.defaultRegion);
  if (input.phone != null && phone === null) errors.add('INVALID', [...path, 'phone'], noPhoneNumber(shop));
  return unlessEmpty({ name: trimmed(input.name), email: trimmed(input.email), phone });
}

/** The contact with what a key that led to no customer says of the buyer: an email or a phone, where none was left. */
export function withKey(contact: OrderContact | null, key: CustomerKeyInput, shop: Shop): OrderContact | null {
  return unlessEmpty({
    name: contact?.name ?? null,
    email: contact?.email ?? trimmed(key.email),
    phone: contact?.phone ?? (key.phone == null ? null : toE164(key.phone, shop.defaultRegion)),
  });
}

function unlessEmpty(contact: OrderContact): OrderContact | null {
  return contact.name === null && contact.email === null && contact.phone === null ? null : contact;
}

import { invalidPhoneMessage, toE164 } from '../kernel/phone.ts';
import { MAX_LINE_LENGTH, trimToNull } from '../kernel/text.ts';
import { type Path, type UserError, type UserErrorCode, userError } from '../kernel/user-error.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import type { Shop } from '../shop/shop.ts';
import type { OrderContact } from './order.ts';

type Maybe<T> = T | null | undefined;

export type OrderContactInput = {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

/** The usable contact data that was left with the sale; null if there is none. */
export function toContact(input: OrderContactInput, shop: Shop): OrderContact | null {
  const { name, phone } = input;
  return nullIfEmpty({
    name: isTooLong(name) ? null : trimToNull(name),
    email: trimToNull(input.email),
    phone: phone == null ? null : toE164(phone, shop.defaultRegion),
  });
}

/** Warns about unusable contact data. The sale is recorded without it: no sale is lost because of a wrong phone number. */
export function contactWarnings(
  { contact, customer }: { readonly contact?: Maybe<OrderContactInput>; readonly customer?: Maybe<CustomerKeyInput> },
  shop: Shop,
): readonly UserError[] {
  const warnings: UserError[] = [];
  const warn = (code: UserErrorCode, path: Path, message: string) =>
    warnings.push(userError(code, ['input', ...path], `${message} The sale was recorded without it.`));
  if (isTooLong(contact?.name)) warn('LIMIT_EXCEEDED', ['contact', 'name'], `At most ${MAX_LINE_LENGTH} characters.`);
  if (isInvalidPhone(contact?.phone, shop))
    warn('INVALID', ['contact', 'phone'], invalidPhoneMessage(shop.defaultRegion));
  if (isInvalidPhone(customer?.phone, shop))
    warn('INVALID', ['customer', 'phone'], invalidPhoneMessage(shop.defaultRegion));
  return warnings;
}

const isTooLong = (name: Maybe<string>): boolean => (name?.length ?? 0) > MAX_LINE_LENGTH;

const isInvalidPhone = (phone: Maybe<string>, { defaultRegion }: Shop): boolean =>
  phone != null && toE164(phone, defaultRegion) === null;

/** Fills a missing email or phone of the contact from the key, if the key leads to no customer. */
export function withContactOfKey(contact: OrderContact | null, key: CustomerKeyInput, shop: Shop): OrderContact | null {
  return nullIfEmpty({
    name: contact?.name ?? null,
    email: contact?.email ?? trimToNull(key.email),
    phone: contact?.phone ?? (key.phone == null ? null : toE164(key.phone, shop.defaultRegion)),
  });
}

function nullIfEmpty(contact: OrderContact): OrderContact | null {
  return contact.name === null && contact.email === null && contact.phone === null ? null : contact;
}

import type { Customer } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { isPlaceholderEmail, isPlaceholderPhone, isRoleEmail } from '../customer/placeholder-contacts.ts';
import type { ContactKey, Order, OrderContact } from './order.ts';

/** The keys under which a guest order can be found. */
function guestKeysOf(contact: OrderContact | null): readonly ContactKey[] {
  return [
    ...(contact?.email == null ? [] : [emailContactKey(contact.email)]),
    ...(contact?.phone == null ? [] : [phoneContactKey(contact.phone)]),
  ];
}

/** The contact of a guest order, and the keys under which the order can be found. */
export function guestFields(contact: OrderContact | null): Pick<Order, 'contact' | 'guestKeys'> {
  const guestKeys = guestKeysOf(contact);
  return guestKeys.length === 0 ? { contact } : { contact, guestKeys };
}

/** Each key costs one Query. */
const MAX_KEYS = 20;

/**
 * The contacts of a customer that lead to guest orders which the customer may claim. Only verified contacts count,
 * because anybody can enter another person's contact. Contacts that many people share, and placeholders, do not count.
 */
export function claimContactKeysOf({ emails, phones }: Pick<Customer, 'emails' | 'phones'>): readonly ContactKey[] {
  const ownEmails = emails.filter(({ address, verified }) => verified && !isSharedAddress(address));
  const ownPhones = phones.filter(({ number, verified }) => verified && !isPlaceholderPhone(number));
  return [
    ...ownEmails.map(({ address }) => emailContactKey(address)),
    ...ownPhones.map(({ number }) => phoneContactKey(number)),
  ].slice(0, MAX_KEYS);
}

/** `info@…`, `noemail@…`. The domain does not matter: nobody can verify an address in a domain without mail. */
function isSharedAddress(address: string): boolean {
  const [local = ''] = address.split('@');
  return isRoleEmail(address) || isPlaceholderEmail(`${local}@mail.com`);
}

/** The same of what a guest typed, which nobody has verified. */
export const contactKeysOfGuest = (contact: OrderContact): readonly ContactKey[] =>
  guestKeysOf({
    ...contact,
    email: contact.email === null || isSharedAddress(contact.email) ? null : contact.email,
    phone: contact.phone === null || isPlaceholderPhone(contact.phone) ? null : contact.phone,
  });

/** A customer can claim a guest order unless it is cancelled. */
export const isClaimable = ({ customerId, status }: Order): boolean => customerId === null && status !== 'CANCELLED';

const emailContactKey = (address: string): ContactKey => ({ kind: 'email', key: emailKey(address) });
const phoneContactKey = (number: string): ContactKey => ({ kind: 'phone', key: number });

import type { Customer } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { isPlaceholderEmail, isPlaceholderPhone, isRoleEmail } from '../customer/placeholder-contacts.ts';
import type { ContactKey, Order, OrderContact } from './order.ts';

/** The keys by which a guest order is found. */
function guestKeysOf(contact: OrderContact | null): readonly ContactKey[] {
  return [
    ...(contact?.email == null ? [] : [emailContactKey(contact.email)]),
    ...(contact?.phone == null ? [] : [phoneContactKey(contact.phone)]),
  ];
}

/** What was left with the sale, and by what it is found then. */
export function guestFields(contact: OrderContact | null): Pick<Order, 'contact' | 'guestKeys'> {
  const guestKeys = guestKeysOf(contact);
  return guestKeys.length === 0 ? { contact } : { contact, guestKeys };
}

/** Each is one Query of its own. */
const MOST_KEYS = 20;

/**
 * The contacts of a customer by which guest orders are offered for claiming: verified ones alone, for anybody can state
 * another's contact, and none of a mailbox or number that many people use or write where they have none.
 */
export function claimContactKeysOf({ emails, phones }: Pick<Customer, 'emails' | 'phones'>): readonly ContactKey[] {
  const ownEmails = emails.filter(({ address, verified }) => verified && !isSharedAddress(address));
  const ownPhones = phones.filter(({ number, verified }) => verified && !isPlaceholderPhone(number));
  return [
    ...ownEmails.map(({ address }) => emailContactKey(address)),
    ...ownPhones.map(({ number }) => phoneContactKey(number)),
  ].slice(0, MOST_KEYS);
}

/** `info@…`, `noemail@…`. A domain in which there is no mail cannot be verified by anybody, and does not matter here. */
function isSharedAddress(address: string): boolean {
  const [local = ''] = address.split('@');
  return isRoleEmail(address) || isPlaceholderEmail(`${local}@mail.com`);
}

/** A sale that was cancelled is nobody's to claim. */
export const isClaimable = ({ customerId, status }: Order): boolean => customerId === null && status !== 'CANCELLED';

const emailContactKey = (address: string): ContactKey => ({ kind: 'email', key: emailKey(address) });
const phoneContactKey = (number: string): ContactKey => ({ kind: 'phone', key: number });

import type { Customer, CustomerRepository, LookupKey } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { invalidPhoneMessage, toE164 } from '../kernel/phone.ts';
import { checkKeyValue, lettersOf } from '../kernel/placeholder.ts';
import { inputErrors, type Path, reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import { groupByPerson } from './cluster.ts';

type Maybe<T> = T | null | undefined;

export type ReceiptInput = { readonly number: string; readonly store?: Maybe<string>; readonly source?: Maybe<string> };

/** Exactly one of these, as in CustomerKey of the schema. */
export type CustomerKeyInput = {
  readonly id?: Maybe<string>;
  readonly email?: Maybe<string>;
  readonly phone?: Maybe<string>;
  readonly loyaltyNumber?: Maybe<string>;
  readonly externalId?: Maybe<{ readonly system: string; readonly value: string }>;
  readonly receipt?: Maybe<ReceiptInput>;
  readonly serialNumber?: Maybe<string>;
};

/** The key in its stored form. Rejects a value that cannot be a key of its kind. */
export function lookupKey(input: CustomerKeyInput, shop: Shop, path: Path): LookupKey {
  if (input.id != null) return { kind: 'id', id: input.id };
  if (input.email != null) return { kind: 'email', email: emailKey(input.email) };
  if (input.phone != null) return { kind: 'phone', phone: phoneNumber(input.phone, shop, [...path, 'phone']) };
  if (lettersOf(input.loyaltyNumber ?? '') !== '') rejectPlaceholder(input.loyaltyNumber, [...path, 'loyaltyNumber']);
  if (input.loyaltyNumber != null) return { kind: 'loyalty', number: input.loyaltyNumber };
  rejectPlaceholder(input.externalId?.value, [...path, 'externalId', 'value']);
  if (input.externalId != null)
    return { kind: 'externalId', system: input.externalId.system.trim(), value: input.externalId.value.trim() };
  if (input.serialNumber != null) return { kind: 'serialNumber', serialNumber: input.serialNumber.trim() };
  if (input.receipt != null) return receiptKey(input.receipt);
  return reject('INVALID', path, 'Give one key of the customer.');
}

/** A placeholder finds nobody, even if older records have it stored as a key. */
function rejectPlaceholder(value: Maybe<string>, path: Path): void {
  if (value == null) return;
  const errors = inputErrors();
  checkKeyValue(errors, path, value);
  errors.throwIfAny();
}

export function receiptKey(receipt: ReceiptInput): LookupKey & { kind: 'receipt' } {
  return {
    kind: 'receipt',
    number: receipt.number.trim(),
    source: receipt.source ?? null,
    store: receipt.store ?? null,
  };
}

/** The number in E.164. Rejects a text that is not a phone number in the shop's region. */
function phoneNumber(text: string, shop: Shop, path: Path): string {
  return toE164(text, shop.defaultRegion) ?? reject('INVALID', path, invalidPhoneMessage(shop.defaultRegion));
}

/**
 * All records that a key leads to, of one or of several people. Rejects a receipt number that leads to sales to several
 * people; the store and the source make it unambiguous.
 */
export async function findCustomerIds(
  repositories: CustomerRepository,
  key: LookupKey,
  path: Path,
): Promise<readonly string[]> {
  if (key.kind === 'id') return [key.id];
  const ids = await repositories.customerIds(key);
  if (key.kind === 'receipt' && ids.length > 1 && groupByPerson(await repositories.customers(ids)).length > 1)
    reject('AMBIGUOUS', path, 'Sales to several customers have this number. Name the store and the source as well.');
  return ids;
}

/**
 * The id of the one customer that a key leads to. Null if it leads to nobody; rejects a key that leads to several
 * people. Of several records of one person, it is the first one in the person's order. A given id is returned
 * unchecked.
 */
export async function findCustomerId(
  repositories: CustomerRepository,
  key: LookupKey,
  path: Path,
): Promise<string | null> {
  if (key.kind === 'id') return key.id;
  const ids = await repositories.customerIds(key);
  const [only = null] = ids;
  if (ids.length <= 1) return only;
  const people = groupByPerson(await repositories.customers(ids));
  if (people.length > 1)
    reject('AMBIGUOUS', path, `This key leads to ${people.length} customers. Ask which one it is, and give the id.`);
  return people[0]?.[0].id ?? null;
}

/** The one active customer that a key leads to. Rejects if there is none, or if they are being or have been erased. */
export async function loadActiveCustomer(
  repositories: CustomerRepository,
  key: LookupKey,
  path: Path,
): Promise<Customer> {
  const id = await findCustomerId(repositories, key, path);
  return requireActive(id === null ? null : await repositories.customer(id), path);
}

/** The customer, if active. Rejects an unknown one, and one who is being or has been erased. */
export function requireActive(customer: Customer | null, path: Path): Customer {
  if (customer === null) return rejectUnknownCustomer(path);
  if (customer.status !== 'ACTIVE')
    reject('NOT_ALLOWED', path, 'This customer is being erased or has been erased. Nothing can be added.');
  return customer;
}

export const rejectUnknownCustomer = (path: Path): never => reject('NOT_FOUND', path, 'No customer has this key.');

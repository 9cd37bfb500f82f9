import type { Customer, CustomerRepository, LookupKey } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { invalidPhoneMessage, toE164 } from '../kernel/phone.ts';
import { checkKeyValue, lettersOf } from '../kernel/placeholder.ts';
import { inputErrors, type Path, reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import { groupByPerson } from './cluster.ts';

type Maybe<T> = T | null | undefined;

export type ReceiptInput = { readonly number: string; readonly store?: Maybe<string>; readonly source?: Maybe<string> };

/** One of these, as the contract's CustomerKey is. */
export type CustomerKeyInput = {
  readonly id?: Maybe<string>;
  readonly email?: Maybe<string>;
  readonly phone?: Maybe<string>;
  readonly loyaltyNumber?: Maybe<string>;
  readonly externalId?: Maybe<{ readonly system: string; readonly value: string }>;
  readonly receipt?: Maybe<ReceiptInput>;
  readonly serialNumber?: Maybe<string>;
};

/** The key in the form in which it was stored. Rejects what cannot be a key of its kind. */
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

/** Values that stand for none lead to nobody, whatever was stored under them once. */
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

/** The number in E.164, or a rejection that says what is missing. */
function phoneNumber(text: string, shop: Shop, path: Path): string {
  return toE164(text, shop.defaultRegion) ?? reject('INVALID', path, invalidPhoneMessage(shop.defaultRegion));
}

/**
 * All records that a key leads to, of one person or of several; a rejection where a number is that of several stores'
 * sales to several people, and no store is named.
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
 * The id of the one customer whom a key names: null where it names nobody, a rejection where it names several. Of several
 * records of one person, the one that stands first among the person's. Behind an id that was given, nobody may stand.
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

/** The one customer whom a key names, and to whom something can be added; a rejection where there is none such. */
export async function loadActiveCustomer(
  repositories: CustomerRepository,
  key: LookupKey,
  path: Path,
): Promise<Customer> {
  const id = await findCustomerId(repositories, key, path);
  return requireActive(id === null ? null : await repositories.customer(id), path);
}

/** The customer, to whom something can be added; a rejection where there is none such. */
export function requireActive(customer: Customer | null, path: Path): Customer {
  if (customer === null) return rejectUnknownCustomer(path);
  if (customer.status !== 'ACTIVE')
    reject('NOT_ALLOWED', path, 'This customer is being erased, or was. Nothing can be added.');
  return customer;
}

export const rejectUnknownCustomer = (path: Path): never => reject('NOT_FOUND', path, 'No customer has this key.');

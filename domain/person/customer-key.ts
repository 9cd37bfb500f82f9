import type { Customer, CustomerRepository, LookupKey, UnidentifiedKey } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { checkHandle, type HandleInput, handleKey } from '../customer/handle.ts';
import { isUnidentified } from '../customer/unidentified.ts';
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
  readonly handle?: Maybe<HandleInput>;
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
  if (input.handle != null) return handleLookupKey(input.handle, [...path, 'handle']);
  if (input.serialNumber != null) return { kind: 'serialNumber', serialNumber: input.serialNumber.trim() };
  if (input.receipt != null) return receiptKey(input.receipt);
  return reject('INVALID', path, 'Give one key of the customer.');
}

function handleLookupKey(handle: HandleInput, path: Path): LookupKey {
  const errors = inputErrors();
  checkHandle(errors, path, handle);
  errors.throwIfAny();
  return { kind: 'handle', handle: handleKey(handle) };
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
  const ids = await peopleOrUnidentified(repositories, key);
  if (key.kind === 'receipt' && ids.length > 1 && groupByPerson(await repositories.customers(ids)).length > 1)
    reject('AMBIGUOUS', path, 'Sales to several customers have this number. Name the store and the source as well.');
  return ids;
}

/** The people who have the key; the unidentified record of the key only if nobody who is identified has it. */
async function peopleOrUnidentified(repositories: CustomerRepository, key: LookupKey): Promise<readonly string[]> {
  if (!mayBeUnidentified(key)) return repositories.customerIds(key);
  const { identified, unidentified } = await repositories.keyHolders(key);
  return identified.length > 0 || unidentified === null ? identified : [unidentified];
}

/** Whether an unidentified record may have a key of this kind. */
export const mayBeUnidentified = (key: LookupKey): key is UnidentifiedKey =>
  key.kind === 'email' || key.kind === 'phone' || key.kind === 'handle';

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
  if (people.length > 1) rejectAmbiguous(people.length, path);
  return people[0]?.[0].id ?? null;
}

/** The one active customer that a key leads to. Rejects if there is none, or if they are being or have been erased. */
export async function loadActiveCustomer(
  repositories: CustomerRepository,
  key: LookupKey,
  path: Path,
): Promise<Customer> {
  const id = await findCustomerId(repositories, key, path);
  const found = id === null ? null : await repositories.customer(id);
  const owner = found?.identifiedAs;
  return requireActive(owner === undefined ? found : await repositories.customer(owner), path);
}

export const rejectAmbiguous = (people: number, path: Path): never =>
  reject('AMBIGUOUS', path, `This key leads to ${people} customers. Ask which one it is, and give the id.`);

/** The customer, if active and identified. Rejects an unknown one, and one who is being or has been erased. */
export function requireActive(customer: Customer | null, path: Path): Customer {
  const record = requireActiveRecord(customer, path);
  if (isUnidentified(record))
    reject(
      'NOT_ALLOWED',
      path,
      record.identifiedAs === undefined
        ? 'Nobody knows yet who this is. First identify the record as a customer.'
        : `This record belongs to the customer ${record.identifiedAs}. Give that id.`,
    );
  return record;
}

/** The same for what an unidentified record may hold too: what was said. */
export function requireActiveRecord(customer: Customer | null, path: Path): Customer {
  if (customer === null) return rejectUnknownCustomer(path);
  if (customer.status !== 'ACTIVE')
    reject('NOT_ALLOWED', path, 'This customer is being erased or has been erased. Nothing can be added.');
  return customer;
}

export const rejectUnknownCustomer = (path: Path): never => reject('NOT_FOUND', path, 'No customer has this key.');

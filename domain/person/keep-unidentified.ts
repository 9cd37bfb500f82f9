import { EMAILS } from '../customer/contacts.ts';
import type { Customer, KeyHolders, UnidentifiedKey } from '../customer/customer.ts';
import { emailKey } from '../customer/email.ts';
import { handleKey, handlesOf, isWebVisitor, toHandle } from '../customer/handle.ts';
import { newMetricsItem } from '../customer/metrics.ts';
import { newCustomer, originSourceOf } from '../customer/origin.ts';
import { NOTHING_UNVERIFIED } from '../customer/unverified.ts';
import { reject } from '../kernel/user-error.ts';
import { type Shop, UNSAVED_SHOP } from '../shop/shop.ts';
import { groupByPerson } from './cluster.ts';
import type { PersonChange, PersonCommandContext } from './context.ts';
import {
  type CustomerKeyInput,
  lookupKey,
  mayBeUnidentified,
  rejectAmbiguous,
  rejectUnknownCustomer,
} from './customer-key.ts';
import { resolveCustomerId } from './resolve-customer.ts';

/** KEEP: a key that leads to nobody gets an unidentified record. */
export type IfUnidentified = 'REJECT' | 'KEEP';

/** The record that something said is written to, and its profile if this command makes it. */
export type Speaker = { readonly customerId: string; readonly kept: Customer | null };

type SpeakerContext = Pick<PersonCommandContext, 'caller' | 'newId' | 'now' | 'repositories'>;

const CUSTOMER = ['input', 'customer'];

/**
 * Finds the record of the person who said something: the customer that the key leads to, else the unidentified record of the key.
 * If there is neither, KEEP makes an unidentified record for an email, a phone number or a handle.
 */
export async function resolveSpeaker(
  context: SpeakerContext,
  input: CustomerKeyInput | null | undefined,
  ifUnidentified: IfUnidentified | null | undefined,
): Promise<Speaker> {
  const { caller, repositories } = context;
  const keeps = ifUnidentified === 'KEEP';
  if (caller.customerId !== null) {
    if (keeps) reject('NOT_ALLOWED', ['input', 'ifUnidentified'], 'Your own token names you. Leave this out.');
    return { customerId: await resolveCustomerId(context, input, CUSTOMER), kept: null };
  }
  if (input == null) return { customerId: await resolveCustomerId(context, input, CUSTOMER), kept: null };
  // Only phone numbers depend on the shop's region.
  const shop = input.phone == null ? UNSAVED_SHOP : await repositories.shop();
  const key = lookupKey(input, shop, CUSTOMER);
  if (!mayBeUnidentified(key)) return { customerId: await resolveCustomerId(context, input, CUSTOMER), kept: null };
  const holders = await repositories.keyHolders(key);
  const customerId = (await identifiedHolder(context, key, holders, keeps)) ?? holders.unidentified;
  if (customerId !== null) return { customerId, kept: null };
  if (!keeps) return rejectUnknownCustomer(CUSTOMER);
  const kept = newUnidentified(context, input, shop);
  return { customerId: kept.id, kept };
}

/**
 * Null: nobody. With KEEP, a contact that only the customer or a web shop stated does not count: otherwise a customer could
 * state somebody else's address and read what that person says to the shop.
 */
async function identifiedHolder(
  { repositories }: SpeakerContext,
  key: UnidentifiedKey,
  { identified }: KeyHolders,
  keeps: boolean,
): Promise<string | null> {
  const [only = null] = identified;
  if (only === null || (identified.length === 1 && !keeps)) return only;
  const records = await repositories.customers(identified);
  const people = groupByPerson(records.filter((record) => record === null || !keeps || isTrusted(record, key)));
  if (people.length > 1) rejectAmbiguous(people.length, CUSTOMER);
  return people[0]?.[0].id ?? null;
}

/** A record without the key is one as which the owner of the key was identified. */
function isTrusted(record: Customer, key: UnidentifiedKey): boolean {
  const { unverified } = record;
  switch (key.kind) {
    case 'email': {
      const emails = record.emails.filter(({ address }) => emailKey(address) === key.email);
      return (
        emails.length === 0 || emails.some((one) => one.verified || !unverified.emails.includes(EMAILS.keyOf(one)))
      );
    }
    case 'phone': {
      const phones = record.phones.filter(({ number }) => number === key.phone);
      return phones.length === 0 || phones.some((one) => one.verified || !unverified.phones.includes(one.number));
    }
    case 'handle': {
      const handles = handlesOf(record).filter((handle) => handleKey(handle) === key.handle);
      // A program states the id of a web visitor: nobody types it.
      return handles.length === 0 || handles.some((one) => one.verified || isWebVisitor(one));
    }
  }
}

/** The record has this one key and nothing else. */
function newUnidentified(
  { caller, newId, now }: SpeakerContext,
  { email, phone, handle }: CustomerKeyInput,
  shop: Shop,
): Customer {
  const source = originSourceOf(caller);
  const contact = { label: null, verified: false, primary: true };
  const at = now();
  const number = phone == null ? null : lookupKey({ phone }, shop, CUSTOMER);
  const draft: Customer = {
    id: newId('customer'),
    version: 1,
    status: 'ACTIVE',
    ...{ name: null, addresses: [], birthDate: null, locale: null, loyalty: null, externalIds: [], attributes: [] },
    emails: email == null ? [] : [{ address: email.trim(), ...contact }],
    phones: number?.kind === 'phone' ? [{ number: number.phone, ...contact }] : [],
    ...(handle == null ? {} : { handles: [toHandle(handle, source)] }),
    identified: false,
    ...{ records: [], joinedAt: null, distinctFrom: [], origins: [], unverified: NOTHING_UNVERIFIED, overrides: {} },
    createdAt: at,
    updatedAt: at,
  };
  return newCustomer(draft, source);
}

type AnyChange = { readonly entity: string };

/** Adds the record that the command makes, and its counts, unless the command counts something already. */
export function withKept<Change extends AnyChange>(
  changes: readonly Change[],
  kept: Customer | null,
): readonly (Change | PersonChange)[] {
  if (kept === null) return changes;
  const record: PersonChange = { entity: 'customer', before: null, after: kept };
  const metrics: PersonChange = { entity: 'metrics', before: null, after: newMetricsItem(kept.id) };
  return [record, ...changes, ...(changes.some(({ entity }) => entity === 'metrics') ? [] : [metrics])];
}

/**
 * Loads a record, or if it was identified as a customer, that customer: what is said under its id later is the customer's.
 */
export async function followIdentified<T extends { readonly customer: Customer | null }>(
  customerId: string,
  load: (customerId: string) => Promise<T>,
): Promise<T> {
  const found = await load(customerId);
  const owner = found.customer?.identifiedAs;
  return owner === undefined ? found : load(owner);
}

import { addressKey } from '../kernel/address.ts';
import { uniqueKey } from '../kernel/code.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { addContacts, type Contact, type ContactKind, EMAILS, PHONES } from './contacts.ts';
import type { Customer, Loyalty, PersonName } from './customer.ts';
import { checkListLimits, externalIdKey } from './customer-details.ts';
import { handlesOf, joinHandles } from './handle.ts';

/**
 * The known customer, completed from a draft. Known values stay, empty fields are filled, and lists get the entries
 * that they lack. An added contact is primary only if the customer had none of its kind.
 */
export function completeRecord(known: Customer, draft: Customer): Customer {
  const errors = inputErrors();
  const customer = {
    ...known,
    name: completeName(known.name, draft.name),
    emails: completeContacts(EMAILS, known.emails, draft.emails),
    phones: completeContacts(PHONES, known.phones, draft.phones),
    addresses: completeList(known.addresses, draft.addresses, addressKey),
    birthDate: known.birthDate ?? draft.birthDate,
    locale: known.locale ?? draft.locale,
    loyalty: completeLoyalty(known.loyalty, draft.loyalty),
    externalIds: completeList(known.externalIds, draft.externalIds, externalIdKey),
    attributes: completeList(known.attributes, draft.attributes, ({ name }) => name),
    ...(draft.handles === undefined ? {} : { handles: joinHandles(handlesOf(known), draft.handles) }),
  };
  checkListLimits(errors, customer);
  errors.throwIfAny();
  return customer;
}

/**
 * The draft without the single values, attributes and unique keys that other records of the same person already have.
 * Contacts and addresses stay, because several records may share them.
 */
export function missingFrom(others: readonly Customer[], draft: Customer): Customer {
  const missing = <F extends 'birthDate' | 'locale' | 'loyalty'>(field: F): Customer[F] | null =>
    others.some((record) => record[field] !== null) ? null : draft[field];
  const known = (keysOf: (record: Customer) => readonly string[]) => new Set(others.flatMap(keysOf));
  const externalIds = known((record) => record.externalIds.map(externalIdKey));
  const attributes = known((record) => record.attributes.map(({ name }) => name));
  return {
    ...draft,
    name: nameMissingFrom(others, draft.name),
    birthDate: missing('birthDate'),
    locale: missing('locale'),
    loyalty: missing('loyalty'),
    externalIds: draft.externalIds.filter((one) => !externalIds.has(externalIdKey(one))),
    attributes: draft.attributes.filter(({ name }) => !attributes.has(name)),
  };
}

function nameMissingFrom(others: readonly Customer[], draft: PersonName | null): PersonName | null {
  if (draft === null) return null;
  const missing = (part: keyof PersonName) =>
    others.some(({ name }) => name !== null && name[part] !== null) ? null : draft[part];
  const name = {
    given: missing('given'),
    family: missing('family'),
    preferred: missing('preferred'),
    pronunciation: missing('pronunciation'),
  };
  return name.given === null && name.family === null && name.preferred === null ? null : name;
}

function completeContacts<C extends Contact>(
  kind: ContactKind<C>,
  known: readonly C[],
  draft: readonly C[],
): readonly C[] {
  const additions = known.length === 0 ? draft : draft.map((contact) => ({ ...contact, primary: false }));
  return addContacts(kind, known, additions);
}

function completeName(known: PersonName | null, draft: PersonName | null): PersonName | null {
  if (known === null || draft === null) return known ?? draft;
  return {
    given: known.given ?? draft.given,
    family: known.family ?? draft.family,
    preferred: known.preferred ?? draft.preferred,
    pronunciation: known.pronunciation ?? draft.pronunciation,
  };
}

/** Takes nothing from a draft with another loyalty number. */
function completeLoyalty(known: Loyalty | null, draft: Loyalty | null): Loyalty | null {
  if (known === null || draft === null) return known ?? draft;
  if (uniqueKey(known.number) !== uniqueKey(draft.number)) return known;
  return {
    number: known.number,
    tier: known.tier ?? draft.tier,
    points: known.points ?? draft.points,
    memberSince: known.memberSince ?? draft.memberSince,
  };
}

/** The record with the draft's details of its loyalty card, if both have the same number. */
export function withLoyaltyDetails(record: Customer, { loyalty }: Customer): Customer {
  return record.loyalty === null ? record : { ...record, loyalty: completeLoyalty(record.loyalty, loyalty) };
}

function completeList<T>(known: readonly T[], draft: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const keys = new Set(known.map(keyOf));
  return [...known, ...draft.filter((item) => !keys.has(keyOf(item)))];
}

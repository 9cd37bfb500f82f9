import { addressKey } from '../kernel/address.ts';
import { EMAILS, PHONES } from './contacts.ts';
import type { Customer, OriginSource, PersonName, ProfileField, Unverified, UnverifiedValue } from './customer.ts';

const NAME_PARTS = ['given', 'family', 'preferred'] as const;
const VALUES: readonly UnverifiedValue[] = ['name.given', 'name.family', 'name.preferred', 'birthDate'];
const LISTS = ['emails', 'phones', 'addresses', 'attributes'] as const;
type ListField = (typeof LISTS)[number];

/** Sources that check values with the person in front of them, or with the shop's own files. */
const SHOP_SOURCES: ReadonlySet<OriginSource> = new Set(['POS', 'SUPPORT', 'IMPORT', 'OTHER']);

export const isShopSource = (source: OriginSource): boolean => SHOP_SOURCES.has(source);

export const NOTHING_UNVERIFIED: Unverified = { values: {}, emails: [], phones: [], addresses: [], attributes: [] };

/**
 * The unverified values after a change (before: null for a new customer). A change from outside the shop makes the
 * changed values unverified; it verifies a value only by restoring the one that the shop knew. A change by the shop
 * verifies the single values that it changes. A list entry from outside stays unverified as long as it exists, because
 * systems send whole lists back.
 */
export function unverifiedAfter(before: Customer | null, after: Customer, source: OriginSource): Unverified {
  const isShop = isShopSource(source);
  const known = before?.unverified ?? NOTHING_UNVERIFIED;
  const values = VALUES.flatMap((field) => {
    const [was, is] = [before === null ? null : textOf(before, field), textOf(after, field)];
    if (was === is) return known.values[field] === undefined ? [] : [[field, known.values[field]] as const];
    const verified = known.values[field] === undefined ? was : known.values[field];
    return isShop || is === verified ? [] : [[field, verified] as const];
  });
  const list = (field: ListField): readonly string[] => {
    const had = before === null ? new Map<string, string>() : entriesOf(before, field);
    const marked = new Set(known[field]);
    const entries = [...entriesOf(after, field)];
    return entries.flatMap(([key, text]) => ((had.get(key) === text ? marked.has(key) : !isShop) ? [key] : []));
  };
  return {
    values: Object.fromEntries(values),
    emails: list('emails'),
    phones: list('phones'),
    addresses: list('addresses'),
    attributes: list('attributes'),
  };
}

/**
 * The unverified values of a profile that was stored without `unverified`: every field whose origin is unknown or not
 * the shop. The values that the shop knew before are lost.
 */
export function unverifiedByOrigin(customer: Omit<Customer, 'unverified'>): Unverified {
  const whole: Customer = { ...customer, unverified: NOTHING_UNVERIFIED };
  const isFromShop = (field: ProfileField) =>
    customer.origins.some(({ fields, source }) => fields.includes(field) && SHOP_SOURCES.has(source));
  const values = VALUES.filter((value) => !isFromShop(value === 'birthDate' ? 'birthDate' : 'name'));
  const list = (field: ListField) => (isFromShop(field) ? [] : [...entriesOf(whole, field).keys()]);
  return {
    values: Object.fromEntries(values.filter((field) => textOf(whole, field) !== null).map((field) => [field, null])),
    emails: list('emails'),
    phones: list('phones'),
    addresses: list('addresses'),
    attributes: list('attributes'),
  };
}

/**
 * The customer as the shop itself knows them: previous values instead of unverified ones, and no unverified contacts.
 */
export function verifiedProfile(customer: Customer): Customer {
  const { unverified } = customer;
  if (!hasUnverified(unverified)) return customer;
  const isKnown = (field: ListField) => {
    const marked = new Set(unverified[field]);
    return (key: string) => !marked.has(key);
  };
  const [email, phone, address, attribute] = LISTS.map(isKnown);
  return {
    ...customer,
    name: verifiedName(customer),
    birthDate: unverified.values.birthDate === undefined ? customer.birthDate : unverified.values.birthDate,
    emails: customer.emails.filter((one) => one.verified || email?.(EMAILS.keyOf(one))),
    phones: customer.phones.filter((one) => one.verified || phone?.(PHONES.keyOf(one))),
    addresses: customer.addresses.filter((one) => address?.(addressKey(one))),
    attributes: customer.attributes.filter(({ name }) => attribute?.(name)),
  };
}

export const hasUnverified = ({ values, ...lists }: Unverified): boolean =>
  Object.keys(values).length > 0 || LISTS.some((field) => lists[field].length > 0);

function verifiedName({ name, unverified: { values } }: Customer): PersonName | null {
  const part = (key: (typeof NAME_PARTS)[number]) => {
    const known = values[`name.${key}`];
    return known === undefined ? (name?.[key] ?? null) : known;
  };
  const [given = null, family = null, preferred = null] = NAME_PARTS.map(part);
  if (given === null && family === null && preferred === null) return null;
  return { given, family, preferred, pronunciation: name?.pronunciation ?? null };
}

function textOf({ name, birthDate }: Customer, field: UnverifiedValue): string | null {
  switch (field) {
    case 'birthDate':
      return birthDate;
    case 'name.given':
      return name?.given ?? null;
    case 'name.family':
      return name?.family ?? null;
    case 'name.preferred':
      return name?.preferred ?? null;
  }
}

/** The entries of a list by key, each with the text whose change makes it another entry. */
function entriesOf(customer: Customer, field: ListField): ReadonlyMap<string, string> {
  const byKey = (keys: readonly string[]) => new Map(keys.map((key) => [key, key]));
  switch (field) {
    case 'emails':
      return byKey(customer.emails.map(EMAILS.keyOf));
    case 'phones':
      return byKey(customer.phones.map(PHONES.keyOf));
    case 'addresses':
      return byKey(customer.addresses.map(addressKey));
    case 'attributes':
      return new Map(customer.attributes.map(({ name, value }) => [name, value]));
  }
}

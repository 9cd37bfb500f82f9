import { addressKey } from '../kernel/address.ts';
import { EMAILS, PHONES } from './contacts.ts';
import type { Customer, OriginSource, PersonName, ProfileField, Unverified, UnverifiedValue } from './customer.ts';

const NAME_PARTS = ['given', 'family', 'preferred'] as const;
const VALUES: readonly UnverifiedValue[] = ['name.given', 'name.family', 'name.preferred', 'birthDate'];
const LISTS = ['emails', 'phones', 'addresses', 'attributes'] as const;
type ListField = (typeof LISTS)[number];

/** Those who check what they write with the person in front of them, or with the shop's own files. */
const SHOP_SOURCES: ReadonlySet<OriginSource> = new Set(['POS', 'SUPPORT', 'IMPORT', 'OTHER']);

export const NOTHING_UNVERIFIED: Unverified = { values: {}, emails: [], phones: [], addresses: [], attributes: [] };

/**
 * What is unverified after a change (before: null, where the customer is new). A source that is not the shop itself makes
 * what it changes unverified, and nothing that it does makes anything verified but going back to what the shop knew. The
 * shop's own change verifies the values that it changes; an entry of a list that somebody else wrote stays unverified
 * while it is there, for systems send whole lists back.
 */
export function unverifiedAfter(before: Customer | null, after: Customer, source: OriginSource): Unverified {
  const isShop = SHOP_SOURCES.has(source);
  const known = before?.unverified ?? NOTHING_UNVERIFIED;
  const values = VALUES.flatMap((field) => {
    const [was, is] = [before === null ? null : textOf(before, field), textOf(after, field)];
    if (was === is) return known.values[field] === undefined ? [] : [[field, known.values[field]] as const];
    const vouched = known.values[field] === undefined ? was : known.values[field];
    return isShop || is === vouched ? [] : [[field, vouched] as const];
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
 * What is unverified in a profile that was stored before this was: every field whose origin is not the shop, or is not
 * known. What the shop knew before is lost.
 */
export function unverifiedByOrigin(customer: Omit<Customer, 'unverified'>): Unverified {
  const whole: Customer = { ...customer, unverified: NOTHING_UNVERIFIED };
  const isShops = (field: ProfileField) =>
    customer.origins.some(({ fields, source }) => fields.includes(field) && SHOP_SOURCES.has(source));
  const values = VALUES.filter((value) => !isShops(value === 'birthDate' ? 'birthDate' : 'name'));
  const list = (field: ListField) => (isShops(field) ? [] : [...entriesOf(whole, field).keys()]);
  return {
    values: Object.fromEntries(values.filter((field) => textOf(whole, field) !== null).map((field) => [field, null])),
    emails: list('emails'),
    phones: list('phones'),
    addresses: list('addresses'),
    attributes: list('attributes'),
  };
}

/** The customer as the shop itself knows it: former values in place of unverified ones, and verified contacts alone. */
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

/** The entries of a list by their keys, each with what makes it another entry where it changes. */
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

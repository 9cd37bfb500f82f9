import { type Contact, type ContactKind, EMAILS, PHONES } from '../customer/contacts.ts';
import type {
  Attribute,
  Customer,
  EmailContact,
  ExternalId,
  Loyalty,
  OverridableField,
  PersonName,
  PhoneContact,
} from '../customer/customer.ts';
import { externalIdKey, LIST_LIMITS } from '../customer/customer-details.ts';
import { addressKey, type PostalAddress } from '../kernel/address.ts';
import type { Day } from '../kernel/instant.ts';
import {
  createCandidate,
  isVerified,
  rankCandidates,
  type Survivor,
  type SurvivorCandidate,
  selectSurvivor,
} from './survivorship.ts';

/** What is known of a person with several records, field by field, and which record tells it. */
export type SurvivingProfile = {
  readonly name: Readonly<Record<keyof PersonName, Survivor<string> | null>>;
  readonly emails: readonly Survivor<EmailContact>[];
  readonly phones: readonly Survivor<PhoneContact>[];
  readonly addresses: readonly Survivor<PostalAddress>[];
  readonly birthDate: Survivor<Day> | null;
  readonly locale: Survivor<string> | null;
  readonly loyalty: Survivor<Loyalty> | null;
  readonly externalIds: readonly Survivor<ExternalId>[];
  readonly attributes: readonly Survivor<Attribute>[];
};

/**
 * What survives of each field: lists are joined, as far as a customer's go, and of several single values the best one
 * by the rules of survivorship holds.
 * @param all records of the person, the survivor first
 */
export function survivingProfile(all: readonly Customer[]): SurvivingProfile {
  const records = withoutOverridden(all);
  return {
    name: survivingName(records),
    emails: joinContacts(records, 'emails', EMAILS),
    phones: joinContacts(records, 'phones', PHONES),
    addresses: joinLists(records, 'addresses', addressKey),
    birthDate: survivingValue(records, 'birthDate'),
    locale: survivingValue(records, 'locale'),
    loyalty: survivingValue(records, 'loyalty'),
    externalIds: joinLists(records, 'externalIds', externalIdKey),
    attributes: survivingAttributes(records),
  };
}

/**
 * The person as one customer, under the survivor's id; its version counts what changed in any record. To be read, and never to be
 * written back: each record keeps its own.
 * @param records all of the person, the survivor first
 */
export function joinCustomers(records: readonly [Customer, ...Customer[]]): Customer {
  const [first, ...others] = records;
  if (others.length === 0) return first;
  const { name, emails, phones, addresses, birthDate, locale, loyalty, externalIds, attributes } =
    survivingProfile(records);
  return {
    ...first,
    version: records.reduce((sum, { version }) => sum + version, 0),
    status: statusOf(records),
    name: nameOf(name),
    emails: emails.map(({ value }) => value),
    phones: phones.map(({ value }) => value),
    addresses: addresses.map(({ value }) => value),
    birthDate: birthDate?.value ?? null,
    locale: locale?.value ?? null,
    loyalty: loyalty?.value ?? null,
    externalIds: externalIds.map(({ value }) => value),
    attributes: attributes.map(({ value }) => value),
    distinctFrom: [...new Set(records.flatMap(({ distinctFrom }) => distinctFrom))],
    createdAt: records.map(({ createdAt }) => createdAt).toSorted()[0] ?? first.createdAt,
    updatedAt:
      records
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1) ?? first.updatedAt,
  };
}

/** The records without their word on what another one of them speaks for. */
function withoutOverridden(records: readonly Customer[]): readonly Customer[] {
  return records.map((record) => {
    const says = (what: OverridableField) => !records.some(({ overrides }) => overrides[what]?.includes(record.id));
    return {
      ...record,
      name: nameWithoutOverridden(record.name, says),
      birthDate: says('birthDate') ? record.birthDate : null,
      locale: says('locale') ? record.locale : null,
      loyalty: says('loyalty') ? record.loyalty : null,
      emails: says('emails') ? record.emails : withoutPrimary(record.emails),
      phones: says('phones') ? record.phones : withoutPrimary(record.phones),
      attributes: record.attributes.filter(({ name }) => says(`attributes.${name}`)),
    };
  });
}

function nameWithoutOverridden(name: PersonName | null, says: (what: OverridableField) => boolean): PersonName | null {
  if (name === null) return null;
  return {
    given: says('name.given') ? name.given : null,
    family: says('name.family') ? name.family : null,
    preferred: says('name.preferred') ? name.preferred : null,
    pronunciation: says('name.pronunciation') ? name.pronunciation : null,
  };
}

const withoutPrimary = <C extends Contact>(contacts: readonly C[]): readonly C[] =>
  contacts.map((contact) => ({ ...contact, primary: false }));

/** The parts of a name go together: a part is another record's only where the better names lack it. */
function survivingName(records: readonly Customer[]): SurvivingProfile['name'] {
  const names = records.flatMap((record) =>
    record.name === null ? [] : [createCandidate(record, 'name', record.name, isVerified(record))],
  );
  const part = (key: keyof PersonName): Survivor<string> | null => {
    const best = selectSurvivor(names.filter(({ value }) => value[key] !== null));
    const value = best?.value[key] ?? null;
    return best === null || value === null ? null : { ...best, value };
  };
  return {
    given: part('given'),
    family: part('family'),
    preferred: part('preferred'),
    pronunciation: part('pronunciation'),
  };
}

function nameOf({ given, family, preferred, pronunciation }: SurvivingProfile['name']): PersonName | null {
  if (given === null && family === null && preferred === null) return null;
  return {
    given: given?.value ?? null,
    family: family?.value ?? null,
    preferred: preferred?.value ?? null,
    pronunciation: pronunciation?.value ?? null,
  };
}

function survivingValue<F extends 'birthDate' | 'locale' | 'loyalty'>(
  records: readonly Customer[],
  field: F,
): Survivor<NonNullable<Customer[F]>> | null {
  return selectSurvivor(
    records.flatMap((record) => {
      const value = record[field];
      return value == null ? [] : [createCandidate(record, field, value, isVerified(record))];
    }),
  );
}

function survivingAttributes(records: readonly Customer[]): readonly Survivor<Attribute>[] {
  const told = records.flatMap((record) =>
    record.attributes.map((attribute) => createCandidate(record, 'attributes', attribute, isVerified(record))),
  );
  const byName = Map.groupBy(told, ({ value }) => value.name);
  return [...byName.values()]
    .flatMap((candidates) => selectSurvivor(candidates) ?? [])
    .slice(0, LIST_LIMITS.attributes);
}

function joinLists<F extends 'addresses' | 'externalIds'>(
  records: readonly Customer[],
  field: F,
  keyOf: (value: Customer[F][number]) => string,
): readonly Survivor<Customer[F][number]>[] {
  const told = records.flatMap((record) =>
    record[field].map((value) => createCandidate<Customer[F][number]>(record, field, value, isVerified(record))),
  );
  return withoutDuplicates(told, keyOf).slice(0, LIST_LIMITS[field]);
}

/** A contact is verified where any record has it so. The best record's primary one is the person's. */
function joinContacts<F extends 'emails' | 'phones'>(
  records: readonly Customer[],
  field: F,
  { keyOf }: ContactKind<Customer[F][number]>,
): readonly Survivor<Customer[F][number]>[] {
  type C = Customer[F][number];
  const told = records.flatMap((record) =>
    record[field].map((contact) => createCandidate<C>(record, field, contact, contact.verified)),
  );
  const primary = selectSurvivor(told.filter(({ value }) => value.primary));
  const contacts = withoutDuplicates(told, keyOf).map((contact) => {
    const alike = rankCandidates(told.filter(({ value }) => keyOf(value) === keyOf(contact.value)));
    const value = {
      ...contact.value,
      label: labelOf(alike),
      verified: alike.some(({ verified }) => verified),
      primary: primary !== null && keyOf(primary.value) === keyOf(contact.value),
    };
    return { ...contact, value };
  });
  if (contacts.length <= LIST_LIMITS[field]) return contacts;
  const worth = ({ value }: Survivor<C>) => (value.primary ? 2 : 0) + (value.verified ? 1 : 0);
  return contacts.toSorted((one, other) => worth(other) - worth(one)).slice(0, LIST_LIMITS[field]);
}

const labelOf = (contacts: readonly SurvivorCandidate<Contact>[]): string | null =>
  contacts.find(({ value }) => value.label !== null)?.value.label ?? null;

function withoutDuplicates<T>(
  told: readonly SurvivorCandidate<T>[],
  keyOf: (value: T) => string,
): readonly Survivor<T>[] {
  const byKey = Map.groupBy(told, ({ value }) => keyOf(value));
  return [...byKey.values()]
    .flatMap((candidates) => rankCandidates(candidates)[0] ?? [])
    .map((best) => ({ ...best, rule: 'UNION' }));
}

function statusOf(records: readonly Customer[]): Customer['status'] {
  const statuses = new Set(records.map(({ status }) => status));
  if (statuses.size === 1) return records[0]?.status ?? 'ACTIVE';
  return 'ERASURE_PENDING';
}

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
import { handlesOf, joinHandles } from '../customer/handle.ts';
import { addressKey, type PostalAddress } from '../kernel/address.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import {
  createCandidate,
  isVerified,
  rankCandidates,
  type Survivor,
  type SurvivorCandidate,
  selectSurvivor,
} from './survivorship.ts';

/** The profile of a person with several records: each value with the record that provides it. */
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
 * Chooses the surviving values. Lists are joined up to the limits of a customer's lists. Of several single values, the
 * best one by the rules of survivorship survives.
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
 * The person as one customer with the survivor's id. Its version is the sum of the records' versions. For reading only:
 * never write it back, because each record keeps its own values.
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
    ...joinedHandles(records),
    ...joinedUnidentified(records),
    distinctFrom: [...new Set(records.flatMap(({ distinctFrom }) => distinctFrom))],
    createdAt: records.map(({ createdAt }) => createdAt).toSorted()[0] ?? first.createdAt,
    updatedAt:
      records
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1) ?? first.updatedAt,
  };
}

function joinedHandles(records: readonly Customer[]): Pick<Customer, 'handles'> {
  const handles = joinHandles(...records.map(handlesOf)).slice(0, LIST_LIMITS.handles);
  return handles.length === 0 ? {} : { handles };
}

/** Each record keeps those that were identified as it, so that it takes them along when it leaves the person. */
function joinedUnidentified(records: readonly Customer[]): Pick<Customer, 'unidentified'> {
  const unidentified = records.flatMap((record) => record.unidentified ?? []);
  return unidentified.length === 0 ? {} : { unidentified };
}

/** The records without the values that another record overrides. */
function withoutOverridden(records: readonly Customer[]): readonly Customer[] {
  return records.map((record) => {
    const isEffective = (field: OverridableField) =>
      !records.some(({ overrides }) => overrides[field]?.includes(record.id));
    return {
      ...record,
      name: nameWithoutOverridden(record.name, isEffective),
      birthDate: isEffective('birthDate') ? record.birthDate : null,
      locale: isEffective('locale') ? record.locale : null,
      loyalty: isEffective('loyalty') ? record.loyalty : null,
      emails: isEffective('emails') ? record.emails : withoutPrimary(record.emails),
      phones: isEffective('phones') ? record.phones : withoutPrimary(record.phones),
      attributes: record.attributes.filter(({ name }) => isEffective(`attributes.${name}`)),
    };
  });
}

function nameWithoutOverridden(
  name: PersonName | null,
  isEffective: (field: OverridableField) => boolean,
): PersonName | null {
  if (name === null) return null;
  return {
    given: isEffective('name.given') ? name.given : null,
    family: isEffective('name.family') ? name.family : null,
    preferred: isEffective('name.preferred') ? name.preferred : null,
    pronunciation: isEffective('name.pronunciation') ? name.pronunciation : null,
  };
}

const withoutPrimary = <C extends Contact>(contacts: readonly C[]): readonly C[] =>
  contacts.map((contact) => ({ ...contact, primary: false }));

/** The parts of a name belong together: another record provides a part only if all better names lack it. */
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
  const candidates = records.flatMap((record) =>
    record.attributes.map((attribute) => createCandidate(record, 'attributes', attribute, isVerified(record))),
  );
  const byName = Map.groupBy(candidates, ({ value }) => value.name);
  return [...byName.values()].flatMap((group) => selectSurvivor(group) ?? []).slice(0, LIST_LIMITS.attributes);
}

function joinLists<F extends 'addresses' | 'externalIds'>(
  records: readonly Customer[],
  field: F,
  keyOf: (value: Customer[F][number]) => string,
): readonly Survivor<Customer[F][number]>[] {
  const candidates = records.flatMap((record) =>
    record[field].map((value) => createCandidate<Customer[F][number]>(record, field, value, isVerified(record))),
  );
  return withoutDuplicates(candidates, keyOf).slice(0, LIST_LIMITS[field]);
}

/** A contact is verified if any record has it verified. The best record's primary contact is the person's. */
function joinContacts<F extends 'emails' | 'phones'>(
  records: readonly Customer[],
  field: F,
  { keyOf }: ContactKind<Customer[F][number]>,
): readonly Survivor<Customer[F][number]>[] {
  type C = Customer[F][number];
  const candidates = records.flatMap((record) =>
    record[field].map((contact) => createCandidate<C>(record, field, contact, contact.verified)),
  );
  const primary = selectSurvivor(candidates.filter(({ value }) => value.primary));
  const contacts = withoutDuplicates(candidates, keyOf).map((contact) => {
    const sameContact = rankCandidates(candidates.filter(({ value }) => keyOf(value) === keyOf(contact.value)));
    // Mail that came back from the address of one record comes back from that of all.
    const undeliverableSince = undeliverableSinceOf(sameContact.map(({ value }) => value));
    const value = {
      ...contact.value,
      ...(undeliverableSince === undefined ? {} : { undeliverableSince }),
      label: labelOf(sameContact),
      verified: sameContact.some(({ verified }) => verified),
      primary: primary !== null && keyOf(primary.value) === keyOf(contact.value),
    };
    return { ...contact, value };
  });
  if (contacts.length <= LIST_LIMITS[field]) return contacts;
  const priority = ({ value }: Survivor<C>) => (value.primary ? 2 : 0) + (value.verified ? 1 : 0);
  return contacts.toSorted((one, other) => priority(other) - priority(one)).slice(0, LIST_LIMITS[field]);
}

const undeliverableSinceOf = (contacts: readonly Contact[]): Instant | undefined =>
  contacts.find((contact) => contact.undeliverableSince !== undefined)?.undeliverableSince;

const labelOf = (contacts: readonly SurvivorCandidate<Contact>[]): string | null =>
  contacts.find(({ value }) => value.label !== null)?.value.label ?? null;

function withoutDuplicates<T>(
  candidates: readonly SurvivorCandidate<T>[],
  keyOf: (value: T) => string,
): readonly Survivor<T>[] {
  const byKey = Map.groupBy(candidates, ({ value }) => keyOf(value));
  return [...byKey.values()]
    .flatMap((group) => rankCandidates(group)[0] ?? [])
    .map((best) => ({ ...best, rule: 'UNION' }));
}

function statusOf(records: readonly Customer[]): Customer['status'] {
  const statuses = new Set(records.map(({ status }) => status));
  if (statuses.size === 1) return records[0]?.status ?? 'ACTIVE';
  return 'ERASURE_PENDING';
}

import type { PostalAddress } from '../kernel/address.ts';
import type { SourceSystem } from '../kernel/caller.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { LookupHit, LookupRange } from './lookup-range.ts';

export type Customer = {
  readonly id: string;
  readonly version: number;
  readonly status: 'ACTIVE' | 'ERASURE_PENDING' | 'ERASED';
  readonly name: PersonName | null;
  readonly emails: readonly EmailContact[];
  readonly phones: readonly PhoneContact[];
  readonly addresses: readonly PostalAddress[];
  readonly birthDate: Day | null;
  readonly locale: string | null;
  readonly loyalty: Loyalty | null;
  readonly externalIds: readonly ExternalId[];
  readonly attributes: readonly Attribute[];
  /** The ids of all records that are this person, the survivor first; empty where this record is the only one. */
  readonly records: readonly string[];
  /** Since when it is a record of that person; null for the survivor, and for who is alone. */
  readonly joinedAt: Instant | null;
  /** The ids of records that were found to be somebody else: 100 at most. */
  readonly distinctFrom: readonly string[];
  /** Since when and from where fields are as they are; fields that were told together stand together. */
  readonly origins: readonly Origin[];
  /** What nobody of the shop has checked. */
  readonly unverified: Unverified;
  /** The fields in which this record's value holds for the person, and the ids of the records whose values it overrides. */
  readonly overrides: Readonly<Partial<Record<OverridableField, readonly string[]>>>;
  /** The client whose registration added it to a person that was there; not told of records that began one. */
  readonly addedBy?: string;
  /** Former family names, the last one first; of records that tell none, none is known. */
  readonly formerNames?: readonly string[];
  /** Under what the record is found, as it was stored with it (`lookup-entry.ts`); older records do not tell. */
  readonly entries?: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

export type PersonName = {
  readonly given: string | null;
  readonly family: string | null;
  readonly preferred: string | null;
  readonly pronunciation: string | null;
};
/** The address as it was typed; compared by its key. */
export type EmailContact = {
  readonly address: string;
  readonly label: string | null;
  readonly verified: boolean;
  readonly primary: boolean;
};
/** The number in E.164. */
export type PhoneContact = {
  readonly number: string;
  readonly label: string | null;
  readonly verified: boolean;
  readonly primary: boolean;
};
export type Loyalty = {
  readonly number: string;
  readonly tier: string | null;
  readonly points: number | null;
  readonly memberSince: Day | null;
};
export type ExternalId = { readonly system: string; readonly value: string };
/** A kind of system, or the customer with a token of her own. */
export type OriginSource = SourceSystem | 'SELF';
export type Origin = {
  readonly at: Instant;
  readonly source: OriginSource;
  readonly fields: readonly ProfileField[];
};
/** Single values that may be unverified, each by itself. */
export type UnverifiedValue = 'name.given' | 'name.family' | 'name.preferred' | 'birthDate';
/**
 * What of a profile was stated by the customer or a web shop alone. It is shown, and suggests who may be the same person,
 * but makes nobody one person with another unasked. A contact that is marked as verified counts as verified all the same.
 */
export type Unverified = {
  /** The value that the shop itself knew before, null where it knew none. */
  readonly values: Readonly<Partial<Record<UnverifiedValue, string | null>>>;
  /** By the keys of contacts and addresses, and the names of attributes. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  readonly attributes: readonly string[];
};
/** What is told of a person, and may be told by several records. */
export const PROFILE_FIELDS = [
  'name',
  'emails',
  'phones',
  'addresses',
  'birthDate',
  'locale',
  'loyalty',
  'externalIds',
  'attributes',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];
/** A field, a part of the name, or an attribute by its name. */
export type OverridableField = ProfileField | `name.${keyof PersonName}` | `attributes.${string}`;
export type Attribute = { readonly name: string; readonly value: string };

/** A key in the form in which it was stored, so that every way to write it finds what it leads to. */
export type LookupKey =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'loyalty'; readonly number: string }
  | { readonly kind: 'externalId'; readonly system: string; readonly value: string }
  /** As it was typed. */
  | { readonly kind: 'serialNumber'; readonly serialNumber: string }
  | {
      readonly kind: 'receipt';
      readonly number: string;
      readonly source: string | null;
      readonly store: string | null;
    };

export type CustomerLookup = {
  /**
   * Whom a key leads to: an email, a phone, a receipt or a serial number may lead to several, the first hundred. A
   * loyalty number leads to its holder, and where nobody has exactly this one, to all whose numbers differ in
   * separators alone.
   */
  customerIds(key: LookupKey): Promise<readonly string[]>;
};

export type CustomerRepository = CustomerLookup & {
  customer(id: string): Promise<Customer | null>;
  /** In the order of the ids; null for whom there is nobody. */
  customers(ids: readonly string[]): Promise<readonly (Customer | null)[]>;
  /** The next steps on a trail behind a place, or its first ones. */
  lookupHits(trail: LookupRange, after: string | null, limit: number): Promise<readonly LookupHit[]>;
};

/** Ready to show: the preferred name, else given and family; null where there is neither. */
export function displayName(name: PersonName): string {
  return name.preferred ?? [name.given, name.family].filter((part) => part !== null).join(' ');
}

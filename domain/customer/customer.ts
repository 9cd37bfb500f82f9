import type { PostalAddress } from '../kernel/address.ts';
import type { BroughtBy, SourceSystem } from '../kernel/caller.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import type { LookupHit, LookupRange } from './lookup-range.ts';

export type Customer = BroughtBy & {
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
  /** Absent if it has none. */
  readonly handles?: readonly Handle[];
  /** False: known by one key alone, under which something was said; such a record holds history only. Absent: identified. */
  readonly identified?: false;
  /** Of an unidentified record: the id of the record that somebody found it to belong to; absent until then. */
  readonly identifiedAs?: string;
  /** The unidentified records that were found to belong to this record, in that order; absent if there are none. */
  readonly unidentified?: readonly UnidentifiedLink[];
  /** The ids of all records that are this person, the survivor first; empty where this record is the only one. */
  readonly records: readonly string[];
  /** When the record joined that person; null for the survivor, and for a record that is the only one. */
  readonly joinedAt: Instant | null;
  /** The ids of records of which somebody decided that they are other people: 100 at most. */
  readonly distinctFrom: readonly string[];
  /** When each field got its value, and from which source. Fields that changed together share one origin. */
  readonly origins: readonly Origin[];
  /** The values that nobody of the shop has checked. */
  readonly unverified: Unverified;
  /**
   * The fields in which this record's value holds for the person, and the ids of the records whose values it overrides.
   */
  readonly overrides: Readonly<Partial<Record<OverridableField, readonly string[]>>>;
  /** The client whose registration added this record to a known person; absent from the first record of a person. */
  readonly addedBy?: string;
  /** Former family names, the latest first; absent if none is known. */
  readonly formerNames?: readonly string[];
  /** When the person will be erased; absent unless somebody requested it. */
  readonly erasesAt?: Instant;
  /** The lookup entries as they were stored with the record (`lookup-entry.ts`); absent from older records. */
  readonly entries?: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** An unidentified record that somebody was found to have written under. */
export type UnidentifiedLink = {
  readonly id: string;
  /** The handle of the record; absent if it has an email or a phone number. */
  readonly handle?: Handle;
};

export type PersonName = {
  readonly given: string | null;
  readonly family: string | null;
  readonly preferred: string | null;
  readonly pronunciation: string | null;
};
/** The address as typed. Addresses are compared by their keys (`email.ts`). */
export type EmailContact = {
  readonly address: string;
  readonly label: string | null;
  readonly verified: boolean;
  readonly primary: boolean;
  /** When mail came back for good; absent where none did. Removing the address and adding it again clears it. */
  readonly undeliverableSince?: Instant;
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
/** A name on a social network or a review site, or the anonymous id of a web visitor; as typed, without a leading `@`. */
export type Handle = {
  readonly system: string;
  readonly value: string;
  /** Whether staff or the shop's own systems stated it. Never for a web visitor, because a family shares a browser. */
  readonly verified: boolean;
};

/** A kind of system, or the customer with a token of their own. */
export type OriginSource = SourceSystem | 'SELF';
export type Origin = {
  readonly at: Instant;
  readonly source: OriginSource;
  readonly fields: readonly ProfileField[];
};
/** Single values that may be unverified independently. */
export type UnverifiedValue = 'name.given' | 'name.family' | 'name.preferred' | 'birthDate';
/**
 * The values of a profile that only the customer or a web shop stated. They are shown, and they suggest matches, but
 * they never merge two people automatically. A contact that is marked as verified counts as verified even if it is
 * listed here.
 */
export type Unverified = {
  /** For each unverified value, the value that the shop itself knew before; null if it knew none. */
  readonly values: Readonly<Partial<Record<UnverifiedValue, string | null>>>;
  /** The keys of contacts and addresses, and the names of attributes. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  readonly attributes: readonly string[];
};
/** The fields that describe a person. Several records of one person may each have a value. */
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
  'handles',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];
/** A field, a part of the name, or an attribute by its name. */
export type OverridableField = ProfileField | `name.${keyof PersonName}` | `attributes.${string}`;
export type Attribute = { readonly name: string; readonly value: string };

/** A key in its stored form, so that every spelling finds the same records. */
export type LookupKey =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'loyalty'; readonly number: string }
  | { readonly kind: 'externalId'; readonly system: string; readonly value: string }
  /** The `handleKey`. */
  | { readonly kind: 'handle'; readonly handle: string }
  /** The serial number as typed. */
  | { readonly kind: 'serialNumber'; readonly serialNumber: string }
  | {
      readonly kind: 'receipt';
      readonly number: string;
      readonly source: string | null;
      readonly store: string | null;
    };

/** The keys under which somebody may be known who is not identified. */
export type UnidentifiedKey = Extract<LookupKey, { readonly kind: 'email' | 'phone' | 'handle' }>;

export type KeyHolders = {
  readonly identified: readonly string[];
  /** The id of the one unidentified record that has the key; null if there is none, or if it is identified by now. */
  readonly unidentified: string | null;
};

export type CustomerLookup = {
  /**
   * The customers of a key. An email, a phone, a receipt or a serial number may have several: at most the first hundred
   * are returned. A loyalty number leads to its holder. If nobody has exactly this number, it leads to all customers
   * whose numbers differ only in separators. An unidentified record is left out; once identified, its key leads to the
   * customer that it belongs to.
   */
  customerIds(key: LookupKey): Promise<readonly string[]>;
  /** The same for a key that may have an unidentified record, with that record. It costs no more. */
  keyHolders(key: UnidentifiedKey): Promise<KeyHolders>;
};

export type CustomerRepository = CustomerLookup & {
  customer(id: string): Promise<Customer | null>;
  /** In the order of the ids; null for an id that no customer has. */
  customers(ids: readonly string[]): Promise<readonly (Customer | null)[]>;
  /** The next hits in a range after a sort key (`sortKeyOf`), or its first ones. */
  lookupHits(range: LookupRange, after: string | null, limit: number): Promise<readonly LookupHit[]>;
};

/** The name to show: the preferred name if there is one, otherwise given and family name. */
export function displayName(name: PersonName): string {
  return name.preferred ?? [name.given, name.family].filter((part) => part !== null).join(' ');
}

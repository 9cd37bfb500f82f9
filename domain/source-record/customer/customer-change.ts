import type { ExternalId } from '../../customer/customer.ts';
import type { AttributeInput } from '../../customer/customer-details.ts';
import { emailAddressKey } from '../../customer/email.ts';
import { addressKey } from '../../kernel/address.ts';
import { uniqueKey } from '../../kernel/code.ts';
import { toE164 } from '../../kernel/phone.ts';
import type { UpdateCustomerInput } from '../../person/customer-update.ts';
import type { Person } from '../../person/people.ts';
import { type Digest, hashOf } from '../run/keyed-hash.ts';
import type { CustomerState, FieldState } from '../run/source-link.ts';
import { addressInputKey, entryHash, isChanged, keyHashOf, type ListField } from './customer-fields.ts';
import type { CustomerDetails } from './valid-details.ts';

type Stated = Readonly<Record<string, FieldState['hashes']>>;
type Change = { -readonly [Field in keyof UpdateCustomerInput]: UpdateCustomerInput[Field] };

/** The lists from which the source took entries since the state applied before. Their texts stand in the person only. */
export const listsWithRemovals = (
  known: CustomerState | undefined,
  stated: Stated,
  newer: readonly string[],
): readonly string[] => newer.filter((field) => removedFrom(known, field, stated[field]).size > 0);

/** The key hashes of the entries that the source took out. */
function removedFrom(
  known: CustomerState | undefined,
  field: string,
  hashes: FieldState['hashes'] | undefined,
): ReadonlySet<string> {
  if (!LISTS.has(field)) return new Set();
  const now = new Set((hashes ?? []).map(keyHashOf));
  return new Set((known?.fields[field]?.hashes ?? []).map(keyHashOf).filter((key) => !now.has(key)));
}

const LISTS: ReadonlySet<string> = new Set<ListField>(['emails', 'phones', 'addresses', 'attributes']);

/**
 * What the source changed since the state applied before, as the input of `updateCustomer`. Everything else stays: a clerk may
 * have corrected it.
 * @param person read if an entry was taken from a list or an address was added; null otherwise
 */
export function customerChange(
  details: CustomerDetails,
  stated: Stated,
  newer: readonly string[],
  known: CustomerState | undefined,
  person: Person | null,
  digest: Digest,
  region: string | null,
): UpdateCustomerInput {
  const change: Change = {};
  const changed = new Set(newer.filter((field) => isChanged(known, field, stated[field] ?? null)));
  const parts = (['given', 'family', 'preferred', 'pronunciation'] as const).filter((part) =>
    changed.has(`name.${part}`),
  );
  if (parts.length > 0) change.name = Object.fromEntries(parts.map((part) => [part, details.name?.[part] ?? null]));
  if (changed.has('birthDate')) change.birthDate = details.birthDate ?? null;
  if (changed.has('locale')) change.locale = details.locale ?? null;
  if (changed.has('loyalty')) change.loyalty = details.loyalty ?? null;
  const before = (field: ListField) => new Set(known?.fields[field]?.hashes ?? []);
  const removed = (field: ListField) => removedFrom(known, field, stated[field]);
  if (changed.has('emails')) {
    const [had, gone] = [before('emails'), removed('emails')];
    const added = (details.emails ?? []).filter(
      ({ address, ...rest }) => !had.has(entryHash(digest, 'emails', emailAddressKey(address), rest)),
    );
    const taken = (person?.customer.emails ?? [])
      .map(({ address }) => address)
      .filter((address) => gone.has(hashOf(digest, 'emails', emailAddressKey(address))));
    if (added.length > 0) change.addEmails = added;
    if (taken.length > 0) change.removeEmails = taken;
  }
  if (changed.has('phones')) {
    const [had, gone] = [before('phones'), removed('phones')];
    const added = (details.phones ?? []).filter(
      ({ number, ...rest }) => !had.has(entryHash(digest, 'phones', toE164(number, region) ?? number, rest)),
    );
    const taken = (person?.customer.phones ?? [])
      .map(({ number }) => number)
      .filter((number) => gone.has(hashOf(digest, 'phones', number)));
    if (added.length > 0) change.addPhones = added;
    if (taken.length > 0) change.removePhones = taken;
  }
  if (changed.has('addresses') && person !== null) {
    const gone = removed('addresses');
    const current = person.customer.addresses;
    const remaining = current.filter((address) => !gone.has(hashOf(digest, 'addresses', addressKey(address))));
    const held = new Set(remaining.map(addressKey));
    const added = (details.addresses ?? []).filter((address) => !held.has(addressInputKey(address)));
    if (added.length > 0 || remaining.length < current.length)
      change.addresses = [...remaining.map((address) => ({ ...address, lines: [...address.lines] })), ...added];
  }
  if (changed.has('attributes')) {
    const [had, gone] = [before('attributes'), removed('attributes')];
    const set = (details.attributes ?? []).filter(
      ({ name, value }) => !had.has(entryHash(digest, 'attributes', name.trim(), value)),
    );
    const cleared = (person?.customer.attributes ?? [])
      .filter(({ name }) => gone.has(hashOf(digest, 'attributes', name)))
      .map(({ name }): AttributeInput => ({ name, value: null }));
    if (set.length + cleared.length > 0) change.attributes = [...cleared, ...set];
  }
  return change;
}

/** Whether the person has this external id. */
export const hasExternalId = ({ customer }: Person, system: string, value: string): boolean =>
  customer.externalIds.some((one) => isSame(one, system, value));

export const otherExternalIds = ({ customer }: Person, system: string, value: string): readonly ExternalId[] =>
  customer.externalIds.filter((one) => !isSame(one, system, value));

const isSame = (one: ExternalId, system: string, value: string): boolean =>
  one.system === system && uniqueKey(one.value) === uniqueKey(value);

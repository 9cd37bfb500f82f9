import { emailAddressKey } from '../../customer/email.ts';
import { addressKey, type PostalAddressInput, toAddress } from '../../kernel/address.ts';
import { toE164 } from '../../kernel/phone.ts';
import { inputErrors } from '../../kernel/user-error.ts';
import { type Digest, HASH_LENGTH, hashOf } from '../run/keyed-hash.ts';
import type { CustomerState, FieldState } from '../run/source-link.ts';
import type { CustomerDetails } from './valid-details.ts';

/** An entry of a list: the hash of its key, and of everything else about it. */
export const entryHash = (digest: Digest, field: ListField, key: string, rest: unknown): string =>
  `${hashOf(digest, field, key)}${hashOf(digest, field, rest)}`;
export const keyHashOf = (entry: string): string => entry.slice(0, HASH_LENGTH);

export const LIST_FIELDS = ['emails', 'phones', 'addresses', 'attributes'] as const;
export type ListField = (typeof LIST_FIELDS)[number];
const NAME_PARTS = ['given', 'family', 'preferred', 'pronunciation'] as const;

/** The fields that the details state, each as keyed hashes; null is the empty value. */
export function statedFields(
  details: CustomerDetails,
  digest: Digest,
  region: string | null,
): Readonly<Record<string, FieldState['hashes']>> {
  const stated: Record<string, FieldState['hashes']> = {};
  const single = (field: string, value: unknown) => {
    stated[field] = value == null ? null : [hashOf(digest, field, value)];
  };
  if (details.name !== undefined)
    for (const part of NAME_PARTS)
      if (details.name === null || details.name[part] !== undefined) single(`name.${part}`, details.name?.[part]);
  for (const field of ['birthDate', 'locale', 'loyalty'] as const)
    if (details[field] !== undefined) single(field, details[field]);
  if (details.emails !== undefined)
    stated['emails'] = details.emails.map(({ address, ...rest }) =>
      entryHash(digest, 'emails', emailAddressKey(address), rest),
    );
  if (details.phones !== undefined)
    stated['phones'] = details.phones.map(({ number, ...rest }) =>
      entryHash(digest, 'phones', toE164(number, region) ?? number, rest),
    );
  if (details.addresses !== undefined)
    stated['addresses'] = details.addresses.map((address) =>
      entryHash(digest, 'addresses', addressInputKey(address), null),
    );
  if (details.attributes !== undefined)
    stated['attributes'] = details.attributes.map(({ name, value }) =>
      entryHash(digest, 'attributes', name.trim(), value),
    );
  return stated;
}

export const addressInputKey = (address: PostalAddressInput): string =>
  addressKey(toAddress(address, inputErrors(), []));

/** The fields of which this state knows more than what was applied: those of a later version, and those that are new. */
export const newerFields = (
  known: CustomerState | undefined,
  stated: Readonly<Record<string, FieldState['hashes']>>,
  version: string,
): readonly string[] =>
  Object.keys(stated).filter((field) => {
    const state = known?.fields[field];
    return state === undefined || version > state.version;
  });

/** Whether the source changed the field since the state applied before. */
export function isChanged(known: CustomerState | undefined, field: string, hashes: FieldState['hashes']): boolean {
  const before = known?.fields[field];
  // A source that never said anything about the field, and says now that it is empty, changes nothing.
  if (before === undefined) return hashes !== null && hashes.length > 0;
  return JSON.stringify(before.hashes?.toSorted()) !== JSON.stringify(hashes?.toSorted());
}

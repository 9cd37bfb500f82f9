import { isDeepStrictEqual } from 'node:util';
import { type Caller, sourceOf } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Customer, type Origin, type OriginSource, PROFILE_FIELDS, type ProfileField } from './customer.ts';
import { unverifiedAfter } from './unverified.ts';

/** The source of the values that this caller writes. */
export const originSourceOf = (caller: Caller): OriginSource =>
  caller.customerId === null ? sourceOf(caller) : 'SELF';

/** The draft as a new customer whose values this source stated. */
export const newCustomer = (draft: Customer, source: OriginSource): Customer => ({
  ...draft,
  origins: originsAfter(null, draft, draft.createdAt, source),
  unverified: unverifiedAfter(null, draft, source),
});

/** The origins after a change (before: null for a new customer): changed fields get its time and its source. */
export function originsAfter(
  before: Customer | null,
  after: Customer,
  at: Instant,
  source: OriginSource,
): readonly Origin[] {
  const changed = PROFILE_FIELDS.filter((field) => !isDeepStrictEqual(before?.[field] ?? [], after[field] ?? []));
  const unchanged = (before?.origins ?? [])
    .map((origin) => ({ ...origin, fields: origin.fields.filter((field) => !changed.includes(field)) }))
    .filter(({ fields }) => fields.length > 0);
  const fields = changed.filter((field) => hasValue(after[field]));
  return fields.length === 0 ? unchanged : [...unchanged, { at, source, fields }];
}

/** When and from which source a field got its value. Without a stored origin, it is the last change of the profile. */
export function originOf({ origins, updatedAt }: Customer, field: ProfileField): Omit<Origin, 'fields'> {
  return origins.find(({ fields }) => fields.includes(field)) ?? { at: updatedAt, source: 'OTHER' };
}

const hasValue = (value: Customer[ProfileField] | undefined): boolean =>
  value != null && (typeof value !== 'object' || !('length' in value) || value.length > 0);

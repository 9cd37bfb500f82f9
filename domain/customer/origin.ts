import { isDeepStrictEqual } from 'node:util';
import { type Caller, sourceOf } from '../kernel/caller.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Customer, type Origin, type OriginSource, PROFILE_FIELDS, type ProfileField } from './customer.ts';
import { unverifiedAfter } from './unverified.ts';

/** Whose word it is what a caller writes about a customer. */
export const originSourceOf = (caller: Caller): OriginSource =>
  caller.customerId === null ? sourceOf(caller) : 'SELF';

/** A new customer with what this source states about it. */
export const newCustomer = (draft: Customer, source: OriginSource): Customer => ({
  ...draft,
  origins: originsAfter(null, draft, draft.createdAt, source),
  unverified: unverifiedAfter(null, draft, source),
});

/** The origins after a change (before: null, where the customer is new): what it tells anew has its time and its source. */
export function originsAfter(
  before: Customer | null,
  after: Customer,
  at: Instant,
  source: OriginSource,
): readonly Origin[] {
  const told = PROFILE_FIELDS.filter((field) => !isDeepStrictEqual(before?.[field] ?? [], after[field] ?? []));
  const kept = (before?.origins ?? [])
    .map((origin) => ({ ...origin, fields: origin.fields.filter((field) => !told.includes(field)) }))
    .filter(({ fields }) => fields.length > 0);
  const known = told.filter((field) => isKnown(after[field]));
  return known.length === 0 ? kept : [...kept, { at, source, fields: known }];
}

/** Since when and from where a field is as it is; of profiles that do not tell, no more is known than their last change. */
export function originOf({ origins, updatedAt }: Customer, field: ProfileField): Omit<Origin, 'fields'> {
  return origins.find(({ fields }) => fields.includes(field)) ?? { at: updatedAt, source: 'OTHER' };
}

const isKnown = (value: Customer[ProfileField]): boolean =>
  value !== null && (typeof value !== 'object' || !('length' in value) || value.length > 0);

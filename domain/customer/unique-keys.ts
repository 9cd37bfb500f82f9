import { uniqueKey } from '../kernel/code.ts';
import type { Path } from '../kernel/user-error.ts';
import type { Customer, ExternalId, LookupKey } from './customer.ts';
import { externalIdKey } from './customer-details.ts';

/** A key that only one person can have, and its path in an input. */
export type UniqueKey = {
  readonly key: LookupKey & { readonly kind: 'loyalty' | 'externalId' };
  readonly path: Path;
};

/** Whether the record has exactly this key. Lookups are more tolerant, so they may also return other records. */
export function holdsKey({ loyalty, externalIds }: Customer, { key }: UniqueKey): boolean {
  if (key.kind === 'loyalty') return loyalty !== null && uniqueKey(loyalty.number) === uniqueKey(key.number);
  const wanted = externalIdKey(key);
  return externalIds.some((id) => externalIdKey(id) === wanted);
}

type KeyFields = { readonly loyalty: { readonly number: string } | null; readonly externalIds: readonly ExternalId[] };

export function uniqueKeysOf({ loyalty, externalIds }: KeyFields): readonly UniqueKey[] {
  const ids = externalIds.map(
    ({ system, value }, index) =>
      ({ key: { kind: 'externalId', system, value }, path: ['input', 'externalIds', index] }) as const,
  );
  if (loyalty === null) return ids;
  return [...ids, { key: { kind: 'loyalty', number: loyalty.number }, path: ['input', 'loyalty', 'number'] }];
}

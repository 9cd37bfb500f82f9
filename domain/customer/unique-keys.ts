import { uniqueKey } from '../kernel/code.ts';
import type { Path } from '../kernel/user-error.ts';
import type { Customer, ExternalId, LookupKey } from './customer.ts';
import { externalIdKey } from './customer-details.ts';

/** A key that can be one person's only, and where in an input it is told. */
export type UniqueKey = {
  readonly key: LookupKey & { readonly kind: 'loyalty' | 'externalId' };
  readonly path: Path;
};

/** Whether the record has exactly this key, to which lookups may lead that are more tolerant. */
export function holdsKey({ loyalty, externalIds }: Customer, { key }: UniqueKey): boolean {
  if (key.kind === 'loyalty') return loyalty !== null && uniqueKey(loyalty.number) === uniqueKey(key.number);
  const wanted = externalIdKey(key);
  return externalIds.some((id) => externalIdKey(id) === wanted);
}

type Known = { readonly loyalty: { readonly number: string } | null; readonly externalIds: readonly ExternalId[] };

export function uniqueKeysOf({ loyalty, externalIds }: Known): readonly UniqueKey[] {
  const ids = externalIds.map(
    ({ system, value }, index) =>
      ({ key: { kind: 'externalId', system, value }, path: ['input', 'externalIds', index] }) as const,
  );
  if (loyalty === null) return ids;
  return [...ids, { key: { kind: 'loyalty', number: loyalty.number }, path: ['input', 'loyalty', 'number'] }];
}

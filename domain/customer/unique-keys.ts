import { codeKey } from '../code.ts';
import type { Path } from '../user-error.ts';
import type { ExternalId, LookupKey } from './customer.ts';

/** A key that can be one person's only, and where in an input it is told. */
export type UniqueKey = { readonly key: LookupKey; readonly path: Path };

type Known = { readonly loyalty: { readonly number: string } | null; readonly externalIds: readonly ExternalId[] };

export function uniqueKeysOf({ loyalty, externalIds }: Known): readonly UniqueKey[] {
  const ids = externalIds.map(
    ({ system, value }, index) =>
      ({ key: { kind: 'externalId', system, value }, path: ['input', 'externalIds', index] }) as const,
  );
  if (loyalty === null) return ids;
  return [...ids, { key: { kind: 'loyalty', number: codeKey(loyalty.number) }, path: ['input', 'loyalty', 'number'] }];
}

import { isDeepStrictEqual } from 'node:util';
import type { Customer } from '../customer/customer.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { featuresOf } from './match-features.ts';
import type { MatchScope } from './match-record.ts';

/** What a change of a record may mean for whose it is; null where it has nothing to do with that. */
export function scopeOf(before: Customer | null, after: Customer | null): MatchScope | null {
  if (before === null || after === null || !isDeepStrictEqual(traitsOf(before), traitsOf(after))) return 'BLOCKS';
  const [then, now] = [new Set(recordIdsOf(before)), new Set(recordIdsOf(after))];
  // Whoever is taken out of a person may be another's; whoever joined one has found its own.
  if (!then.isSubsetOf(now)) return 'BLOCKS';
  return then.size < now.size ? 'SUGGESTIONS' : null;
}

const traitsOf = (record: Customer) => ({
  features: featuresOf(record),
  status: record.status,
  distinctFrom: record.distinctFrom,
});

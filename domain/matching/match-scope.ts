import { isDeepStrictEqual } from 'node:util';
import type { Customer } from '../customer/customer.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { featuresOf } from './fields/match-features.ts';
import type { MatchScope } from './match-record.ts';

/** The scope in which a changed record must be matched again. Null if the change does not matter for matching. */
export function scopeOf(before: Customer | null, after: Customer | null): MatchScope | null {
  if (before === null || after === null || !isDeepStrictEqual(traitsOf(before), traitsOf(after))) return 'BLOCKS';
  const [then, now] = [new Set(recordIdsOf(before)), new Set(recordIdsOf(after))];
  // A record that left a person may belong to another one. A record that joined a person is already matched.
  if (!then.isSubsetOf(now)) return 'BLOCKS';
  return then.size < now.size ? 'SUGGESTIONS' : null;
}

const traitsOf = (record: Customer) => ({
  features: featuresOf(record),
  status: record.status,
  distinctFrom: record.distinctFrom,
});

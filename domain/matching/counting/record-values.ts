import type { Customer } from '../../customer/customer.ts';
import { isUnidentified } from '../../customer/unidentified.ts';
import { verifiedProfile } from '../../customer/unverified.ts';
import { type CountedValue, countedValues } from '../fields/counted-value.ts';
import { featuresOf } from '../fields/match-features.ts';

/**
 * What a record counts in. Only what the shop itself knows counts, so that nobody makes a value frequent or rare by typing it
 * into an own profile. A record counts no more once its erasure is requested.
 */
export function valuesOfRecord(record: Customer | null): readonly CountedValue[] {
  if (record === null || record.status !== 'ACTIVE' || isUnidentified(record)) return [];
  return countedValues(featuresOf(verifiedProfile(record)));
}

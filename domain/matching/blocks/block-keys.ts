import type { Customer } from '../../customer/customer.ts';
import { featuresOf } from '../fields/match-features.ts';
import { blockingKeys } from './match-blocks.ts';

/** All blocks of a record can change in one transaction of 100 items: 48 removed keys, 48 new keys, the list and a check. */
const MAX_KEYS = 48;
/** A longer key is a free text and too long for an item's key. Shorter keys find the same records. */
const MAX_KEY_LENGTH = 200;

/** The current blocking keys of a record. None if the record is erased or being erased. */
export function blockKeysOf(customer: Customer): readonly string[] {
  if (customer.status !== 'ACTIVE') return [];
  return blockingKeys(featuresOf(customer))
    .filter((key) => key.length <= MAX_KEY_LENGTH)
    .slice(0, MAX_KEYS);
}

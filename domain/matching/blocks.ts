import type { Customer } from '../customer/customer.ts';
import { blockingKeys } from './match-blocks.ts';
import { featuresOf } from './match-features.ts';

/** The blocking keys of a record. Records that share a key are compared with each other. */
export type Blocks = {
  readonly customerId: string;
  /** 0 if nothing is stored yet. */
  readonly version: number;
  readonly keys: readonly string[];
};

export type BlocksRepository = {
  blocks(customerId: string): Promise<Blocks>;
  /** The ids of at most `limit` records that have a key, latest registration first. */
  blockMembers(key: string, limit: number): Promise<readonly string[]>;
};

/** All blocks of a record can change in one transaction of 100 items: 48 removed keys, 48 new keys, the list and a check. */
const MAX_KEYS = 48;
/** A longer key is a free text and too long for an item's key. Shorter keys find the same records. */
const MAX_KEY_LENGTH = 200;

export const noBlocks = (customerId: string): Blocks => ({ customerId, version: 0, keys: [] });

/** The current blocking keys of a record. None if the record is erased or being erased. */
export function blockKeysOf(customer: Customer): readonly string[] {
  if (customer.status !== 'ACTIVE') return [];
  return blockingKeys(featuresOf(customer))
    .filter((key) => key.length <= MAX_KEY_LENGTH)
    .slice(0, MAX_KEYS);
}

/** What a key is made of: `email`, `phone`. It holds no personal data. */
export const blockKind = (key: string): string => key.slice(0, key.indexOf(':'));

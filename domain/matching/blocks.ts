import type { Customer } from '../customer/customer.ts';
import { blockingKeys } from './match-blocks.ts';
import { featuresOf } from './match-features.ts';

/** Under which blocking keys a record stands, for others that have one of them to be compared with it. */
export type Blocks = {
  readonly customerId: string;
  /** 0: nothing is stored yet. */
  readonly version: number;
  readonly keys: readonly string[];
};

export type BlocksRepository = {
  blocks(customerId: string): Promise<Blocks>;
  /** The ids of the records under a key, those registered last first: at most `limit`. */
  blockMembers(key: string, limit: number): Promise<readonly string[]>;
};

/** That all of a record's blocks may change in one transaction of a hundred items: each of them goes, and as many come. */
const MOST_KEYS = 48;
/** What is longer is a text, and tells nobody apart that shorter keys do not. */
const LONGEST_KEY = 200;

export const noBlocks = (customerId: string): Blocks => ({ customerId, version: 0, keys: [] });

/** The blocking keys of a record as it is now; none where it is being erased, or was. */
export function blockKeysOf(customer: Customer): readonly string[] {
  if (customer.status !== 'ACTIVE') return [];
  return blockingKeys(featuresOf(customer))
    .filter((key) => key.length <= LONGEST_KEY)
    .slice(0, MOST_KEYS);
}

/** What a key is made of, which tells nothing of anyone: `email`, `phone`. */
export const blockKind = (key: string): string => key.slice(0, key.indexOf(':'));

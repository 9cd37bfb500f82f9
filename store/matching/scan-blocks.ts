import { customerIdIn, PROFILE_SK } from '../customer/customer-keys.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type KeyPage, scanKeys, type TablePart } from '../table/scan-keys.ts';
import { BLOCK_PREFIX } from './blocks-items.ts';

/** The keys of a page of the table. */
type BlockPage = Pick<KeyPage, 'next' | 'units'> & {
  /** The ids of customer records. */
  readonly ids: readonly string[];
  /** The members of blocks, by the key of the block. */
  readonly members: readonly (readonly [string, string])[];
};

/**
 * A page of the keys of records and blocks, and of nothing else. A block has one hash, so a part holds it as a whole.
 * @throws Unavailable if a later attempt can help
 */
export async function scanBlocks(table: Table, part: TablePart): Promise<BlockPage> {
  const { keys, next, units } = await scanKeys(table, part, {
    condition: '#sk = :profile OR begins_with(#pk, :block)',
    values: { ':profile': { S: PROFILE_SK }, ':block': { S: BLOCK_PREFIX } },
  });
  return {
    ids: keys.flatMap(({ pk, sk }) => (sk === PROFILE_SK ? (customerIdIn(pk) ?? []) : [])),
    members: keys
      .filter(({ pk }) => pk.startsWith(BLOCK_PREFIX))
      .map(({ pk, sk }) => [pk.slice(BLOCK_PREFIX.length), sk] as const),
    ...{ next, units },
  };
}

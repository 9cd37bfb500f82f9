import type { CommitOutcome } from '../kernel/command.ts';
import { blockKeysOf } from './blocks/block-keys.ts';
import type { MatchingChange, MatchingRepositories } from './context.ts';

/**
 * Puts a record into the blocks of its current data, and removes it from all others.
 * @returns the keys of the blocks; null if another writer changed the record meanwhile
 */
export async function placeInBlocks(
  {
    repositories,
    commit,
  }: {
    readonly repositories: MatchingRepositories;
    commit(changes: readonly MatchingChange[]): Promise<CommitOutcome>;
  },
  recordId: string,
): Promise<readonly string[] | null> {
  // Read the blocks first: if another run places a later state of the record after this read, this commit fails.
  const blocks = await repositories.blocks(recordId);
  const record = await repositories.customer(recordId);
  const keys = record === null ? [] : blockKeysOf(record);
  if (isSame(blocks.keys, keys)) return keys;
  const outcome = await commit([
    { entity: 'blocks', before: blocks, after: { ...blocks, version: blocks.version + 1, keys } },
    // No personal data may be written once the erasure of the customer has begun.
    ...(keys.length === 0 ? [] : [{ entity: 'activeCustomer', customerId: recordId } as const]),
  ]);
  return outcome === 'committed' ? keys : null;
}

/** Whether a record is in the blocks of its current data, and in no other. */
export async function hasCurrentBlocks(
  repositories: Pick<MatchingRepositories, 'blocks' | 'customer'>,
  recordId: string,
): Promise<boolean> {
  const { keys } = await repositories.blocks(recordId);
  const record = await repositories.customer(recordId);
  return isSame(keys, record === null ? [] : blockKeysOf(record));
}

const isSame = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && new Set(before).isSubsetOf(new Set(after));

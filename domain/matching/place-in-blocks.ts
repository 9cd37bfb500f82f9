import type { CommitOutcome } from '../kernel/command.ts';
import { blockKeysOf } from './blocks.ts';
import type { MatchingChange, MatchingRepositories } from './context.ts';

/**
 * Puts a record into the blocks of what it is now, and takes it out of all others.
 * @returns their keys; null where others changed the record meanwhile
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
  // First: whoever places a later state of the record behind this read makes the blocks others, and this one fail.
  const blocks = await repositories.blocks(recordId);
  const record = await repositories.customer(recordId);
  const keys = record === null ? [] : blockKeysOf(record);
  if (isSame(blocks.keys, keys)) return keys;
  const outcome = await commit([
    { entity: 'blocks', before: blocks, after: { ...blocks, version: blocks.version + 1, keys } },
    // Nothing of a person may come to stand anywhere once their erasure has begun.
    ...(keys.length === 0 ? [] : [{ entity: 'activeCustomer', customerId: recordId } as const]),
  ]);
  return outcome === 'committed' ? keys : null;
}

const isSame = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && new Set(before).isSubsetOf(new Set(after));

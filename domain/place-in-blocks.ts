import { blockKeysOf } from './blocks.ts';
import type { Change } from './change.ts';
import type { Customer } from './customer.ts';
import type { CommitOutcome } from './mutation.ts';
import type { Records } from './records.ts';

/** A record as it is now, and the keys of the blocks in which it stands. */
export type Placed = { readonly record: Customer | null; readonly keys: readonly string[] };

/** Puts a record into the blocks of what it is now, and takes it out of all others; null where that was superseded. */
export async function placeInBlocks(
  { records, commit }: { readonly records: Records; commit(changes: readonly Change[]): Promise<CommitOutcome> },
  recordId: string,
): Promise<Placed | null> {
  // First: whoever places a later state of the record behind this read makes the blocks others, and this one fail.
  const blocks = await records.blocks(recordId);
  const record = await records.customer(recordId);
  const keys = record === null ? [] : blockKeysOf(record);
  if (isSame(blocks.keys, keys)) return { record, keys };
  const outcome = await commit([
    { noun: 'blocks', before: blocks, after: { ...blocks, version: blocks.version + 1, keys } },
    // Nothing of a person may come to stand anywhere once their erasure has begun.
    ...(keys.length === 0 ? [] : [{ noun: 'standing', customerId: recordId } as const]),
  ]);
  return outcome === 'committed' ? { record, keys } : null;
}

const isSame = (before: readonly string[], after: readonly string[]): boolean =>
  before.length === after.length && new Set(before).isSubsetOf(new Set(after));

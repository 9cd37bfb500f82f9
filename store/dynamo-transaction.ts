import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { CommitOutcome } from '../domain/mutation.ts';
import type { Table } from './dynamo-client.ts';
import { sizeOf } from './item-size.ts';
import { passing } from './passing-errors.ts';
import { toTransactItem, type WriteItem } from './write-item.ts';

export type Room = { readonly items: number; readonly bytes: number };

/** DynamoDB takes 4 MB a transaction and 400 kB an item; a margin is left for how it counts numbers and names. */
export const TRANSACTION: Room = { items: 100, bytes: 3_900_000 };
export const MOST_ITEM_BYTES = 390_000;

/** All of the writes or none, in one transaction. Throws what another try cannot help. */
export async function transact(table: Table, writes: readonly WriteItem[]): Promise<CommitOutcome> {
  if (!isWithin(TRANSACTION, writes)) return 'tooLarge';
  const items = writes.map((write) => toTransactItem(table.name, write));
  try {
    await table.client.send(new TransactWriteItemsCommand({ TransactItems: items }));
    return 'committed';
  } catch (error) {
    if (passes(error)) return 'superseded';
    throw error;
  }
}

export function isWithin({ items, bytes }: Room, writes: readonly WriteItem[]): boolean {
  const sizes = writes.map((write) => ('put' in write ? sizeOf(write.put) : 0));
  return (
    writes.length <= items &&
    sizes.every((size) => size <= MOST_ITEM_BYTES) &&
    sizes.reduce((sum, size) => sum + size, 0) <= bytes
  );
}

/**
 * Whether another try can help. A condition of ours that failed is decided anew on what is read anew; a conflict or a
 * throttle passes. Where nobody knows whether the transaction was made, the next try sees it in what it reads.
 */
function passes(error: unknown): boolean {
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).every(({ Code = 'None' }) => PASSING_REASONS.has(Code));
  return passing(error) !== null;
}

const PASSING_REASONS = new Set([
  'None',
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
]);

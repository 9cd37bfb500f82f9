import type { CommitOutcome } from '../../domain/kernel/command.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { isTransactionCanceled } from '../dynamo/errors.ts';
import { retryReason } from '../dynamo/retryable-errors.ts';
import { sizeOf } from './item-size.ts';
import { INDEXES, MAX_PK_BYTES, MAX_SK_BYTES, PARTITION_KEY, SORT_KEY } from './table-schema.ts';
import { toTransactItem, type WriteItem } from './write-item.ts';

export type TransactionLimits = { readonly items: number; readonly bytes: number };

/** DynamoDB accepts 4 MB a transaction and 400 kB an item. The margin covers how it counts numbers and names. */
export const TRANSACTION_LIMITS: TransactionLimits = { items: 100, bytes: 3_900_000 };
export const MAX_ITEM_BYTES = 390_000;

/**
 * Writes all items or none, in one transaction.
 * @throws every error that another attempt cannot fix
 */
export async function transact(table: Table, writes: readonly WriteItem[]): Promise<CommitOutcome> {
  if (!fitsLimits(TRANSACTION_LIMITS, writes) || !writes.every(hasValidKeys)) return 'tooLarge';
  const items = writes.map((write) => toTransactItem(table.name, write));
  try {
    await table.client.call('TransactWriteItems', { TransactItems: items });
    return 'committed';
  } catch (error) {
    if (isRetryable(error)) return 'conflict';
    throw error;
  }
}

export function fitsLimits({ items, bytes }: TransactionLimits, writes: readonly WriteItem[]): boolean {
  const sizes = writes.map((write) => ('put' in write ? sizeOf(write.put) : 0));
  return (
    writes.length <= items &&
    sizes.every((size) => size <= MAX_ITEM_BYTES) &&
    sizes.reduce((sum, size) => sum + size, 0) <= bytes
  );
}

/**
 * DynamoDB accepts 2,048 bytes in a partition key and 1,024 in a sort key, in indexes too. Keys contain text of clients, in
 * any script. What the checks of fields let through is rejected here, so that it does not become an internal error.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
function hasValidKeys(write: WriteItem): boolean {
  if ('put' in write) return MAX_KEY_BYTES.every(([name, most]) => Buffer.byteLength(write.put[name]?.S ?? '') <= most);
  const { pk, sk } = 'update' in write ? write.update : 'delete' in write ? write.delete : write.check;
  return Buffer.byteLength(pk) <= MAX_PK_BYTES && Buffer.byteLength(sk) <= MAX_SK_BYTES;
}

const MAX_KEY_BYTES: readonly (readonly [string, number])[] = [
  { partitionKey: PARTITION_KEY, sortKey: SORT_KEY },
  ...INDEXES,
].flatMap(({ partitionKey, sortKey }) => [[partitionKey, MAX_PK_BYTES] as const, [sortKey, MAX_SK_BYTES] as const]);

/**
 * Whether another attempt can help. After a failed condition the caller reads and decides again; a conflict or a throttle
 * is temporary. If the outcome is unknown, the next attempt sees it in what it reads.
 */
function isRetryable(error: unknown): boolean {
  if (isTransactionCanceled(error))
    return (error.CancellationReasons ?? []).every(({ Code = 'None' }) => RETRYABLE_REASONS.has(Code));
  return retryReason(error) !== null;
}

const RETRYABLE_REASONS = new Set([
  'None',
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
]);

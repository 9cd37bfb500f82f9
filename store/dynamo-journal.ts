import { setTimeout as wait } from 'node:timers/promises';
import { TransactionCanceledException, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../domain/instant.ts';
import type { Claim, CommitOutcome, Journal } from '../domain/mutation.ts';
import { writesOf } from './changes.ts';
import type { Table } from './dynamo-client.ts';
import { readerOf } from './dynamo-read.ts';
import { claimKey, claimWrite, isExpired } from './idempotency-items.ts';
import { entityOf } from './item.ts';
import { sizeOf } from './item-size.ts';
import type { KeptShop } from './shop-records.ts';
import { toTransactItem, type WriteItem } from './write-item.ts';

type Room = { readonly items: number; readonly bytes: number };

/** DynamoDB takes 4 MB a transaction and 400 kB an item; a margin is left for how it counts numbers and names. */
const TRANSACTION: Room = { items: 100, bytes: 3_900_000 };
const MOST_ITEM_BYTES = 390_000;
/** What is yet to come keeps an item for its claim, and bytes for one that grows and for both places of what moves. */
const TRANSACTION_TO_COME: Room = { items: TRANSACTION.items - 1, bytes: (TRANSACTION.bytes - MOST_ITEM_BYTES) / 2 };

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 400;

/**
 * @param remaining milliseconds that the caller still has
 * @param shop where the process keeps the shop, if it does, to forget it when it changes
 */
export function journalOf(table: Table, now: () => Instant, remaining: () => number, shop?: KeptShop): Journal {
  const reader = readerOf(table, true);
  return {
    async claimOf(command) {
      const item = await reader.get(claimKey(command));
      return item === null || isExpired(item, now()) ? null : entityOf<Claim>(item);
    },
    async commit(changes, command, claim) {
      const writes = [claimWrite(command, claim, now()), ...changes.flatMap(writesOf)];
      if (!isWithin(TRANSACTION, writes)) return 'tooLarge';
      try {
        return await transact(table, writes);
      } finally {
        if (changes.some(({ noun }) => noun === 'shop' || noun === 'store')) shop?.forget();
      }
    },
    fits: (changes) => isWithin(TRANSACTION_TO_COME, changes.flatMap(writesOf)),
    async pause(attempt) {
      const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt);
      if (remaining() < 2 * LONGEST_PAUSE) return false;
      await wait(Math.random() * longest);
      return true;
    },
  };
}

function isWithin({ items, bytes }: Room, writes: readonly WriteItem[]): boolean {
  const sizes = writes.map((write) => ('put' in write ? sizeOf(write.put) : 0));
  return (
    writes.length <= items &&
    sizes.every((size) => size <= MOST_ITEM_BYTES) &&
    sizes.reduce((sum, size) => sum + size, 0) <= bytes
  );
}

async function transact({ client, name }: Table, writes: readonly WriteItem[]): Promise<CommitOutcome> {
  try {
    await client.send(
      new TransactWriteItemsCommand({ TransactItems: writes.map((write) => toTransactItem(name, write)) }),
    );
    return 'committed';
  } catch (error) {
    if (passes(error)) return 'superseded';
    throw error;
  }
}

/**
 * Whether another try can help. A condition of ours that failed is decided anew on what is read anew; a conflict or a
 * throttle passes. Where nobody knows whether the transaction was made, the claim that stands in it tells the next try.
 */
function passes(error: unknown): boolean {
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).every(({ Code = 'None' }) => PASSING_REASONS.has(Code));
  return error instanceof Error && PASSING_ERRORS.has(error.name);
}

const PASSING_REASONS = new Set([
  'None',
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
]);

const PASSING_ERRORS = new Set([
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'InternalServerError',
  'TimeoutError',
]);

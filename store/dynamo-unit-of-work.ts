import type { Change } from '../domain/changes.ts';
import type { PortChange } from '../domain/kernel/change.ts';
import type { IdempotencyRecord, UnitOfWork } from '../domain/kernel/command.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { CachedRepositories } from './cached-repositories.ts';
import { prepareWrites, writesOf } from './changes.ts';
import { backoff } from './table/backoff.ts';
import type { Table } from './table/dynamo-client.ts';
import { readerOf } from './table/dynamo-read.ts';
import {
  fitsLimits,
  MAX_ITEM_BYTES,
  TRANSACTION_LIMITS,
  type TransactionLimits,
  transact,
} from './table/dynamo-transaction.ts';
import { idempotencyRecordKeys, idempotencyRecordWrite, isExpired } from './table/idempotency-items.ts';
import { entityOf } from './table/item.ts';

/** What is yet to come keeps an item for its claim, and bytes for one that grows and for both places of what moves. */
const FUTURE_TRANSACTION_LIMITS: TransactionLimits = {
  items: TRANSACTION_LIMITS.items - 1,
  bytes: (TRANSACTION_LIMITS.bytes - MAX_ITEM_BYTES) / 2,
};

/**
 * @param remaining milliseconds that the caller still has
 * @param cached what the process keeps, if it does, to forget of it what changes
 */
export function createUnitOfWork(
  table: Table,
  now: () => Instant,
  remaining: () => number,
  cached?: CachedRepositories,
): UnitOfWork<Change> {
  const reader = readerOf(table, true);
  return {
    async loadIdempotencyRecord(command) {
      const [key, ...former] = idempotencyRecordKeys(command);
      const items = former.length === 0 ? [await reader.get(key)] : await reader.getMany([key, ...former]);
      const item = items.find((one) => one !== null && !isExpired(one, now()));
      return item == null ? null : entityOf<IdempotencyRecord>(item);
    },
    async commit(given, command, record) {
      const changes = asChanges(given);
      try {
        return await transact(table, [
          idempotencyRecordWrite(command, record, now()),
          ...(await prepareWrites(changes)),
        ]);
      } finally {
        cached?.invalidate(changes);
      }
    },
    fits: (changes) => fitsLimits(FUTURE_TRANSACTION_LIMITS, asChanges(changes).flatMap(writesOf)),
    backoff: (attempt) => backoff(attempt, remaining),
  };
}

/** What a port changed is one of the graph's changes as well: all ports are bound to policies of the domain. */
const asChanges = (changes: readonly (Change | PortChange)[]): readonly Change[] => changes as readonly Change[];

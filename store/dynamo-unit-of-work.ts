import type { Change } from '../domain/changes.ts';
import type { PortChange } from '../domain/kernel/change.ts';
import type { IdempotencyRecord, UnitOfWork } from '../domain/kernel/command.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { DEFAULT_RETENTION, type Retention } from '../domain/kernel/retention.ts';
import { auditRecordOf } from './audit/audit-record.ts';
import type { CachedRepositories } from './cached-repositories.ts';
import { prepareWrites, writesOf } from './changes.ts';
import { backoff } from './dynamo/backoff.ts';
import type { Table } from './dynamo/dynamo-client.ts';
import { readerOf } from './table/dynamo-read.ts';
import {
  fitsLimits,
  MAX_ITEM_BYTES,
  TRANSACTION_LIMITS,
  type TransactionLimits,
  transact,
} from './table/dynamo-transaction.ts';
import { idempotencyRecordKeys, idempotencyRecordWrite } from './table/idempotency-items.ts';
import { entityOf } from './table/item.ts';

/**
 * The limits of a later transaction. One item is for its idempotency record. The bytes leave space for one item that grows to
 * the maximum, and for two keys of each entity that moves.
 */
const FUTURE_TRANSACTION_LIMITS: TransactionLimits = {
  items: TRANSACTION_LIMITS.items - 1,
  bytes: (TRANSACTION_LIMITS.bytes - MAX_ITEM_BYTES) / 2,
};

export type UnitOfWorkOptions = {
  readonly now: () => Instant;
  /** Milliseconds that the caller still has. */
  readonly remaining: () => number;
  /** The cache of the process, which must drop what changes. */
  readonly cached?: CachedRepositories;
  readonly retention?: Retention;
  /** False where it is left out, as for calls of people and tills. */
  readonly expectsRepetition?: boolean;
};

export function createUnitOfWork(
  table: Table,
  { now, remaining, cached, retention = DEFAULT_RETENTION, expectsRepetition = false }: UnitOfWorkOptions,
): UnitOfWork<Change> {
  const reader = readerOf(table, true, now);
  return {
    expectsRepetition,
    async loadIdempotencyRecord(command) {
      const [key, ...former] = idempotencyRecordKeys(command);
      const items = former.length === 0 ? [await reader.get(key)] : await reader.getMany([key, ...former]);
      const item = items.find((one) => one !== null);
      return item == null ? null : entityOf<IdempotencyRecord>(item);
    },
    async commit(commandChanges, command, record) {
      const changes = asChanges(commandChanges);
      try {
        const at = now();
        return await transact(table, [
          idempotencyRecordWrite(command, record, auditRecordOf(command, changes, at), at),
          ...(await prepareWrites(changes, retention, at)),
        ]);
      } finally {
        cached?.invalidate(changes);
      }
    },
    fits: (changes) => fitsLimits(FUTURE_TRANSACTION_LIMITS, asChanges(changes).flatMap(writesOf)),
    backoff: (attempt) => backoff(attempt, remaining),
  };
}

/** The cast is safe: the composition roots bind all ports to code of the domain, whose changes are all in the union. */
const asChanges = (changes: readonly (Change | PortChange)[]): readonly Change[] => changes as readonly Change[];

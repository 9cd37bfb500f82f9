import type { Instant } from '../../domain/kernel/instant.ts';
import type { DataExport } from '../../domain/privacy/data-export.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, type Key, stringOf } from '../table/item.ts';
import type { WriteItem } from '../table/write-item.ts';

/** What the erasure of one person works with. */
export type Erasing = {
  readonly table: Table;
  /** Reads consistently. */
  readonly reader: Reader;
  /** The ids of all records of the person. */
  readonly records: ReadonlySet<string>;
  readonly now: () => Instant;
  /** Deletes the files of an export. */
  deleteExport(dataExport: DataExport): Promise<void>;
  /** Deletes the body of a delivery. */
  deleteFile(key: string): Promise<void>;
};

/**
 * Removes one item of a record, with everything outside the partition that hangs on it. The item itself goes last, so an
 * interrupted removal is repeated.
 * @throws RemovalConflict if another writer changed something meanwhile, or the table throttles
 */
export type Eraser = (item: Attributes, erasing: Erasing) => Promise<void>;

export const keyIn = (item: Attributes): Key => ({ pk: stringOf(item, 'pk'), sk: stringOf(item, 'sk') });

/** The item stays, and its removal is repeated: what hangs on it cannot be found without it. */
export class RemovalConflict extends Error {
  override name = 'RemovalConflict';
}

/** Writes everything or nothing. @throws RemovalConflict if it wrote nothing */
export async function settle(table: Table, writes: readonly WriteItem[]): Promise<void> {
  if ((await transact(table, writes)) !== 'committed') throw new RemovalConflict();
}

const MAX_ATTEMPTS = 8;
/** Deletes in one transaction: few, so that throttled transactions lose little. */
const PER_TRANSACTION = 50;

/**
 * Deletes items, whatever they hold now.
 * @throws Error if the table refuses in every attempt; the next run tries again
 */
export async function deleteItems(table: Table, keys: readonly Key[]): Promise<void> {
  for (let start = 0; start < keys.length; start += PER_TRANSACTION)
    await commitUnconditional(
      table,
      keys.slice(start, start + PER_TRANSACTION).map((key) => ({ delete: key })),
    );
}

/** @throws Error if the table refuses in every attempt */
async function commitUnconditional(table: Table, writes: readonly WriteItem[]): Promise<void> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    if (attempt > 0) await backoff(attempt);
    if ((await transact(table, writes)) === 'committed') return;
  }
  throw new Error('no attempt could commit a part of an erasure');
}

/** The ids of the erased person among these. */
export const isErased = ({ records }: Erasing, customerId: string | null | undefined): boolean =>
  customerId != null && records.has(customerId);

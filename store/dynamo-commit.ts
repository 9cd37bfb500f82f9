import type { Change } from '../domain/changes.ts';
import type { CommitOutcome } from '../domain/kernel/command.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { DEFAULT_RETENTION, type Retention } from '../domain/kernel/retention.ts';
import { prepareWrites } from './changes.ts';
import type { Table } from './dynamo/dynamo-client.ts';
import { transact } from './table/dynamo-transaction.ts';

/**
 * Commits changes that follow from other changes. They need no idempotency record: the changed entities show whether they are
 * done.
 */
export const commit = async (
  table: Table,
  changes: readonly Change[],
  retention: Retention = DEFAULT_RETENTION,
  now: Instant = new Date().toISOString(),
): Promise<CommitOutcome> => transact(table, await prepareWrites(changes, retention, now));

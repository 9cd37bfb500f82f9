import type { Change } from '../domain/changes.ts';
import type { CommitOutcome } from '../domain/kernel/command.ts';
import { prepareWrites } from './changes.ts';
import type { Table } from './table/dynamo-client.ts';
import { transact } from './table/dynamo-transaction.ts';

/** Changes that follow from others, and need no claim of their own: whether they are made, what they changed tells. */
export const commit = async (table: Table, changes: readonly Change[]): Promise<CommitOutcome> =>
  transact(table, await prepareWrites(changes));

import type { JobCursor, JobCursors } from '../../domain/kernel/job-cursor.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { readerOf } from './dynamo-read.ts';
import { transact } from './dynamo-transaction.ts';
import { entityOf, itemOf, type Key } from './item.ts';
import { isUnchanged } from './write-item.ts';

export const cursorKey = (job: string): Key => ({ pk: `JOB#${job}`, sk: '#CURSOR' });

/** Reads of a cursor are consistent. A move succeeds only if the cursor still has the version that was read. */
export function jobCursors(table: Table): JobCursors {
  const reader = readerOf(table, true);
  return {
    async jobCursor(job) {
      const item = await reader.get(cursorKey(job));
      return item === null ? { job, version: 0, position: null, failed: [] } : entityOf<JobCursor>(item);
    },
    async moveJobCursor(before, to) {
      const after: JobCursor = { ...before, ...to, version: before.version + 1 };
      const condition = isUnchanged(before.version === 0 ? null : before);
      return (await transact(table, [{ put: itemOf(cursorKey(before.job), after), condition }])) === 'committed';
    },
  };
}

import type { ChangeOf } from '../../domain/changes.ts';
import { expiryAfter } from '../table/expiry.ts';
import { itemOf, type Key } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** The partition of all jobs, by their ids and so by their beginning. There are some in a week. */
export const IMPORT_JOBS = 'IMPORT_JOBS';
/** The queue of jobs by the time when the scheduled function works on them next. */
export const IMPORT_QUEUE = 'IMPORT_DUE';
/** Longer than the report, so that its counts still stand in the list. */
export const IMPORT_DAYS = 400;

export const importJobKey = (id: string): Key => ({ pk: IMPORT_JOBS, sk: id });
export const importCountsKey = (jobId: string): Key => ({ pk: `IMPORT#${jobId}`, sk: '#COUNTS' });
export const importChunkKey = (jobId: string, chunk: number): Key => ({
  pk: `IMPORT#${jobId}`,
  sk: `CHUNK#${String(chunk).padStart(5, '0')}`,
});

export const importChunkRange = (jobId: string) => ({ pk: `IMPORT#${jobId}`, from: 'CHUNK#', to: 'CHUNK#~' });
export const chunkIn = (sk: string): number => Number(sk.slice('CHUNK#'.length));

export function importJobWrites({ before, after }: ChangeOf<'importJob'>): readonly WriteItem[] {
  const queue = after.dueAt === null ? null : queueKey(IMPORT_QUEUE, after.id, after.dueAt);
  const put = { ...itemOf(importJobKey(after.id), after, queue), ...expiryAfter(after.startedAt, IMPORT_DAYS) };
  return [{ put, condition: isUnchanged(before) }];
}

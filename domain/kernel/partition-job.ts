import type { JobCursor, JobCursors } from './job-cursor.ts';

/** A list that is spread over partitions. Each partition is ordered. */
export type Partitions<T> = {
  readonly count: number;
  /** The items of a partition after a position; null: from its beginning. */
  page(partition: number, after: string | null): Promise<PartitionPage<T>>;
};
export type PartitionPage<T> = {
  readonly items: readonly T[];
  /** The position of the last item; null where the partition ends here. */
  readonly next: string | null;
};

export type PartitionJob<T> = {
  /** The name of the cursor. */
  readonly job: string;
  /** Each pass, such as a day, processes everything once. An unfinished pass continues before the next one begins. */
  readonly pass: string;
  readonly partitions: Partitions<T>;
  /** @returns how many items it changed */
  work(items: readonly T[]): Promise<number>;
  isTimeLeft(): boolean;
};

const FINISHED = 'finished';

/**
 * Processes all partitions from where the last run stopped. It starts again only after it has reached the end. The cursor
 * moves after a page is done: after a run that is killed, the next run repeats its page. Of two runs at once only one
 * continues. An error ends the run, and the next run begins with the page that failed.
 * @returns how many items changed
 */
export async function runPartitionJob<T>(cursors: JobCursors, job: PartitionJob<T>): Promise<number> {
  const stored = await cursors.jobCursor(job.job);
  const start = parsePosition(stored);
  if (start.at === FINISHED && start.pass === job.pass) return 0;
  let pass = start.at === FINISHED ? job.pass : start.pass;
  if (pass === '') pass = job.pass;
  let [partition, after] = start.at === FINISHED ? [0, null] : start.at;
  let cursor = stored;
  let changed = 0;
  while (job.isTimeLeft()) {
    const { items, next } = await job.partitions.page(partition, after);
    changed += await job.work(items);
    [partition, after] = next === null ? [partition + 1, null] : [partition, next];
    const isLast = partition >= job.partitions.count;
    const position = JSON.stringify(isLast ? { pass, at: FINISHED } : { pass, at: [partition, after] });
    if (!(await cursors.moveJobCursor(cursor, { position, failed: [] }))) return changed;
    cursor = { ...cursor, position, failed: [], version: cursor.version + 1 };
    if (isLast) return changed;
  }
  return changed;
}

/** The pass that a cursor is in; null: none has begun. */
export function passIn(cursor: JobCursor): { readonly pass: string; readonly isFinished: boolean } | null {
  const { pass, at } = parsePosition(cursor);
  return cursor.position === null ? null : { pass, isFinished: at === FINISHED };
}

type JobPosition = { readonly pass: string; readonly at: typeof FINISHED | readonly [number, string | null] };

const parsePosition = ({ position }: JobCursor): JobPosition =>
  position === null ? { pass: '', at: [0, null] } : (JSON.parse(position) as JobPosition);

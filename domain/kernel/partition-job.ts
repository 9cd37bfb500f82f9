import type { JobCursor, JobCursors } from './job-cursor.ts';

/** A list that is spread over partitions, each of them in order. */
export type Partitions<T> = {
  readonly count: number;
  /** The next of a partition behind a position; null: from its beginning. */
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
  /** Everything is worked on once for each pass, such as a day; a pass that was not finished goes on before the next one. */
  readonly pass: string;
  readonly partitions: Partitions<T>;
  /** @returns how many of them were changed */
  work(items: readonly T[]): Promise<number>;
  isTimeLeft(): boolean;
};

const FINISHED = 'finished';

/**
 * Works through all partitions from where the last run stopped, and never from the start again before the end is reached.
 * The cursor moves after the work of a page is done: a run that is killed has its page worked on again. Of two runs at once
 * one goes on. A fault ends the run, and the next one begins with the page that failed.
 * @returns how many were changed
 */
export async function runPartitionJob<T>(cursors: JobCursors, job: PartitionJob<T>): Promise<number> {
  const stored = await cursors.jobCursor(job.job);
  const reached = parsePosition(stored);
  if (reached.at === FINISHED && reached.pass === job.pass) return 0;
  let pass = reached.at === FINISHED ? job.pass : reached.pass;
  if (pass === '') pass = job.pass;
  let [partition, after] = reached.at === FINISHED ? [0, null] : reached.at;
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

type JobPosition = { readonly pass: string; readonly at: typeof FINISHED | readonly [number, string | null] };

const parsePosition = ({ position }: JobCursor): JobPosition =>
  position === null ? { pass: '', at: [0, null] } : (JSON.parse(position) as JobPosition);

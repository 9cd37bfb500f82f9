import { mapByWorkers, mapInParallel } from './in-parallel.ts';
import type { Instant } from './instant.ts';
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

/** The pages of a partition, one after the other. */
export async function* pagesIn<T>({ page }: Partitions<T>, partition: number): AsyncGenerator<readonly T[]> {
  for (let after: string | null = null; ; ) {
    const { items, next }: PartitionPage<T> = await page(partition, after);
    yield items;
    if (next === null) return;
    after = next;
  }
}

/** What became of some items. */
export type PageResult = { readonly changed: number; readonly failures: readonly ItemFailure[] };
export type ItemFailure = { readonly id: string; readonly error: unknown };

/** How long a run has a partition for itself after each page. */
export type PartitionLease = { readonly milliseconds: number; now(): Instant };

export type PartitionJob<T> = {
  /** The name of the cursors: one of the pass, and one of each partition. */
  readonly job: string;
  /** Each pass, such as a day, processes everything once. An unfinished pass continues before the next one begins. */
  readonly pass: string;
  readonly partitions: Partitions<T>;
  /** How many partitions one run works on at the same time. */
  readonly atOnce: number;
  /** Set where runs overlap: what one of them works on, the others leave alone for so long after each of its pages. */
  readonly lease?: PartitionLease;
  /** Processes items. One that fails is in the result and is tried again later. An error means that none of them is done. */
  work(items: readonly T[]): Promise<PageResult>;
  /** Items that failed, as they are now; null: it does not exist any more. */
  byIds(ids: readonly string[]): Promise<readonly (T | null)[]>;
  isTimeLeft(): boolean;
};

export type PartitionRun = {
  /** How many items changed. */
  readonly changed: number;
  /** The name of each error, of items and of whole pages. The next run tries these again. */
  readonly failed: readonly string[];
};

/** The most failed items that the cursor of a partition stores. With more, the partition waits for the next run. */
const MAX_FAILED = 100;

/**
 * Processes all partitions from where the last runs stopped, some at the same time, each with its own cursor. A pass begins only
 * after the one before has reached its end. A cursor moves after a page is done: after a run that is killed, the next run
 * repeats the page. Of two runs at a partition only one continues. An item that fails holds up no other: the partition tries it again at its
 * end, and each run after does, until it succeeds or the next pass is due. A page that fails as a whole holds up its partition alone.
 */
export async function runPartitionJob<T>(cursors: JobCursors, job: PartitionJob<T>): Promise<PartitionRun> {
  const pass = await beginPass(cursors, job);
  if (pass === null) return { changed: 0, failed: [] };
  const runs = await mapByWorkers(partitionsIn(job), job.atOnce, (partition) =>
    runPartition(cursors, job, pass.run, partition),
  );
  if (runs.every(({ failed }) => failed.length === 0)) await endPass(cursors, job, pass);
  return {
    changed: runs.reduce((sum, { changed }) => sum + changed, 0),
    failed: runs.flatMap(({ failed }) => failed),
  };
}

/** Processes items at once, so that each fails by itself. @param work returns whether it changed something */
export async function processEach<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  { atOnce, work }: { readonly atOnce: number; work(item: T): Promise<boolean> },
): Promise<PageResult> {
  const failures: ItemFailure[] = [];
  const results = await mapByWorkers(items, atOnce, (item) =>
    work(item).catch((error: unknown) => {
      failures.push({ id: idOf(item), error });
      return false;
    }),
  );
  return { changed: results.filter((isChanged) => isChanged).length, failures };
}

/** The pass that a job is in; null: none has begun. */
export function passIn(cursor: JobCursor): { readonly pass: string; readonly isFinished: boolean } | null {
  if (cursor.position === null) return null;
  const { pass, at }: PassPosition = JSON.parse(cursor.position);
  return { pass, isFinished: at === FINISHED };
}

const FINISHED = 'finished';

/** Former versions stored the only position of the job as `at`. */
type PassPosition = { readonly pass: string; readonly at: typeof FINISHED | 'running' | readonly unknown[] };

/** A pass that has begun. The version of its cursor, `run`, tells it from others of the same name. */
type Pass = { readonly cursor: JobCursor; readonly name: string; readonly run: number };

const partitionsIn = <T>({ partitions }: PartitionJob<T>): number[] =>
  Array.from({ length: partitions.count }, (_, partition) => partition);

/** @returns the pass to work on; null: it is finished, or another run has begun one meanwhile */
async function beginPass<T>(cursors: JobCursors, job: PartitionJob<T>): Promise<Pass | null> {
  const cursor = await cursors.jobCursor(job.job);
  const before = passIn(cursor);
  if (before?.isFinished === true && before.pass === job.pass) return null;
  if (before !== null && !before.isFinished) {
    const running = { cursor, name: before.pass, run: cursor.version };
    // What always fails may not hold up the next pass, which tries it again.
    if (before.pass === job.pass || !(await placesIn(cursors, job, running)).every(({ hasEnded }) => hasEnded))
      return running;
  }
  return movePass(cursors, cursor, { pass: job.pass, at: 'running' });
}

/** Ends a pass in which nothing is left, not even an item that failed. */
async function endPass<T>(cursors: JobCursors, job: PartitionJob<T>, pass: Pass): Promise<void> {
  const places = await placesIn(cursors, job, pass);
  if (places.every(({ hasEnded, failed }) => hasEnded && failed.length === 0))
    await movePass(cursors, pass.cursor, { pass: pass.name, at: FINISHED });
}

async function movePass(cursors: JobCursors, cursor: JobCursor, to: PassPosition): Promise<Pass | null> {
  const move = { position: JSON.stringify(to), failed: [] };
  if (!(await cursors.moveJobCursor(cursor, move))) return null;
  const moved = { ...cursor, ...move, version: cursor.version + 1 };
  return { cursor: moved, name: to.pass, run: moved.version };
}

const placesIn = <T>(cursors: JobCursors, job: PartitionJob<T>, { run }: Pass) =>
  mapInParallel(partitionsIn(job), async (partition) => {
    const place = placeIn(await cursors.jobCursor(cursorOf(job, partition)), run);
    return { hasEnded: place.at === FINISHED, failed: place.failed };
  });

const cursorOf = <T>({ job }: PartitionJob<T>, partition: number): string => `${job}-${partition}`;

/** Where a pass is in one partition. */
type Place = {
  /** Another one: the cursor is of a former pass. */
  readonly run: number;
  /** The position of the last item that is done. */
  readonly at: typeof FINISHED | { readonly after: string | null };
  readonly leasedUntil: Instant | null;
};

function placeIn({ position, failed }: JobCursor, run: number): Place & Pick<JobCursor, 'failed'> {
  const place: Place | null = position === null ? null : JSON.parse(position);
  return place?.run === run ? { ...place, failed } : { run, at: { after: null }, leasedUntil: null, failed: [] };
}

/** Works on one partition until its end, or as far as the time allows. */
async function runPartition<T>(
  cursors: JobCursors,
  job: PartitionJob<T>,
  run: number,
  partition: number,
): Promise<PartitionRun> {
  let cursor = await cursors.jobCursor(cursorOf(job, partition));
  let { at, failed, leasedUntil } = placeIn(cursor, run);
  if (at === FINISHED && failed.length === 0) return { changed: 0, failed: [] };
  if (leasedUntil !== null && leasedUntil > (job.lease?.now() ?? leasedUntil)) return { changed: 0, failed: [] };
  if (!job.isTimeLeft()) return { changed: 0, failed: [] };
  const errors = new Map<string, string>();
  let changed = 0;

  async function move(isLeased: boolean): Promise<boolean> {
    leasedUntil = isLeased && job.lease !== undefined ? leaseEnd(job.lease) : null;
    const to = { position: JSON.stringify({ run, at, leasedUntil } satisfies Place), failed };
    if (!(await cursors.moveJobCursor(cursor, to))) return false;
    cursor = { ...cursor, ...to, version: cursor.version + 1 };
    return true;
  }

  /** @returns the ids that fail, of those before and of these items */
  async function work(items: readonly T[], before: readonly string[]): Promise<readonly string[]> {
    const result = await job.work(items);
    changed += result.changed;
    for (const { id, error } of result.failures) errors.set(id, nameOf(error));
    return [...new Set([...before, ...result.failures.map(({ id }) => id)])];
  }

  try {
    if (job.lease !== undefined && !(await move(true))) return { changed, failed: [] };
    while (at !== FINISHED) {
      const { items, next } = await job.partitions.page(partition, at.after);
      const all = await work(items, failed);
      if (all.length > MAX_FAILED) return { changed, failed: [...errors.values()] };
      [failed, at] = [all, next === null ? FINISHED : { after: next }];
      const goesOn = (at !== FINISHED || failed.length > 0) && job.isTimeLeft();
      if (!(await move(goesOn)) || !goesOn) return { changed, failed: [...errors.values()] };
    }
    errors.clear();
    failed = await work(
      (await job.byIds(failed)).filter((item) => item !== null),
      [],
    );
    await move(false);
    return { changed, failed: [...errors.values()] };
  } catch (error) {
    return { changed, failed: [...errors.values(), nameOf(error)] };
  }
}

const leaseEnd = ({ milliseconds, now }: PartitionLease): Instant =>
  new Date(Date.parse(now()) + milliseconds).toISOString();

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

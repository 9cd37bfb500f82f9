import { mapInParallel } from './in-parallel.ts';
import type { Instant } from './instant.ts';
import type { JobCursor, JobCursorMove, JobCursors } from './job-cursor.ts';
import type { Entry, Page, Slice } from './page.ts';

/** The result of one scheduled run over a queue. */
export type DrainResult = {
  /** How many items had something to record. */
  readonly detected: number;
  /** The names of the errors, one for each item that failed. A later run tries these items again. */
  readonly failed: readonly string[];
  /** Whether items are left for the next run. */
  readonly more: boolean;
};

/** The result of two parts of one run. */
export const joinResults = (one: DrainResult, other: DrainResult): DrainResult => ({
  detected: one.detected + other.detected,
  failed: [...one.failed, ...other.failed],
  more: one.more || other.more,
});

const PER_PAGE = 100;
/** How many items are processed in parallel, where the job says nothing else. */
const CONCURRENCY = 8;

export type QueueJob<T> = {
  /**
   * Where a run stores how far it came. Left out where an item that is begun moves to the end of the queue by itself, or
   * where the queue has less than a page: then each run begins with the first item.
   */
  readonly cursor?: { readonly job: string; readonly cursors: JobCursors };
  readonly now: () => Instant;
  /** The items that are due before a moment, in order. What is done leaves the queue. */
  pageFrom(before: Instant, slice: Slice): Promise<Page<T>>;
  /** Processes one item. @returns false where it had nothing to record, because the index is older than the item */
  detect(item: T): Promise<boolean>;
  /** How many items are processed in parallel; 1: in their order, one after the other. */
  readonly concurrency?: number;
  /** Whether there is time for another item. Of each page, the first items are processed in any case. */
  isTimeLeft(): boolean;
};

/**
 * Works off a queue that an item leaves when it is done, until the time of the run is used up. An item that fails stays in the
 * queue, and holds up no other: a run that ends before the queue does stores where the next run continues. Each pass has an end,
 * the moment when it began, so after it the failed items are tried again. A queue of a few items needs no cursor: all of them are
 * processed in any case.
 */
export async function drainQueue<T>(job: QueueJob<T>): Promise<DrainResult> {
  const head: Pass = { before: job.now(), after: null };
  const first = await job.pageFrom(head.before, { first: PER_PAGE, after: null });
  const counts = newCounts();
  if (!first.hasNextPage && first.entries.length <= (job.concurrency ?? CONCURRENCY)) {
    await processPage(first.entries, job, counts);
    return { ...counts, more: false };
  }
  const cursor = job.cursor === undefined ? null : await job.cursor.cursors.jobCursor(job.cursor.job);
  const resumed = cursor === null ? null : passOf(cursor);
  const place = { cursor };
  const isDone =
    resumed === null ? await runPass(job, place, head, counts, first) : await finishPass(job, place, resumed, counts);
  return { ...counts, more: !isDone };
}

/** Finishes the pass of an earlier run, and then goes through the queue from its beginning. @returns whether it reached the end */
async function finishPass<T>(job: QueueJob<T>, place: Place, pass: Pass, counts: Counts): Promise<boolean> {
  if (!(await runPass(job, place, pass, counts)) || !job.isTimeLeft()) return false;
  return runPass(job, place, { before: job.now(), after: null }, counts);
}

/** What is due before a moment, and the position after which it continues. */
type Pass = { readonly before: Instant; readonly after: string | null };

const passOf = ({ position }: JobCursor): Pass | null => {
  if (position === null) return null;
  const [before, after] = JSON.parse(position) as [Instant, string];
  return { before, after };
};

/** The cursor as it is stored; null where there is none. */
type Place = { cursor: JobCursor | null };

/** @param page the first page, if it is read already. @returns whether it reached the end of the queue */
async function runPass<T>(
  job: QueueJob<T>,
  place: Place,
  { before, after }: Pass,
  counts: Counts,
  page?: Page<T>,
): Promise<boolean> {
  let next = page ?? (await job.pageFrom(before, { first: PER_PAGE, after }));
  for (;;) {
    const { last, isWhole } = await processPage(next.entries, job, counts);
    const hasEnded = isWhole && !next.hasNextPage;
    const end = isWhole ? next.end : last;
    // Also before the run ends: it may be killed, and the next one must not begin with the same items.
    const position = hasEnded || end === null ? null : JSON.stringify([before, end]);
    if (!(await movePlace(job, place, position))) return false;
    if (hasEnded) return true;
    if (!isWhole || !job.isTimeLeft()) return false;
    next = await job.pageFrom(before, { first: PER_PAGE, after: end });
  }
}

/** @returns false where another run moved the cursor: it continues, and this one ends */
async function movePlace<T>({ cursor }: QueueJob<T>, place: Place, position: string | null): Promise<boolean> {
  if (cursor === undefined || place.cursor === null) return true;
  const saved = await saveCursor(cursor.cursors, place.cursor, { position, failed: [] });
  if (saved !== null) place.cursor = saved;
  return saved !== null;
}

export type CursorJob<T extends { readonly id: string }> = {
  /** The name of the cursor. */
  readonly job: string;
  /** The items of the queue, in order. What its filter skips counts as done. */
  pageFrom(slice: Slice): Promise<Page<T>>;
  /** The items that failed in earlier runs, as they are now. */
  byIds(ids: readonly string[]): Promise<readonly (T | null)[]>;
  detect(item: T): Promise<boolean>;
  /** Whether there is time for another item. Of each page, the first items are processed in any case. */
  isTimeLeft(): boolean;
  /** The cursor after a page with this end. It may lie before the end, so that the next run reads late arrivals again. */
  cursorAfter(end: string | null, isLast: boolean): string | null;
};

/** The most failures that the cursor stores. */
const MAX_FAILED = 100;
/** How many of them a run tries again. Each may take seconds, and what is behind them must have its time. */
const RETRIES = 2 * CONCURRENCY;

/**
 * Processes a queue that items do not leave, from where the last run stopped. The cursor moves after a page is done, never
 * before: after a run that is killed, the next run repeats its page, and detects nothing twice. The cursor stores the ids of
 * what fails, and passes it. Where these are too many, it stores from where on, and goes there when it has reached the end.
 */
export async function drainFromCursor<T extends { readonly id: string }>(
  cursors: JobCursors,
  job: CursorJob<T>,
): Promise<DrainResult> {
  let cursor = await cursors.jobCursor(job.job);
  const counts = newCounts();
  let failed = await retryFailed(job, cursor.failed, counts);
  let [after, goBackTo] = [cursor.position, cursor.goBackTo ?? null];
  for (;;) {
    const page: Page<T> = await job.pageFrom({ first: PER_PAGE, after });
    const { last, isWhole, failures } = await processPage(page.entries, job, counts);
    const all = [...new Set([...failed, ...failures.map(({ id }) => id)])];
    if (all.length > MAX_FAILED) goBackTo ??= { position: after };
    else failed = all;
    const hasEnded = isWhole && !page.hasNextPage;
    const end = isWhole ? page.end : last;
    const reached = job.cursorAfter(end ?? after, hasEnded);
    const back = hasEnded ? goBackTo : null;
    const position = back === null ? reached : back.position;
    const saved = await saveCursor(cursors, cursor, { position, failed, goBackTo: back === null ? goBackTo : null });
    if (saved === null) return { ...counts, more: true };
    cursor = saved;
    if (hasEnded) return { ...counts, more: back !== null };
    if (!isWhole || !job.isTimeLeft()) return { ...counts, more: true };
    after = end;
  }
}

/** @returns the ids that still fail. Those that this run does not try come first in the next run. */
async function retryFailed<T extends { readonly id: string }>(
  job: CursorJob<T>,
  ids: readonly string[],
  counts: Counts,
): Promise<readonly string[]> {
  const tried = ids.slice(0, RETRIES);
  if (tried.length === 0) return [];
  const found = (await job.byIds(tried)).filter((item) => item !== null);
  const entries = found.map((item) => ({ item, position: item.id }));
  const { last, isWhole, failures } = await processPage(entries, job, counts);
  const untried = isWhole ? [] : tried.slice(tried.indexOf(last ?? '') + 1);
  return [...untried, ...ids.slice(RETRIES), ...failures.map(({ id }) => id)];
}

/** The cursor as it is stored now; null where another run moved it. */
async function saveCursor(cursors: JobCursors, before: JobCursor, to: JobCursorMove): Promise<JobCursor | null> {
  if (JSON.stringify(placeOf(before)) === JSON.stringify(placeOf(to))) return before;
  return (await cursors.moveJobCursor(before, to)) ? { ...before, ...to, version: before.version + 1 } : null;
}

const placeOf = ({ position, failed, goBackTo = null }: JobCursorMove) => [position, failed, goBackTo];

type Counts = { detected: number; failed: string[] };
const newCounts = (): Counts => ({ detected: 0, failed: [] });

type ProcessedPage<T> = {
  /** The position of the last item that was processed; null: there was none. */
  readonly last: string | null;
  /** Whether all items were processed. */
  readonly isWhole: boolean;
  readonly failures: readonly T[];
};

/** Processes items in their order, several at a time, until the time is used up. */
async function processPage<T>(
  entries: readonly Entry<T>[],
  job: Pick<QueueJob<T>, 'detect' | 'isTimeLeft' | 'concurrency'>,
  counts: Counts,
): Promise<ProcessedPage<T>> {
  const { concurrency = CONCURRENCY } = job;
  const failures: T[] = [];
  let begun = 0;
  const worker = async () => {
    while (begun < entries.length && (begun < concurrency || job.isTimeLeft())) {
      const { item } = entries[begun++] as Entry<T>;
      try {
        if (await job.detect(item)) counts.detected++;
      } catch (error) {
        counts.failed.push(error instanceof Error ? error.name : 'unknown');
        failures.push(item);
      }
    }
  };
  await mapInParallel(Array.from({ length: concurrency }), worker);
  return { last: entries[begun - 1]?.position ?? null, isWhole: begun === entries.length, failures };
}

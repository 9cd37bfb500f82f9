import { mapInParallel } from './in-parallel.ts';
import type { JobCursor, JobCursors } from './job-cursor.ts';
import type { Page, Slice } from './page.ts';

/** The result of one scheduled run over a queue. */
export type DrainResult = {
  /** How many items had something to record. */
  readonly detected: number;
  /** The names of the errors, one for each item that failed. The next run tries these items again. */
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

/** The most items of one run, so that it ends in time. The next run continues where it stops. */
const MAX_ENTRIES = 1_000;
const PER_PAGE = 100;
/** How many items are processed in parallel. */
const CONCURRENCY = 8;

/**
 * Processes a queue page by page. An item that fails does not hold up the others.
 * @param detect processes one item; false where it had nothing to record, because the index is older than the item
 * @param isTimeLeft whether there is time for another page
 * @param maxEntries the most items of one run
 */
export async function drainQueue<T>(
  pageFrom: (slice: Slice) => Promise<Page<T>>,
  detect: (item: T) => Promise<boolean>,
  isTimeLeft: () => boolean,
  maxEntries = MAX_ENTRIES,
): Promise<DrainResult> {
  const failed: string[] = [];
  let [detected, seen] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const page: Page<T> = await pageFrom({ first: PER_PAGE, after });
    const batch = await processInParallel(
      page.entries.map(({ item }) => item),
      detect,
    );
    detected += batch.detected;
    failed.push(...batch.failed.map(({ error }) => error));
    seen += page.entries.length;
    after = page.end;
    if (!page.hasNextPage) return { detected, failed, more: false };
    if (seen >= maxEntries || !isTimeLeft()) return { detected, failed, more: true };
  }
}

export type CursorJob<T extends { readonly id: string }> = {
  /** The name of the cursor. */
  readonly job: string;
  /** The items of the queue, in order. What its filter skips counts as done. */
  pageFrom(slice: Slice): Promise<Page<T>>;
  /** The items that failed in earlier runs, as they are now. */
  byIds(ids: readonly string[]): Promise<readonly (T | null)[]>;
  detect(item: T): Promise<boolean>;
  isTimeLeft(): boolean;
  /** The cursor after a page with this end. It may lie before the end, so that the next run reads late arrivals again. */
  cursorAfter(end: string | null, isLast: boolean): string | null;
};

/** The most failures that the cursor stores. More of them have a common cause, so the cursor does not move. */
const MAX_FAILED = 100;

/**
 * Processes a queue from where the last run stopped. The cursor moves after a page is done, never before: after a run that
 * is killed, the next run repeats its page, and detects nothing twice. The cursor stores the ids of what fails and passes it.
 */
export async function drainFromCursor<T extends { readonly id: string }>(
  cursors: JobCursors,
  job: CursorJob<T>,
): Promise<DrainResult> {
  let cursor = await cursors.jobCursor(job.job);
  const retries = (await job.byIds(cursor.failed)).filter((item) => item !== null);
  const retried = await processInParallel(retries, job.detect);
  const errors = retried.failed.map(({ error }) => error);
  let [detected, seen, after] = [retried.detected, 0, cursor.position];
  let failed = retried.failed.map(({ item }) => item.id);
  for (;;) {
    const page: Page<T> = await job.pageFrom({ first: PER_PAGE, after });
    const batch = await processInParallel(
      page.entries.map(({ item }) => item),
      job.detect,
    );
    detected += batch.detected;
    errors.push(...batch.failed.map(({ error }) => error));
    failed = [...new Set([...failed, ...batch.failed.map(({ item }) => item.id)])];
    if (failed.length > MAX_FAILED) return { detected, failed: errors, more: true };
    const position = job.cursorAfter(page.end ?? after, !page.hasNextPage);
    const saved = await saveCursor(cursors, cursor, { position, failed });
    if (saved === null) return { detected, failed: errors, more: true };
    cursor = saved;
    seen += page.entries.length;
    if (!page.hasNextPage) return { detected, failed: errors, more: false };
    if (seen >= MAX_ENTRIES || !job.isTimeLeft()) return { detected, failed: errors, more: true };
    after = page.end;
  }
}

/** The cursor as it is stored now; null where another run moved it. */
async function saveCursor(
  cursors: JobCursors,
  before: JobCursor,
  to: Pick<JobCursor, 'position' | 'failed'>,
): Promise<JobCursor | null> {
  const isSame = before.position === to.position && before.failed.join() === to.failed.join();
  if (isSame) return before;
  return (await cursors.moveJobCursor(before, to)) ? { ...before, ...to, version: before.version + 1 } : null;
}

type Failure<T> = { readonly item: T; readonly error: string };
type BatchResult<T> = { readonly detected: number; readonly failed: readonly Failure<T>[] };

async function processInParallel<T>(
  items: readonly T[],
  detect: (item: T) => Promise<boolean>,
): Promise<BatchResult<T>> {
  const waiting = [...items];
  const failed: Failure<T>[] = [];
  let detected = 0;
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      try {
        if (await detect(item)) detected++;
      } catch (error) {
        failed.push({ item, error: error instanceof Error ? error.name : 'unknown' });
      }
  };
  await mapInParallel(Array.from({ length: CONCURRENCY }), worker);
  return { detected, failed };
}

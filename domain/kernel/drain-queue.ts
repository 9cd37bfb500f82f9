import { mapInParallel } from './in-parallel.ts';
import type { JobCursor, JobCursors } from './job-cursor.ts';
import type { Page, Slice } from './page.ts';

/** What came of a run of the clock over what waits. */
export type DrainResult = {
  readonly detected: number;
  /** Things with which it failed for now, by the names of the errors; the next run tries them again. */
  readonly failed: readonly string[];
  /** Whether more wait for the next run. */
  readonly more: boolean;
};

/** What one run takes on, so that it ends in time; the next run goes on where it stops. */
const MOST_ENTRIES = 1_000;
const PER_PAGE = 100;
/** How many are worked on side by side. */
const CONCURRENCY = 8;

/**
 * Works through what waits, page by page; one thing with which it fails holds up no other.
 * @param notice whether there was anything to note: an index may be older than the thing
 * @param isTimeLeft whether there is time for another page
 */
export async function drainQueue<T>(
  pageFrom: (slice: Slice) => Promise<Page<T>>,
  notice: (item: T) => Promise<boolean>,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const failed: string[] = [];
  let [noticed, seen] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const page: Page<T> = await pageFrom({ first: PER_PAGE, after });
    const worked = await processInParallel(
      page.entries.map(({ item }) => item),
      notice,
    );
    noticed += worked.detected;
    failed.push(...worked.failed.map(({ error }) => error));
    seen += page.entries.length;
    after = page.end;
    if (!page.hasNextPage) return { detected: noticed, failed, more: false };
    if (seen >= MOST_ENTRIES || !isTimeLeft()) return { detected: noticed, failed, more: true };
  }
}

export type CursorJob<T extends { readonly id: string }> = {
  /** The name of the cursor. */
  readonly job: string;
  /** What waits, in order; what a filter passes over counts as done. */
  pageFrom(slice: Slice): Promise<Page<T>>;
  /** What failed in former runs, as it is now. */
  byIds(ids: readonly string[]): Promise<readonly (T | null)[]>;
  detect(item: T): Promise<boolean>;
  isTimeLeft(): boolean;
  /** Where the cursor rests after a page, whose end is this: what may still come in behind it is read again. */
  cursorAfter(end: string | null, isLast: boolean): string | null;
};

/** As many failures the cursor remembers; more of them are no faults of single things, and it stays where it is. */
const MOST_FAILED = 100;

/**
 * The same from where the last run stopped. The cursor moves after the work of a page is done, never before: a run that
 * is killed has its page worked on again, which notices nothing twice. What fails is remembered, and passed.
 */
export async function drainFromCursor<T extends { readonly id: string }>(
  cursors: JobCursors,
  work: CursorJob<T>,
): Promise<DrainResult> {
  let cursor = await cursors.jobCursor(work.job);
  const again = (await work.byIds(cursor.failed)).filter((item) => item !== null);
  const retried = await processInParallel(again, work.detect);
  const errors = retried.failed.map(({ error }) => error);
  let [noticed, seen, after] = [retried.detected, 0, cursor.position];
  let failed = retried.failed.map(({ item }) => item.id);
  for (;;) {
    const page: Page<T> = await work.pageFrom({ first: PER_PAGE, after });
    const worked = await processInParallel(
      page.entries.map(({ item }) => item),
      work.detect,
    );
    noticed += worked.detected;
    errors.push(...worked.failed.map(({ error }) => error));
    failed = [...new Set([...failed, ...worked.failed.map(({ item }) => item.id)])];
    if (failed.length > MOST_FAILED) return { detected: noticed, failed: errors, more: true };
    const position = work.cursorAfter(page.end ?? after, !page.hasNextPage);
    const moved = await saveCursor(cursors, cursor, { position, failed });
    if (moved === null) return { detected: noticed, failed: errors, more: true };
    cursor = moved;
    seen += page.entries.length;
    if (!page.hasNextPage) return { detected: noticed, failed: errors, more: false };
    if (seen >= MOST_ENTRIES || !work.isTimeLeft()) return { detected: noticed, failed: errors, more: true };
    after = page.end;
  }
}

/** The cursor as it is then; null where another run moved it. */
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
  notice: (item: T) => Promise<boolean>,
): Promise<BatchResult<T>> {
  const waiting = [...items];
  const failed: Failure<T>[] = [];
  let noticed = 0;
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      try {
        if (await notice(one)) noticed++;
      } catch (error) {
        failed.push({ item: one, error: error instanceof Error ? error.name : 'unknown' });
      }
  };
  await mapInParallel(Array.from({ length: CONCURRENCY }), lane);
  return { detected: noticed, failed };
}

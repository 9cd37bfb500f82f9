import { mapInParallel } from './in-parallel.ts';
import type { Page, Slice } from './page.ts';

/** What came of a run of the clock over what waits. */
export type RunThrough = {
  readonly noticed: number;
  /** Things with which it failed for now, by the names of the errors. */
  readonly failed: readonly string[];
  /** Whether more wait for the next run. */
  readonly more: boolean;
};

/** What one run takes on, so that it ends in time; the next run goes on where it stops. */
const MOST_THINGS = 1_000;
const PER_PAGE = 100;
/** How many are worked on side by side. */
const LANES = 8;

/**
 * Works through what waits, page by page; one thing with which it fails holds up no other.
 * @param notice whether there was anything to note: an index may be older than the thing
 * @param isTimeLeft whether there is time for another page
 */
export async function runThrough<T>(
  pageFrom: (slice: Slice) => Promise<Page<T>>,
  notice: (item: T) => Promise<boolean>,
  isTimeLeft: () => boolean,
): Promise<RunThrough> {
  const failed: string[] = [];
  let [noticed, seen] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const page: Page<T> = await pageFrom({ first: PER_PAGE, after });
    const waiting = page.entries.map(({ item }) => item);
    const lane = async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        try {
          if (await notice(one)) noticed++;
        } catch (error) {
          failed.push(error instanceof Error ? error.name : 'unknown');
        }
    };
    await mapInParallel(Array.from({ length: LANES }), lane);
    seen += page.entries.length;
    after = page.end;
    if (!page.hasNextPage) return { noticed, failed, more: false };
    if (seen >= MOST_THINGS || !isTimeLeft()) return { noticed, failed, more: true };
  }
}

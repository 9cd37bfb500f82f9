import { addMilliseconds, type Instant } from '../kernel/instant.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * When a cap that is reached at this moment has room again, if nothing more is sent; null where it has room.
 * @param sends in any order; those later than the moment do not count
 * @param cap sends in any 7 days, at least 1
 */
export function cappedUntil(sends: readonly Instant[], cap: number, at: Instant): Instant | null {
  const newestFirst = sends
    .filter((sent) => sent <= at)
    .toSorted()
    .toReversed();
  const mustLeave = newestFirst[cap - 1];
  if (mustLeave === undefined) return null;
  const leaves = addMilliseconds(mustLeave, WEEK_MS);
  return leaves > at ? leaves : null;
}

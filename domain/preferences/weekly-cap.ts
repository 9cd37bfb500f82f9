import { addMilliseconds, type Instant } from '../kernel/instant.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * When a cap that is reached at this moment allows the next send, if nothing else is sent. Null if it is not reached.
 * @param sends in any order; those after the moment do not count
 * @param cap sends in any 7 days, at least 1
 */
export function cappedUntil(sends: readonly Instant[], cap: number, at: Instant): Instant | null {
  const newestFirst = sends
    .filter((sentAt) => sentAt <= at)
    .toSorted()
    .toReversed();
  const oldestCounted = newestFirst[cap - 1];
  if (oldestCounted === undefined) return null;
  const expiresAt = addMilliseconds(oldestCounted, WEEK_MS);
  return expiresAt > at ? expiresAt : null;
}

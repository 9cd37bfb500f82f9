import type { Instant } from '../kernel/instant.ts';
import { openTimesFrom, type StoreHours } from '../shop/store-hours.ts';

/** In a store that rarely opens, a promise ends after so many days at the latest. */
const MAX_DAYS = 400;

/** The moment after so many milliseconds of working time. */
export function addWorkingTime(from: Instant, milliseconds: number, workingHours: StoreHours): Instant {
  let left = milliseconds;
  let end = from;
  for (const { opens, closes } of openTimesFrom(workingHours, from, MAX_DAYS)) {
    const lasts = closes - opens;
    if (lasts >= left) return new Date(opens + left).toISOString();
    left -= lasts;
    end = new Date(closes).toISOString();
  }
  return end;
}

/** Milliseconds of working time from one moment to another. 0 where the second is earlier. */
export function workingTimeBetween(from: Instant, to: Instant, workingHours: StoreHours): number {
  const until = Date.parse(to);
  let sum = 0;
  for (const { opens, closes } of openTimesFrom(workingHours, from, MAX_DAYS)) {
    if (opens >= until) break;
    sum += Math.min(closes, until) - opens;
  }
  return sum;
}

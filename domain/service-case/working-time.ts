import type { Instant } from '../kernel/instant.ts';
import { openTimesFrom, type StoreHours } from '../shop/store-hours.ts';

/** A store that opens so seldom that a promise takes longer than this ends it here. */
const MOST_DAYS = 400;

/** The moment at which so many milliseconds of working time have passed since another. */
export function addWorkingTime(from: Instant, milliseconds: number, workingHours: StoreHours): Instant {
  let left = milliseconds;
  let end = from;
  for (const { opens, closes } of openTimesFrom(workingHours, from, MOST_DAYS)) {
    const lasts = closes - opens;
    if (lasts >= left) return new Date(opens + left).toISOString();
    left -= lasts;
    end = new Date(closes).toISOString();
  }
  return end;
}

/** Milliseconds of working time from one moment to another; 0 where the second is earlier. */
export function workingTimeBetween(from: Instant, to: Instant, workingHours: StoreHours): number {
  const until = Date.parse(to);
  let sum = 0;
  for (const { opens, closes } of openTimesFrom(workingHours, from, MOST_DAYS)) {
    if (opens >= until) break;
    sum += Math.min(closes, until) - opens;
  }
  return sum;
}

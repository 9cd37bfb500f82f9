import { DAY_MS } from '../kernel/duration.ts';
import type { Day } from '../kernel/instant.ts';
import { type Comparison, DIFFERENT, MISSING } from './match-comparison.ts';
import { editDistance } from './text-similarity.ts';

/** Compares birth dates. Dates that differ by one typing error, or in the order of day and month, are close. */
export function compareBirthDates(left: Day | null, right: Day | null): Comparison {
  if (left === null || right === null) return MISSING;
  if (left === right) return { level: 'exact', value: isDefaultDay(left) ? DEFAULT_DAY : left };
  const [year, month, day] = left.split('-');
  if (editDistance(left, right) === 1 || right === `${year}-${day}-${month}`) return { level: 'close', basis: 'typo' };
  const [otherYear, otherMonth, otherDay] = right.split('-');
  const same = [year === otherYear, month === otherMonth, day === otherDay].filter(Boolean).length;
  return same === 2 || daysBetween(left, right) <= MAX_DAYS_OFF ? { level: 'similar' } : DIFFERENT;
}

/** A guessed date, or a month counted wrong, is at most a month off. */
const MAX_DAYS_OFF = 31;
const daysBetween = (left: Day, right: Day): number => Math.abs(Date.parse(left) - Date.parse(right)) / DAY_MS;

/** The day that forms and offices enter for an unknown day. Some people are really born on it. */
export const DEFAULT_DAY = '01-01';
const isDefaultDay = (day: Day): boolean => day.endsWith(`-${DEFAULT_DAY}`);

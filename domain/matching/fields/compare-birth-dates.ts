import { DAY_MS } from '../../kernel/duration.ts';
import type { Day } from '../../kernel/instant.ts';
import { differenceOf } from './difference.ts';
import { type Comparison, DIFFERENT, MISSING } from './match-comparison.ts';
import { editDistance } from './text-similarity.ts';

/** Compares birth dates. Dates that differ by one typing error, or in the order of day and month, are close. */
export function compareBirthDates(left: Day | null, right: Day | null): Comparison {
  if (left === null || right === null) return MISSING;
  if (left === right)
    return isDefaultDay(left)
      ? { level: 'exact', value: DEFAULT_DAY, counted: { field: 'birthDate', value: left }, detail: 'defaultDay' }
      : { level: 'exact', value: left };
  const [year, month, day] = left.split('-');
  if (right === `${year}-${day}-${month}`) return { level: 'close', basis: 'typo', detail: 'dayAndMonth' };
  if (editDistance(left, right) === 1) return { level: 'close', basis: 'typo', detail: differenceOf(left, right) };
  const [otherYear, otherMonth, otherDay] = right.split('-');
  const others = [
    ...(year === otherYear ? [] : (['yearOnly'] as const)),
    ...(month === otherMonth ? [] : (['monthOnly'] as const)),
    ...(day === otherDay ? [] : (['dayOnly'] as const)),
  ];
  const [only, ...more] = others;
  if (only !== undefined && more.length === 0) return { level: 'similar', detail: only };
  return daysBetween(left, right) <= MAX_DAYS_OFF ? { level: 'similar', detail: 'fewDays' } : DIFFERENT;
}

/** A guessed date, or a month counted wrong, is at most a month off. */
const MAX_DAYS_OFF = 31;
const daysBetween = (left: Day, right: Day): number => Math.abs(Date.parse(left) - Date.parse(right)) / DAY_MS;

/** The day that forms and offices enter for an unknown day. Some people are really born on it. */
export const DEFAULT_DAY = '01-01';
const isDefaultDay = (day: Day): boolean => day.endsWith(`-${DEFAULT_DAY}`);

import { addDays, type Day, daysBetween, lastOfMonth } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';

/** Days, ISO weeks from Monday on, and months of the calendar. */
export const PERIODS = ['DAY', 'WEEK', 'MONTH'] as const;
export type Period = (typeof PERIODS)[number];

/** Days from the first to the last, both included. */
export type DayRange = { readonly from: Day; readonly to: Day };

const DAYS_OF_A_YEAR = 366;
const MOST_YEARS = 20;

/** A Monday. */
const FIRST_MONDAY: Day = '1900-01-01';

/** Rejects what are no days, or more than anybody asks for. */
export function checkDays(from: Day, to: Day): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1) reject('INVALID', ['to'], '"to" must not be before "from".');
  if (days > MOST_YEARS * DAYS_OF_A_YEAR) reject('INVALID', ['to'], `At most ${MOST_YEARS} years at once.`);
}

/** The same where every key of a board is read, so that years of them are more than one answer holds. */
export function checkYear(from: Day, to: Day): void {
  checkDays(from, to);
  if (daysBetween(from, to) >= DAYS_OF_A_YEAR)
    reject('INVALID', ['to'], `At most ${DAYS_OF_A_YEAR} days at once. Ask for a longer span year by year.`);
}

/** The first day of the period in which a day is. */
export function startOf(period: Period, day: Day): Day {
  if (period === 'DAY') return day;
  if (period === 'MONTH') return `${day.slice(0, 'YYYY-MM'.length)}-01`;
  return addDays(day, -(((daysBetween(FIRST_MONDAY, day) % 7) + 7) % 7));
}

function endOf(period: Period, day: Day): Day {
  if (period === 'DAY') return day;
  if (period === 'WEEK') return addDays(startOf('WEEK', day), 6);
  return lastOfMonth(day);
}

/** The periods of these days, in order; the first and the last as far as they are among the days. */
export function periodsOf(period: Period, { from, to }: DayRange): readonly DayRange[] {
  const periods: DayRange[] = [];
  for (let day = from; day <= to; ) {
    const end = endOf(period, day);
    periods.push({ from: day, to: end < to ? end : to });
    // The calendar ends: behind its last day there is no next one to go on with.
    if (end >= to) break;
    day = addDays(end, 1);
  }
  return periods;
}

/** What of these days is read from which sums: whole periods from theirs, and what is left at the ends day by day. */
export type RollupRange = { readonly period: Period; readonly from: Day; readonly to: Day };

export function rollupRangesOf(period: Period, { from, to }: DayRange): readonly RollupRange[] {
  const firstWhole = startOf(period, from) === from ? from : addDays(endOf(period, from), 1);
  const lastWhole = endOf(period, to) === to ? to : addDays(startOf(period, to), -1);
  if (period === 'DAY' || firstWhole > lastWhole) return from > to ? [] : [{ period: 'DAY', from, to }];
  return [
    { period: 'DAY' as const, from, to: addDays(firstWhole, -1) },
    { period, from: firstWhole, to: lastWhole },
    { period: 'DAY' as const, from: addDays(lastWhole, 1), to },
  ].filter((stretch) => stretch.from <= stretch.to);
}

import { addDays, type Day, daysBetween, lastOfMonth } from '../kernel/instant.ts';
import { reject } from '../kernel/user-error.ts';

/** Days, ISO weeks (from Monday) and calendar months. */
export const PERIODS = ['DAY', 'WEEK', 'MONTH'] as const;
export type Period = (typeof PERIODS)[number];

/** Days from the first to the last, both included. */
export type DayRange = { readonly from: Day; readonly to: Day };

const DAYS_OF_A_YEAR = 366;
const MAX_YEARS = 20;

/** A Monday. */
const FIRST_MONDAY: Day = '1900-01-01';

/** Rejects a range that ends before it begins, or is longer than 20 years. */
export function checkDayRange(from: Day, to: Day): void {
  const days = daysBetween(from, to) + 1;
  if (days < 1) reject('INVALID', ['to'], '"to" must not be before "from".');
  if (days > MAX_YEARS * DAYS_OF_A_YEAR) reject('INVALID', ['to'], `At most ${MAX_YEARS} years at once.`);
}

/** Rejects more than a year as well: for a query of all keys of a board, since years of them do not fit into one answer. */
export function checkAtMostOneYear(from: Day, to: Day): void {
  checkDayRange(from, to);
  if (daysBetween(from, to) >= DAYS_OF_A_YEAR)
    reject('INVALID', ['to'], `At most ${DAYS_OF_A_YEAR} days at once. Ask for a longer span year by year.`);
}

/** The first day of the period that contains a day. */
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

/** The periods of these days, in order. The first and the last may be cut by the range. */
export function periodsOf(period: Period, { from, to }: DayRange): readonly DayRange[] {
  const periods: DayRange[] = [];
  for (let day = from; day <= to; ) {
    const end = endOf(period, day);
    periods.push({ from: day, to: end < to ? end : to });
    // The last day of the calendar has no next day.
    if (end >= to) break;
    day = addDays(end, 1);
  }
  return periods;
}

/** Days that are read from the sums of one kind of period. */
export type RollupRange = { readonly period: Period; readonly from: Day; readonly to: Day };

/** Splits the days into whole periods, and single days at both ends. */
export function rollupRangesOf(period: Period, { from, to }: DayRange): readonly RollupRange[] {
  const firstWhole = startOf(period, from) === from ? from : addDays(endOf(period, from), 1);
  const lastWhole = endOf(period, to) === to ? to : addDays(startOf(period, to), -1);
  if (period === 'DAY' || firstWhole > lastWhole) return from > to ? [] : [{ period: 'DAY', from, to }];
  return [
    { period: 'DAY' as const, from, to: addDays(firstWhole, -1) },
    { period, from: firstWhole, to: lastWhole },
    { period: 'DAY' as const, from: addDays(lastWhole, 1), to },
  ].filter((range) => range.from <= range.to);
}

/** Calculations with days such as `2026-03-01`. They are of the calendar, so no zone is needed. */
const DAY_MS = 86_400_000;

export type DayRange = { readonly from: string; readonly to: string };

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, days: number): string => toDay(toTime(day) + days * DAY_MS);

/** How many days a range has, its first and last included. */
export const dayCount = ({ from, to }: DayRange): number => (toTime(to) - toTime(from)) / DAY_MS + 1;

/** The month of a day, or one some months off. */
export function monthOf(day: string, offset = 0): DayRange {
  const date = new Date(toTime(day));
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset + 1, 1);
  return { from: toDay(first), to: toDay(next - DAY_MS) };
}

/** What a range is compared with: the month before a whole month, otherwise as many days before. */
export function rangeBefore(range: DayRange): DayRange {
  const month = monthOf(range.from);
  if (month.from === range.from && month.to === range.to) return monthOf(range.from, -1);
  return { from: addDays(range.from, -dayCount(range)), to: addDays(range.from, -1) };
}

import type { Day, LocalTime } from '../kernel/instant.ts';

/** Hours of one day. Those that close at or before they open last into the next day: 18:00 to 02:00. */
export type DayHours = { readonly opens: LocalTime; readonly closes: LocalTime };

/** A day with other hours than its weekday has; without any, the store is closed. */
export type SpecialDay = { readonly day: Day; readonly name: string | null; readonly hours: readonly DayHours[] };

export const MINUTES_A_DAY = 24 * 60;
/** The end of the day. */
export const MIDNIGHT: LocalTime = '24:00';
/** Shops without a way to write 24:00 write this, and mean it: a minute before midnight nobody closes. */
const LAST_MINUTE: LocalTime = '23:59';

/** When hours close: on which day, counted from the one on which they open, and at what time, up to 24:00. */
export function closingOf({ opens, closes }: DayHours): { readonly days: 0 | 1; readonly time: LocalTime } {
  return { days: closes <= opens ? 1 : 0, time: closes === LAST_MINUTE ? MIDNIGHT : closes };
}

/** The same in minutes since the day began on which they open. */
export function minutesOf(hours: DayHours): { readonly from: number; readonly to: number } {
  const { days, time } = closingOf(hours);
  return { from: minuteOf(hours.opens), to: days * MINUTES_A_DAY + minuteOf(time) };
}

const minuteOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const hoursText = ({ opens, closes }: DayHours): string => `${opens} to ${closes}`;

import type { Day, LocalTime } from '../kernel/instant.ts';

/** Hours of one day. If they close at or before they open, they last into the next day: 18:00 to 02:00. */
export type DayHours = { readonly opens: LocalTime; readonly closes: LocalTime };

/** A day with other hours than its weekday. Without hours, the store is closed. */
export type SpecialDay = { readonly day: Day; readonly name: string | null; readonly hours: readonly DayHours[] };

export const MINUTES_A_DAY = 24 * 60;
/** The end of the day. */
export const MIDNIGHT: LocalTime = '24:00';
/** Shops that cannot write 24:00 write this and mean it: no shop closes a minute before midnight. */
const LAST_MINUTE: LocalTime = '23:59';

/** When hours close: the day, counted from the day on which they open, and the time, up to 24:00. */
export function closingOf({ opens, closes }: DayHours): { readonly days: 0 | 1; readonly time: LocalTime } {
  return { days: closes <= opens ? 1 : 0, time: closes === LAST_MINUTE ? MIDNIGHT : closes };
}

/** The hours in minutes since the start of the day on which they open. */
export function minutesOf(hours: DayHours): { readonly from: number; readonly to: number } {
  const { days, time } = closingOf(hours);
  return { from: minuteOf(hours.opens), to: days * MINUTES_A_DAY + minuteOf(time) };
}

const minuteOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const hoursText = ({ opens, closes }: DayHours): string => `${opens} to ${closes}`;

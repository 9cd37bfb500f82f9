import { addDays } from '../../language/days.ts';
import { localDay } from '../../language/zoned-time.ts';

/** Work is promised for so many days ahead, in the afternoon, unless somebody says otherwise. */
const DAYS = 7;
const HOUR = '16:00';

/** The usual promise, as a local time: a Sunday moves to Monday. */
export function usualPromise(now: Date, zone: string): string {
  const day = addDays(localDay(now, zone), DAYS);
  const isSunday = new Date(day).getUTCDay() === 0;
  return `${isSunday ? addDays(day, 1) : day}T${HOUR}`;
}

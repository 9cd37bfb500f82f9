import { addDays, addMonths, type Day, dayOf, type Instant, startOfDay } from '../../domain/kernel/instant.ts';
import { SHOP } from './shop.ts';

/** The shop's days, told from the day on which the sample is made: so that what is due is due now. */
export type Calendar = {
  readonly today: Day;
  daysAgo(days: number, hour?: number): Instant;
  /** So many days ahead, or on the next day where the stores are closed on that one. */
  openDaysAhead(days: number, hour: number): Instant;
  /** Whole months back, and days on from there. */
  monthsAgo(months: number, days?: number): Instant;
};

const HOUR_MS = 60 * 60 * 1_000;

export function createCalendar(now: Instant): Calendar {
  const today = dayOf(now, SHOP.timeZone);
  const at = (day: Day, hour: number) =>
    new Date(Date.parse(startOfDay(day, SHOP.timeZone)) + hour * HOUR_MS).toISOString();
  return {
    today,
    daysAgo: (days, hour = 11) => at(addDays(today, -days), hour),
    openDaysAhead(days, hour) {
      const day = addDays(today, days);
      return at(isSunday(day) ? addDays(day, 1) : day, hour);
    },
    monthsAgo: (months, days = 0) => at(addDays(addMonths(today, -months), days), 14),
  };
}

/** The day on which the stores are closed. */
const isSunday = (day: Day): boolean => new Date(day).getUTCDay() === 0;

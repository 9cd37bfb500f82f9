import { HOUR_MS } from '../../domain/kernel/duration.ts';
import { addDays, addMonths, type Day, dayOf, type Instant, startOfDay } from '../../domain/kernel/instant.ts';
import { SHOP } from './shop.ts';

/** Dates relative to the day of seeding, so that due dates of the sample are near today. */
export type Calendar = {
  readonly today: Day;
  daysAgo(days: number, hour?: number): Instant;
  /** If the stores are closed on that day, the next day. */
  openDaysAhead(days: number, hour: number): Instant;
  /** Goes whole months back, and then this many days forward. */
  monthsAgo(months: number, days?: number): Instant;
};

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

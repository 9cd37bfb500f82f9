import { dayCount } from './days.ts';
import { relativeFormat } from './intl-formats.ts';
import { localDay } from './zoned-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How far off an instant is, in words. From a day on it counts the days of the calendar in the zone: at noon on Sunday, Tuesday
 * morning is in 2 days, although it is no 48 hours off.
 * @param now milliseconds since 1970
 */
export function relativeTime(locale: string, instant: string, now: number, zone: string): string {
  const left = Date.parse(instant) - now;
  const format = relativeFormat(locale, { numeric: 'auto' });
  if (Math.abs(left) >= DAY_MS) {
    const range = { from: localDay(new Date(now), zone), to: localDay(instant, zone) };
    return format.format(dayCount(range) - 1, 'day');
  }
  if (Math.abs(left) >= HOUR_MS) return format.format(Math.trunc(left / HOUR_MS), 'hour');
  return format.format(Math.trunc(left / MINUTE_MS), 'minute');
}

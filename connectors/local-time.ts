import {
  addMilliseconds,
  atLocalTime,
  type Instant,
  isComputableTimeZone,
  isDay,
  type TimeZone,
} from '../domain/kernel/instant.ts';

/** `14:05`, `14:05:30`, or `2:05:30 PM`. */
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(AM|PM)?$/i;

/** The instant of a day and a time of a file, in the zone; null where they are none. */
export function toInstantAt(day: string, time: string, zone: TimeZone): Instant | null {
  const [, hourText, minute = '', second = '0', half] = TIME.exec(time.trim()) ?? [];
  if (hourText === undefined || !isDay(day) || !isComputableTimeZone(zone)) return null;
  const hour = half === undefined ? Number(hourText) : (Number(hourText) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return addMilliseconds(atLocalTime(day, `${String(hour).padStart(2, '0')}:${minute}`, zone), Number(second) * 1000);
}

/** The day of `2026-03-02`, or of `03/02/26` and `3/2/2026` as the country writes it; null where it is none. */
export function toDay(text: string, country: string): string | null {
  if (isDay(text)) return text;
  const [, first = '', second = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text) ?? [];
  const [month, date] = MONTH_FIRST.has(country) ? [first, second] : [second, first];
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'CA', 'PH']);

import { Temporal } from 'temporal-polyfill';
import { DAY_MS } from './duration.ts';

/** A moment in UTC, ISO 8601 with milliseconds: `2026-11-21T10:00:00.000Z`. Instants compare as strings. */
export type Instant = string;
/** A day of the calendar, `2026-11-21`, in the zone that its field names. Days compare as strings. */
export type Day = string;
/** A time of the day, `HH:MM`, 24 hours. */
export type LocalTime = string;
/** An IANA name, such as `Europe/London`. */
export type TimeZone = string;

const MIDNIGHT = 'T00:00:00.000Z';

/** No record of a shop lies outside. The bounds also end all rules that count days or months. */
export const EARLIEST: Day = '1850-01-01';
export const LATEST: Day = '2200-12-31';

/** Days and instants compare as strings only within these. */
const FIRST_DAY: Day = '0000-01-01';
const LAST_DAY: Day = '9999-12-31';
const FIRST_MIDNIGHT = Date.parse(`${FIRST_DAY}${MIDNIGHT}`);
const LAST_MIDNIGHT = Date.parse(`${LAST_DAY}${MIDNIGHT}`);

/** The day of UTC on which the instant is. */
export const utcDayOf = (instant: Instant): Day => instant.slice(0, LATEST.length);

/** The instant of an ISO 8601 text with an offset, to the millisecond; null where it is not one of the years 1850 to 2200. */
export function toInstant(text: string): Instant | null {
  try {
    const instant = fromTemporal(Temporal.Instant.from(text));
    return isWithinBounds(utcDayOf(instant)) ? instant : null;
  } catch {
    return null;
  }
}

/** Whether the text is a day of the calendar, from 1850 to 2200. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isWithinBounds(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** A year before 0, or of more than four digits, begins with a sign, which sorts before every digit. */
const isWithinBounds = (day: Day): boolean => EARLIEST <= day && day <= LATEST;

/** Fixed offsets, while their names suggest zones that change their clocks: people who type `EST` mean New York. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['EST', 'MST', 'HST']);

/** Whether the name identifies a zone: an IANA name, also an old one (`EST5EDT`, `Asia/Calcutta`), but no abbreviation. */
export const isTimeZone = (name: string): boolean =>
  !ABBREVIATIONS.has(name.toUpperCase()) && isComputableTimeZone(name);

/**
 * Whether days and times can be computed in the zone. `Intl` also accepts abbreviations of ICU (`BST`, `IST`) that are
 * ambiguous and that Temporal rejects.
 */
export function isComputableTimeZone(name: string): boolean {
  if (KNOWN_ZONES.has(name)) return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  KNOWN_ZONES.add(name);
  return true;
}

/** In every spelling that a caller used: some thousands at most. */
const KNOWN_ZONES = new Set<TimeZone>();

/**
 * The day in the zone. The bounds of days are remembered, because the moments that a process asks about lie on few of them, and a day
 * takes some 40 µs to find.
 */
export function dayOf(instant: Instant, zone: TimeZone): Day {
  const moment = Date.parse(instant);
  const known = knownDays.get(zone) ?? [];
  const match = known.find(({ from, to }) => from <= moment && moment < to);
  if (match !== undefined) return match.day;
  const found = findDay(instant, zone);
  // Clocks that went back at 00:01 began a day twice, with an hour of the day before in between.
  if (found.to - found.from === DAY_MS) knownDays.set(zone, [found, ...known].slice(0, KNOWN_DAYS));
  return found.day;
}

/** In milliseconds since 1970; `to` is no part of it. */
type DayBounds = { readonly day: Day; readonly from: number; readonly to: number };

const KNOWN_DAYS = 8;
const knownDays = new Map<TimeZone, readonly DayBounds[]>();

function findDay(instant: Instant, zone: TimeZone): DayBounds {
  const date = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate();
  const next = date.add({ days: 1 });
  const startOf = (day: Temporal.PlainDate): number => day.toZonedDateTime(zone).epochMilliseconds;
  return { day: date.toString(), from: startOf(date), to: startOf(next) };
}

/** The local time in the zone. */
export function timeOf(instant: Instant, zone: TimeZone): LocalTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The moment at which the day begins in the zone, also on a day when clocks change. */
export function startOfDay(day: Day, zone: TimeZone): Instant {
  return fromTemporal(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant());
}

/** The moment of a local time in the zone. A time that clocks skip is later by as much as they skip. */
export function atLocalTime(day: Day, time: LocalTime, zone: TimeZone): Instant {
  const { year, month, day: dayOfMonth } = Temporal.PlainDate.from(day);
  const { hour, minute } = Temporal.PlainTime.from(time);
  const local = { timeZone: zone, year, month, day: dayOfMonth, hour, minute };
  return fromTemporal(Temporal.ZonedDateTime.from(local).toInstant());
}

/** The day so many days later, or earlier where negative. The result stays within the years 0 to 9999: days must compare. */
export function addDays(day: Day, days: number): Day {
  const moment = Date.parse(`${day}${MIDNIGHT}`) + days * DAY_MS;
  if (moment > LAST_MIDNIGHT) return LAST_DAY;
  return moment < FIRST_MIDNIGHT ? FIRST_DAY : new Date(moment).toISOString().replace(MIDNIGHT, '');
}

/**
 * The day so many months later, or the last day of that month where it is too short (31 January and one month: 28 or 29
 * February). At most the last day of the year 9999.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month } = Temporal.PlainDate.from(day);
  if (year * 12 + month + months > 9_999 * 12 + 12) return LAST_DAY;
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

export function lastOfMonth(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
}

/** Whole months from one day to another, which must not be earlier. */
export function monthsBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'month' }).months;
}

/** Days from one day to another. Negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

const fromTemporal = (instant: Temporal.Instant): Instant => new Date(instant.epochMilliseconds).toISOString();

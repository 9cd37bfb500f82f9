import {
  addDays,
  atLocalTime,
  type Day,
  dayOf,
  type Instant,
  type LocalTime,
  type TimeZone,
} from '../kernel/instant.ts';
import { closingOf, type DayHours, MIDNIGHT, type SpecialDay } from './day-hours.ts';
import { type OpeningHours, type Shop, WEEKDAYS } from './shop.ts';

/** When a store is open. Without hours it is always open, except on its special days. */
export type StoreHours = {
  readonly timeZone: TimeZone;
  readonly hours: readonly OpeningHours[];
  readonly specialDays: readonly SpecialDay[];
};

/** The hours of a store. The shop must come with the special days of the store. The shop as a whole is always open. */
export function hoursOf(shop: Shop, store: string | null): StoreHours {
  const saved = shop.stores.find(({ code }) => code === store);
  return {
    timeZone: saved?.timeZone ?? shop.timeZone,
    hours: saved?.openingHours ?? [],
    specialDays: saved?.specialDays ?? [],
  };
}

/** A time span in which a store is open, in milliseconds since 1970. */
export type OpenTime = { readonly opens: number; readonly closes: number };

const ALL_DAY: DayHours = { opens: '00:00', closes: MIDNIGHT };

/**
 * The hours that open on these days, in order. Clocks that move forward can skip hours; these are left out. Hours
 * belong to the day on which they open, so a special day does not change the night before it.
 */
export function* openTimesOn(store: StoreHours, from: Day, days: number): Generator<OpenTime> {
  const special = new Map(store.specialDays.map(({ day, hours }) => [day, hours]));
  for (let n = 0; n < days; n++) {
    const day = addDays(from, n);
    const hours = special.get(day) ?? regularHours(store, day);
    for (const one of hours) {
      const { days: later, time } = closingOf(one);
      const open = {
        opens: millisecondsAt(day, one.opens, store.timeZone),
        closes: millisecondsAt(addDays(day, later), time, store.timeZone),
      };
      if (open.opens < open.closes) yield open;
    }
  }
}

function regularHours({ hours }: StoreHours, day: Day): readonly DayHours[] {
  return hours.length === 0 ? [ALL_DAY] : hours.filter((one) => one.day === weekdayOf(day));
}

/** Hours in order. Hours that meet or overlap are joined. */
export function* mergeOpenTimes(hours: Iterable<OpenTime>): Generator<OpenTime> {
  let current: OpenTime | null = null;
  for (const next of hours) {
    if (current === null) current = next;
    else if (next.opens <= current.closes)
      current = { opens: current.opens, closes: Math.max(current.closes, next.closes) };
    else {
      yield current;
      current = next;
    }
  }
  if (current !== null) yield current;
}

/** The times in which a store is open from a moment on, for this number of days, in order and without overlaps. */
export function* openTimesFrom(store: StoreHours, moment: Instant, days: number): Generator<OpenTime> {
  const start = Date.parse(moment);
  if (store.hours.length === 0 && store.specialDays.length === 0)
    return yield { opens: start, closes: Number.POSITIVE_INFINITY };
  // The hours of the day before may still last.
  const first = addDays(dayOf(moment, store.timeZone), -1);
  let end = start;
  for (const { opens, closes } of openTimesOn(store, first, days + 1)) {
    if (closes > end) yield { opens: Math.max(end, opens), closes };
    end = Math.max(end, closes);
  }
}

const millisecondsAt = (day: Day, time: LocalTime, zone: TimeZone): number =>
  Date.parse(time === MIDNIGHT ? atLocalTime(addDays(day, 1), '00:00', zone) : atLocalTime(day, time, zone));

const weekdayOf = (day: Day) => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];

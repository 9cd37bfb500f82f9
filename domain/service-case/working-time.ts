import { addDays, atLocalTime, type Day, dayOf, type Instant, type TimeZone } from '../instant.ts';
import { type OpeningHours, type Shop, WEEKDAYS } from '../shop/shop.ts';

/** When somebody is there to keep a promise. Without any hours somebody always is. */
export type WorkingHours = { readonly timeZone: TimeZone; readonly hours: readonly OpeningHours[] };

/** The hours in which a store keeps its promises; the shop as a whole keeps them around the clock. */
export function workingHoursOf(shop: Shop, store: string | null): WorkingHours {
  const { timeZone, openingHours: hours } = shop.stores.find(({ code }) => code === store) ?? {
    timeZone: shop.timeZone,
    openingHours: [],
  };
  return { timeZone, hours };
}

/** A store that opens so seldom that a promise takes longer than this ends it here. */
const MOST_DAYS = 400;

/** The moment at which so many milliseconds of working time have passed since another. */
export function afterWorking(from: Instant, milliseconds: number, working: WorkingHours): Instant {
  let left = milliseconds;
  let end = from;
  for (const { opens, closes } of stretchesFrom(from, working)) {
    const lasts = closes - opens;
    if (lasts >= left) return new Date(opens + left).toISOString();
    left -= lasts;
    end = new Date(closes).toISOString();
  }
  return end;
}

/** Milliseconds of working time from one moment to another; 0 where the second is earlier. */
export function workingBetween(from: Instant, to: Instant, working: WorkingHours): number {
  const until = Date.parse(to);
  let sum = 0;
  for (const { opens, closes } of stretchesFrom(from, working)) {
    if (opens >= until) break;
    sum += Math.min(closes, until) - opens;
  }
  return sum;
}

/** In milliseconds since 1970. */
type Stretch = { readonly opens: number; readonly closes: number };

/** The working time from a moment on, in order of time. */
function* stretchesFrom(from: Instant, { timeZone, hours }: WorkingHours): Generator<Stretch> {
  const start = Date.parse(from);
  if (hours.length === 0) return yield { opens: start, closes: Number.POSITIVE_INFINITY };
  const first = dayOf(from, timeZone);
  for (let days = 0; days < MOST_DAYS; days++) {
    const day = addDays(first, days);
    for (const { opens, closes } of hours.filter((one) => one.day === weekdayOf(day))) {
      // Where clocks are put forward, hours that fall into the gap are none.
      const stretch = { opens: Math.max(start, at(day, opens, timeZone)), closes: at(day, closes, timeZone) };
      if (stretch.opens < stretch.closes) yield stretch;
    }
  }
}

const at = (day: Day, time: string, zone: TimeZone): number => Date.parse(atLocalTime(day, time, zone));

const weekdayOf = (day: Day) => WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];

import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalTime, TimeZone } from '../kernel/instant.ts';

/** From one time of the person's day to another; over midnight where the second is the earlier. They differ. */
export type QuietHours = { readonly from: LocalTime; readonly to: LocalTime; readonly timeZone: TimeZone };

/**
 * When the quiet hours that hold at this moment end; null where none hold. They begin when the person's clock first
 * shows their beginning and end when it last shows their end: in the night that has an hour twice nobody is called
 * between the two. A time that a night leaves out counts as the moment of the change.
 */
export function quietUntil(hours: QuietHours, at: Instant): Instant | null {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (const days of DAY_OFFSETS) {
    const { begins, ends } = quietPeriodOf(hours, today.add({ days }));
    // Where a clock is set back over midnight, one night's quiet hours may begin before the last one's end.
    if (begins <= at && at < ends) return quietUntil(hours, ends) ?? ends;
  }
  return null;
}

/** Quiet hours that hold began on the day before, today, or where a clock was set back over midnight tomorrow. */
const DAY_OFFSETS = [-1, 0, 1] as const;

function quietPeriodOf(
  { from, to, timeZone }: QuietHours,
  day: Temporal.PlainDate,
): { begins: Instant; ends: Instant } {
  const lastDay = from < to ? day : day.add({ days: 1 });
  return {
    begins: instantOfLocalTime(day, from, timeZone, 'earlier'),
    ends: instantOfLocalTime(lastDay, to, timeZone, 'later'),
  };
}

/** When a clock in the zone shows this time: at the earlier or the later moment, where it does so twice. */
function instantOfLocalTime(
  day: Temporal.PlainDate,
  time: LocalTime,
  zone: TimeZone,
  which: 'earlier' | 'later',
): Instant {
  const wanted = day.toPlainDateTime(time);
  const moment = wanted.toZonedDateTime(zone, { disambiguation: which });
  if (moment.toPlainDateTime().equals(wanted)) return instantOf(moment);
  // Left out by a clock set forward; the moment found lies as far off the change as the clock was set.
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return instantOf(before.getTimeZoneTransition('next') ?? moment);
}

const instantOf = ({ epochMilliseconds }: Temporal.ZonedDateTime): Instant => new Date(epochMilliseconds).toISOString();

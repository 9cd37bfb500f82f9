import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalTime, TimeZone } from '../kernel/instant.ts';
import type { ContactRules } from './preferences.ts';

/** From one local time of the person to another. If the second is earlier, the hours cross midnight. The two differ. */
export type QuietHours = { readonly from: LocalTime; readonly to: LocalTime; readonly timeZone: TimeZone };

/** The quiet hours that a person stated, in the own time zone, else in that of the shop; null if there are none. */
export const quietHoursOf = (
  { quietFrom, quietTo, timeZone }: Pick<ContactRules, 'quietFrom' | 'quietTo' | 'timeZone'>,
  shopTimeZone: TimeZone,
): QuietHours | null =>
  quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo, timeZone: timeZone ?? shopTimeZone };

/**
 * When the quiet hours that apply at this moment end. Null if none apply. They begin when the person's clock first
 * shows their start, and end when it last shows their end. In a night with a repeated hour, the time between the two is
 * quiet too. A local time that a night skips counts as the moment of the clock change.
 */
export function quietUntil(hours: QuietHours, at: Instant): Instant | null {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(hours.timeZone).toPlainDate();
  for (const days of DAY_OFFSETS) {
    const { begins, ends } = quietPeriodOf(hours, today.add({ days }));
    // If a clock is set back over midnight, the quiet hours of one night may begin before those of the last night end.
    if (begins <= at && at < ends) return quietUntil(hours, ends) ?? ends;
  }
  return null;
}

/** Quiet hours that apply began yesterday or today, or tomorrow if a clock was set back over midnight. */
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

/** When a clock in the zone shows this time. If it does so twice, the earlier or the later moment. */
function instantOfLocalTime(
  day: Temporal.PlainDate,
  time: LocalTime,
  zone: TimeZone,
  which: 'earlier' | 'later',
): Instant {
  const local = day.toPlainDateTime(time);
  const moment = local.toZonedDateTime(zone, { disambiguation: which });
  if (moment.toPlainDateTime().equals(local)) return instantOf(moment);
  // The clock skips this time when it is set forward. The moment found is off by the size of the change.
  const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return instantOf(before.getTimeZoneTransition('next') ?? moment);
}

const instantOf = ({ epochMilliseconds }: Temporal.ZonedDateTime): Instant => new Date(epochMilliseconds).toISOString();

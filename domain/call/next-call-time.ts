import { MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import { type QuietHours, quietUntil } from '../preferences/quiet-hours.ts';
import { WEEKDAYS } from '../shop/shop.ts';
import { openTimesFrom, type StoreHours } from '../shop/store-hours.ts';

/** When people may be called where no opening hours are saved. */
const DAYTIME = { opens: '09:00', closes: '18:00' } as const;

/** A store that is closed for longer is called from anyway. */
const DAYS_AHEAD = 14;

/** Each round passes one end of quiet hours or one opening. */
const MAX_ROUNDS = 2 * DAYS_AHEAD;

/**
 * When somebody tries again after nobody was reached: some time later, while the store is open and the customer does not want
 * quiet. Without opening hours, between 9:00 and 18:00. If both never fit within two weeks, only the waiting time counts.
 * @param at the time of the attempt
 * @param quiet null: the customer stated no quiet hours
 */
export function nextCallTime(
  at: Instant,
  { hours, quiet, retryMinutes }: { hours: StoreHours; quiet: QuietHours | null; retryMinutes: number },
): Instant {
  const earliest = addMilliseconds(at, retryMinutes * MINUTE_MS);
  const callTimes = withDaytime(hours);
  let candidate = earliest;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const open = nextOpening(callTimes, candidate);
    if (open === null) return earliest;
    const later = quiet === null ? null : quietUntil(quiet, open);
    if (later === null) return open;
    candidate = later;
  }
  return earliest;
}

function nextOpening(hours: StoreHours, moment: Instant): Instant | null {
  for (const { opens } of openTimesFrom(hours, moment, DAYS_AHEAD)) return new Date(opens).toISOString();
  return null;
}

const withDaytime = (store: StoreHours): StoreHours =>
  store.hours.length > 0 ? store : { ...store, hours: WEEKDAYS.map((day) => ({ day, ...DAYTIME })) };

import { MINUTE_MS } from '../kernel/duration.ts';
import { addDays, addMilliseconds, type Day, dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';

/** A day on which orders were placed that are not counted yet. */
export type UncountedDay = {
  readonly day: Day;
  /** Another one as soon as there are more such orders. */
  readonly token: string;
};

export type OrderDayStore = {
  /** The earliest first. */
  uncountedDays(before: Day): Promise<readonly UncountedDay[]>;
  /** Counts all orders of a day. A repeated call changes nothing. */
  countDay(day: UncountedDay): Promise<void>;
  /** Records that all days up to this one are counted. */
  saveLastCounted(day: Day): Promise<void>;
};

/**
 * A process that knows that a day is listed does not list it again until the day is over (`order-day-projector.ts`). So a day is counted when all
 * orders that such a process still had at its end are stored: no function runs for longer.
 */
const AFTER_END_MS = 20 * MINUTE_MS;

/**
 * Counts the orders of days that are over, since the last run: those of the day before, and those of earlier days of which more
 * orders came, such as from tills that were offline. A day that fails does not hold up others.
 * @returns how many days were counted, and the names of errors
 */
export async function countOrderDays(
  store: OrderDayStore,
  { now, zone }: { readonly now: Instant; readonly zone: TimeZone },
  isTimeLeft: () => boolean,
): Promise<{ readonly counted: number; readonly failed: readonly string[] }> {
  const today = dayOf(addMilliseconds(now, -AFTER_END_MS), zone);
  const days = await store.uncountedDays(today);
  const failed: string[] = [];
  let counted = 0;
  for (const day of days) {
    if (!isTimeLeft()) break;
    try {
      await store.countDay(day);
      counted++;
    } catch (error) {
      failed.push(error instanceof Error ? error.name : 'unknown');
    }
  }
  if (counted === days.length) await store.saveLastCounted(addDays(today, -1));
  return { counted, failed };
}

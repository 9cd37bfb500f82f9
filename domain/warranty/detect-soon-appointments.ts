import { type DrainResult, drainFromCursor, joinResults } from '../kernel/drain-queue.ts';
import { DAY_MS, MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import type { Shop } from '../shop/shop.ts';
import type { Appointment } from './appointment.ts';
import type { WarrantyCommandContext } from './context.ts';
import { remindOnce } from './remind-once.ts';

/** The index is eventually consistent: a recent booking can reach it after a later one. */
const INDEX_DELAY_MS = 10 * MINUTE_MS;

/**
 * Finds the visits of the next 24 hours, each once for its time, and lets policies react. A cursor for each store follows the
 * calendar. A visit that was booked within the last day needs no reminder.
 * @param contextFor the context to write about one visit, under this idempotency key
 * @param isTimeLeft whether there is time for another item
 */
export async function detectSoonAppointments(
  contextFor: (idempotencyKey: string) => WarrantyCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextFor('');
  const shop = await repositories.shop();
  let total: DrainResult = { detected: 0, failed: [], more: false };
  for (const { code } of shop.stores) {
    if (!isTimeLeft()) return { ...total, more: true };
    const at = now();
    const before = addMilliseconds(at, DAY_MS);
    const indexedUntil = addMilliseconds(before, -INDEX_DELAY_MS);
    const found = await drainFromCursor<Appointment>(cursors, {
      job: `soon-appointments-${code}`,
      pageFrom: (slice) => {
        const from = slice.after === null || slice.after < at ? at : slice.after.slice(0, at.length);
        return repositories.appointmentsAt({ store: code, from, before }, slice, ['BOOKED']);
      },
      byIds: (ids) => repositories.appointments(ids),
      detect: (visit) => detectSoonAppointment(contextFor(`soon ${visit.id} ${visit.startsAt}`), visit, shop),
      isTimeLeft,
      cursorAfter: (end) => (end !== null && end < indexedUntil ? end : indexedUntil),
    });
    total = joinResults(total, found);
  }
  return total;
}

/** Whether the customer needs a reminder: the visit is tomorrow, and was not booked just now. */
function needsReminder({ status, customerId, startsAt, bookedAt }: Appointment, now: Instant): boolean {
  const isSoon = startsAt > now && startsAt <= addMilliseconds(now, DAY_MS);
  const isFresh = bookedAt !== undefined && bookedAt > addMilliseconds(startsAt, -DAY_MS);
  return status === 'BOOKED' && customerId !== null && isSoon && !isFresh;
}

async function detectSoonAppointment(
  context: WarrantyCommandContext,
  visit: Appointment,
  shop: Shop,
): Promise<boolean> {
  const { repositories, now } = context;
  if (!needsReminder(visit, now())) return false;
  return remindOnce<Appointment>(context, shop, {
    id: visit.id,
    type: 'APPOINTMENT_SOON',
    load: async (id) => (await repositories.appointments([id]))[0] ?? null,
    eventOf(appointment) {
      const at = now();
      if (appointment.startsAt !== visit.startsAt || !needsReminder(appointment, at)) return null;
      return { type: 'APPOINTMENT_SOON', appointment, at };
    },
  });
}

import { type DrainResult, drainFromCursor } from '../kernel/drain-queue.ts';
import { addDays, type Day, dayOf } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { WarrantyCommandContext } from './context.ts';
import { wholeCallList } from './inspections-due.ts';
import { remindOnce } from './remind-once.ts';
import { isInForceOn, type Warranty } from './warranty.ts';

/** How long before the last day the customer is reminded. */
const DAYS_BEFORE = 30;

/**
 * Finds cover whose inspection is due within 30 days and for which no visit is booked, each once for its due date, and lets
 * policies react. A cursor follows the calendar of due dates.
 * @param contextFor the context to write about one cover, under this idempotency key
 * @param isTimeLeft whether there is time for another item
 */
export async function detectInspectionsDue(
  contextFor: (idempotencyKey: string) => WarrantyCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextFor('');
  const shop = await repositories.shop();
  // In every time zone, this day is 30 days away or less.
  const today = addDays(dayOf(now(), 'UTC'), -1);
  const to = addDays(today, DAYS_BEFORE);
  return drainFromCursor<Warranty>(cursors, {
    job: 'inspections-due-soon',
    pageFrom: (slice) => {
      const from = slice.after === null || slice.after < today ? today : slice.after.slice(0, today.length);
      return repositories.inspectionsDue(wholeCallList(shop, { from, to }), slice, null);
    },
    byIds: (ids) => repositories.warranties(ids),
    detect: (cover) => detectInspectionDue(contextFor(`due soon ${cover.id} ${cover.nextInspectionDue}`), cover, shop),
    isTimeLeft,
    // The last day is read again in the next run: cover with this due date may still be added.
    cursorAfter: (end, isLast) => (isLast ? to : end),
  });
}

/** Whether to remind the customer: the cover is in force, its inspection is due soon, and no visit is booked. */
function needsReminder(cover: Warranty, today: Day): boolean {
  const { nextInspectionDue: due, openAppointments } = cover;
  const isSoon = due !== null && due >= today && due <= addDays(today, DAYS_BEFORE);
  return isSoon && openAppointments.length === 0 && isInForceOn(cover, today);
}

async function detectInspectionDue(context: WarrantyCommandContext, cover: Warranty, shop: Shop): Promise<boolean> {
  const { repositories, now } = context;
  if (!needsReminder(cover, dayAt(shop, cover.store, now()))) return false;
  return remindOnce<Warranty>(context, shop, {
    id: cover.id,
    type: 'INSPECTION_DUE_SOON',
    load: async (id) => (await repositories.warranties([id]))[0] ?? null,
    eventOf(warranty) {
      const at = now();
      const today = dayAt(shop, warranty.store, at);
      const dueOn = warranty.nextInspectionDue;
      if (dueOn === null || dueOn !== cover.nextInspectionDue || !needsReminder(warranty, today)) return null;
      return { type: 'INSPECTION_DUE_SOON', warranty, dueOn, today, at };
    },
  });
}

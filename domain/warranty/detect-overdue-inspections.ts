import { type CursorJob, type DrainResult, drainFromCursor, joinResults } from '../kernel/drain-queue.ts';
import { execute } from '../kernel/execute.ts';
import { addDays, type Day, dayOf, type Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { EMPTY_PAGE } from '../kernel/page.ts';
import { reject } from '../kernel/user-error.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { WarrantyCommandContext, WarrantyRepositories } from './context.ts';
import { isHeldInCustody, withHolds } from './cover-hold.ts';
import { wholeCallList } from './inspections-due.ts';
import { type FirstFreeDay, firstFreeDayIn, loadNoFreeSlotHold } from './no-free-slot.ts';
import { statusOn, type Warranty } from './warranty.ts';

/**
 * Detects each cover whose inspection was due by yesterday, once for each due date. Marks the cover, and lets playbooks
 * react. Marked cover leaves the queue. So each run goes through the whole queue, from the start or from where the last
 * run stopped, and finds overdue inspections of any age.
 * @param contextFor the context to write about one cover, under this idempotency key
 * @param isTimeLeft whether there is time for another item
 */
export async function detectOverdueInspections(
  contextFor: (idempotencyKey: string) => WarrantyCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextFor('');
  const shop = await repositories.shop();
  const at = now();
  const firstFreeDay = firstFreeDayIn(contextFor(''), shop);
  const work = {
    byIds: (ids: readonly string[]) => repositories.warranties(ids),
    detect: (cover: Warranty) =>
      detectOverdueInspection(contextFor(`overdue ${cover.id} ${cover.nextInspectionDue}`), cover, shop, firstFreeDay),
    isTimeLeft,
  };
  const isOverdueNow = (cover: Warranty) => isOverdue(cover, dayAt(shop, cover.store, at));
  const queued = await drainFromCursor<Warranty>(cursors, {
    ...work,
    job: 'overdue-inspections',
    // In some time zones it is already tomorrow.
    pageFrom: (slice) => repositories.inspectionsOverdue(addDays(dayOf(at, 'UTC'), 1), slice, isOverdueNow),
    cursorAfter: (end, isLast) => (isLast ? null : end),
  });
  if (queued.more) return queued;
  const older = await detectInCalendar(cursors, repositories, shop, at, isOverdueNow, work);
  return joinResults(queued, older);
}

/** Days that the scheduled job looked back before it had a queue. */
export const LOOKBACK_DAYS = 14;

/**
 * The same for cover that was written before overdue inspections had a queue, and is in the calendar only. Goes through
 * the calendar once, up to the last day that is over in every time zone.
 */
function detectInCalendar(
  cursors: JobCursors,
  repositories: WarrantyRepositories,
  shop: Shop,
  at: Instant,
  isOverdueNow: (cover: Warranty) => boolean,
  work: Pick<CursorJob<Warranty>, 'byIds' | 'detect' | 'isTimeLeft'>,
): Promise<DrainResult> {
  const to = addDays(dayOf(at, 'UTC'), -2);
  return drainFromCursor<Warranty>(cursors, {
    ...work,
    job: 'overdue-inspections-in-calendar',
    async pageFrom(slice) {
      const from = slice.after?.slice(0, to.length) ?? addDays(to, -LOOKBACK_DAYS);
      // The position after the entries of the last day means that nothing is left.
      if (slice.after !== null && slice.after >= positionAfterDay(to)) return EMPTY_PAGE;
      return repositories.inspectionsDue(wholeCallList(shop, { from, to }), slice, isOverdueNow);
    },
    cursorAfter: (end, isLast) => (isLast && (end === null || end < positionAfterDay(to)) ? positionAfterDay(to) : end),
  });
}

/** Sorts after all entries of the day. */
const positionAfterDay = (day: Day): string => `${day}#~`;

/**
 * Whether an inspection was missed, and nobody detected that yet, in the grace period or after it. Void or expired
 * cover never counts, and an item in custody counts only when it has gone back.
 */
function isOverdue(warranty: Warranty, today: Day): boolean {
  const { nextInspectionDue, overdueNoticed } = warranty;
  if (nextInspectionDue === null || nextInspectionDue >= today || overdueNoticed === nextInspectionDue) return false;
  if (isHeldInCustody(warranty)) return false;
  const status = statusOn(warranty, today);
  return status === 'INSPECTION_DUE' || status === 'LAPSED';
}

async function detectOverdueInspection(
  context: WarrantyCommandContext,
  { id }: Warranty,
  shop: Shop,
  firstFreeDay: FirstFreeDay,
): Promise<boolean> {
  const { repositories, now } = context;
  const result = await execute(context, {
    mayCause: ['INSPECTION_OVERDUE'],
    async load(policy) {
      const [warranty = null] = await repositories.warranties([id]);
      await policy.load({ customerId: warranty?.customerId ?? null, store: warranty?.store ?? null, shop });
      const hold = warranty === null ? null : await loadNoFreeSlotHold(firstFreeDay, warranty, shop, now());
      return { warranty, hold };
    },
    decide({ warranty, hold }) {
      const at = now();
      const today = dayAt(shop, warranty?.store ?? null, at);
      const due = warranty?.nextInspectionDue ?? null;
      if (warranty === null || due === null || !isOverdue(warranty, today))
        return reject('NOT_ALLOWED', ['input'], 'The inspection is not overdue.');
      const noticed = { ...warranty, version: warranty.version + 1, overdueNoticed: due };
      const after = hold === null ? noticed : withHolds(noticed, [...(warranty.holds ?? []), hold]);
      return {
        changes: [{ entity: 'warranty', before: warranty, after }],
        events: [{ type: 'INSPECTION_OVERDUE', warranty, dueOn: due, today, at }],
        replayRefs: { noticedId: id },
        result: id,
      };
    },
    replay: async () => id,
  });
  return 'value' in result && result.isReplay !== true;
}

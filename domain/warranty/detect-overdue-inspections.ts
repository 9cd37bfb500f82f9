import { type CursorJob, type DrainResult, drainFromCursor } from '../kernel/drain-queue.ts';
import { execute } from '../kernel/execute.ts';
import { addDays, type Day, dayOf, type Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { EMPTY_PAGE } from '../kernel/page.ts';
import { reject } from '../kernel/user-error.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import type { WarrantyCommandContext, WarrantyRepositories } from './context.ts';
import { statusOn, type Warranty } from './warranty.ts';

/**
 * Notes with each cover whose inspection was due, up to yesterday, that it is overdue, once for each due date, and does
 * what playbooks make of it. What is noted waits no longer; so each run goes through all that waits, from the start or
 * from where the last one stopped, and finds what fell due however long ago.
 * @param writingOf what to write with about one cover, under this idempotency key
 * @param isTimeLeft whether there is time for another page
 */
export async function detectOverdueInspections(
  writingOf: (idempotencyKey: string) => WarrantyCommandContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = writingOf('');
  const shop = await repositories.shop();
  const at = now();
  const work = {
    byIds: (ids: readonly string[]) => repositories.warranties(ids),
    detect: (cover: Warranty) =>
      detectOverdueInspection(writingOf(`overdue ${cover.id} ${cover.nextInspectionDue}`), cover, shop),
    isTimeLeft,
  };
  const isOverdueNow = (cover: Warranty) => isOverdue(cover, dayAt(shop, cover.store, at));
  const waiting = await drainFromCursor<Warranty>(cursors, {
    ...work,
    job: 'overdue-inspections',
    // Somewhere it is tomorrow already.
    pageFrom: (slice) => repositories.inspectionsOverdue(addDays(dayOf(at, 'UTC'), 1), slice, isOverdueNow),
    cursorAfter: (end, isLast) => (isLast ? null : end),
  });
  if (waiting.more) return waiting;
  const older = await detectInCalendar(cursors, repositories, shop, at, isOverdueNow, work);
  return {
    detected: waiting.detected + older.detected,
    failed: [...waiting.failed, ...older.failed],
    more: older.more,
  };
}

/** As far as the clock looked back when this was all that it did. */
const LOOKBACK_DAYS = 14;

/**
 * The same for cover that was written before overdue inspections waited in a queue, and stands in the calendar alone: once
 * through the calendar, up to the day that is over everywhere on earth.
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
  const stores = [...shop.stores.map(({ code }) => code), null];
  return drainFromCursor<Warranty>(cursors, {
    ...work,
    job: 'overdue-inspections-in-calendar',
    async pageFrom(slice) {
      const from = slice.after?.slice(0, to.length) ?? addDays(to, -LOOKBACK_DAYS);
      // Behind the last entry of a day comes its end.
      if (slice.after !== null && slice.after >= positionAfterDay(to)) return EMPTY_PAGE;
      return repositories.inspectionsDue({ from, to, stores }, slice, isOverdueNow);
    },
    cursorAfter: (end, isLast) => (isLast && (end === null || end < positionAfterDay(to)) ? positionAfterDay(to) : end),
  });
}

/** Sorts behind all entries of the day. */
const positionAfterDay = (day: Day): string => `${day}#~`;

/** Whether the inspection of cover that is neither void nor over was missed, and nobody noted that yet; in grace or after. */
function isOverdue(warranty: Warranty, today: Day): boolean {
  const { nextInspectionDue, overdueNoticed } = warranty;
  if (nextInspectionDue === null || nextInspectionDue >= today || overdueNoticed === nextInspectionDue) return false;
  const status = statusOn(warranty, today);
  return status === 'INSPECTION_DUE' || status === 'LAPSED';
}

async function detectOverdueInspection(
  context: WarrantyCommandContext,
  { id }: Warranty,
  shop: Shop,
): Promise<boolean> {
  const { repositories, now } = context;
  const result = await execute(context, {
    mayCause: ['INSPECTION_OVERDUE'],
    async load(policy) {
      const [warranty = null] = await repositories.warranties([id]);
      await policy.load({ customerId: warranty?.customerId ?? null, store: warranty?.store ?? null, shop });
      return { warranty };
    },
    decide({ warranty }) {
      const at = now();
      const today = dayAt(shop, warranty?.store ?? null, at);
      const due = warranty?.nextInspectionDue ?? null;
      if (warranty === null || due === null || !isOverdue(warranty, today))
        return reject('NOT_ALLOWED', ['input'], 'It is not overdue.');
      const after = { ...warranty, version: warranty.version + 1, overdueNoticed: due };
      return {
        changes: [{ entity: 'warranty', before: warranty, after }],
        events: [{ type: 'INSPECTION_OVERDUE', warranty, dueOn: due, today, at }],
        replayRefs: { noticedId: id },
        result: id,
      };
    },
    replay: async () => id,
  });
  return 'value' in result;
}

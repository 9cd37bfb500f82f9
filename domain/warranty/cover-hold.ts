import { addDays, type Day, dayOf, type Instant, type TimeZone } from '../kernel/instant.ts';
import type { PlanTerms } from './warranty-plan.ts';

/** Why a missed inspection is not the customer's fault. */
export type HoldReason = 'IN_CUSTODY' | 'LOST_RECORDS' | 'NO_FREE_SLOT';

/** Days on which cover does not lapse, both included, in the time zone of the cover. `to` null: it still holds. */
export type CoverHold = {
  readonly because: HoldReason;
  readonly from: Day;
  readonly to: Day | null;
  /** The job of the item in custody. Absent for other reasons. */
  readonly jobId?: string;
};

/** The part of cover that says until when a missed inspection can be made up. */
export type Grace = {
  readonly nextInspectionDue: Day | null;
  readonly plan: Pick<PlanTerms, 'graceDays'>;
  readonly holds?: readonly CoverHold[];
};

/** Days after the end of a hold in which the customer can come: the grace days of the plan, but two weeks at least. */
const MIN_FAIR_DAYS = 14;
export const fairDaysOf = ({ graceDays }: Pick<PlanTerms, 'graceDays'>): number => Math.max(graceDays, MIN_FAIR_DAYS);

/** The last day on which a missed inspection can be made up (null: the hold still lasts), and the hold that moved it. */
export type GraceEnd = { readonly last: Day | null; readonly heldBy: CoverHold | null };

/**
 * The end of the grace days, moved by the holds of the cover and of its owner. A hold counts only if it began before the cover
 * would have lapsed: nothing revives cover that has lapsed.
 */
export function graceEndOf(due: Day, { plan, holds = [] }: Grace, ownerHolds: readonly CoverHold[]): GraceEnd {
  let end: { last: Day; heldBy: CoverHold | null } = { last: addDays(due, plan.graceDays), heldBy: null };
  for (const hold of [...holds, ...ownerHolds].toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (hold.from > end.last) break;
    if (hold.to === null) return { last: null, heldBy: hold };
    const last = addDays(hold.to, fairDaysOf(plan));
    if (last > end.last) end = { last, heldBy: hold };
  }
  return end;
}

/** Whether the day is after the grace days, so that the holds of the owner matter. */
export const isPastGrace = (cover: Grace, today: Day): boolean => {
  if (cover.nextInspectionDue === null) return false;
  const { last } = graceEndOf(cover.nextInspectionDue, cover, []);
  return last !== null && today > last;
};

/** Whether the shop has the item. */
export const isHeldInCustody = ({ holds = [] }: Pick<Grace, 'holds'>): boolean =>
  holds.some(({ because, to }) => because === 'IN_CUSTODY' && to === null);

/** More than one interval between two inspections has. */
const MAX_HOLDS = 20;

/** The cover with these holds, without those that ended too early to matter for the next inspection. */
export function withHolds<C extends Grace>({ holds: _, ...cover }: C, holds: readonly CoverHold[]): C {
  const { nextInspectionDue: due, plan } = cover;
  const last = due === null ? null : addDays(due, plan.graceDays);
  const kept = holds.filter(({ to }) => to === null || (last !== null && addDays(to, fairDaysOf(plan)) > last));
  // The cast is safe: only the optional property is set again.
  return (kept.length === 0 ? cover : { ...cover, holds: kept.slice(-MAX_HOLDS) }) as C;
}

/** A time in which the shop looked for the records of a customer. `to` null: it still does. */
export type LostRecordsPeriod = { readonly from: Instant; readonly to: Instant | null };

export const toOwnerHolds = (periods: readonly LostRecordsPeriod[], zone: TimeZone): readonly CoverHold[] =>
  periods.map(({ from, to }) => ({
    because: 'LOST_RECORDS',
    from: dayOf(from, zone),
    to: to === null ? null : dayOf(to, zone),
  }));

const PRESENT: Readonly<Record<HoldReason, string>> = {
  IN_CUSTODY: 'The item is with the shop.',
  LOST_RECORDS: 'The shop is looking for the records of the customer.',
  NO_FREE_SLOT: 'The store has no free time for an inspection.',
};
const PAST: Readonly<Record<HoldReason, string>> = {
  IN_CUSTODY: 'The item was with the shop',
  LOST_RECORDS: 'The shop was looking for the records of the customer',
  NO_FREE_SLOT: 'The store had no free time for an inspection',
};

/** Why cover that would have lapsed has not; null where no hold moved the end of the grace days, or it is not over yet. */
export function heldOpenBecause(cover: Grace, today: Day, ownerHolds: readonly CoverHold[]): string | null {
  const { nextInspectionDue: due, plan } = cover;
  if (due === null || today <= addDays(due, plan.graceDays)) return null;
  const { last, heldBy } = graceEndOf(due, cover, ownerHolds);
  if (heldBy === null || (last !== null && today > last)) return null;
  if (last === null || heldBy.to === null || today <= heldBy.to) return PRESENT[heldBy.because];
  return `${PAST[heldBy.because]} until ${heldBy.to}. The inspection can be made until ${last}.`;
}

import { addDays, addMonths, type Day, type Instant, monthsBetween } from '../kernel/instant.ts';
import { type Page, type Slice, sliceOf } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';
import type { Condition, PartState } from './condition.ts';
import { type PlanTerms, termsOf, type WarrantyPlan } from './warranty-plan.ts';

/** Cover of one item, from day to day in the time zone of its store, or of the shop where it has none. */
export type Warranty = CoveredItem & {
  readonly id: string;
  readonly version: number;
  /** The plan's terms as they were when the cover was sold. */
  readonly plan: PlanTerms;
  /** The last day that is covered. */
  readonly endsOn: Day;
  /** The day from which inspections are counted: where the cover starts, or an inspection off its schedule. */
  readonly inspectionsCountFrom: Day;
  /** The last day of an inspection that keeps the cover alive; null where none is asked for before `endsOn`. */
  readonly nextInspectionDue: Day | null;
  /** The due date of the inspection that was noticed to be overdue; absent while none was. */
  readonly overdueNoticed?: Day;
  readonly lastInspection: LastInspection | null;
  /** Booked or arrived, soonest first. */
  readonly openAppointments: readonly OpenAppointment[];
  /** Why the cover ended before its time; null while it did not. */
  readonly voidedBecause: string | null;
  /** The sale of the item to somebody else that ended it; absent where something else did, which no cancellation undoes. */
  readonly endedBySale?: { readonly orderId: string; readonly openAppointments: readonly OpenAppointment[] };
};

/** Who owns what, and since when: the part of cover that does not come from its plan. */
export type CoveredItem = {
  readonly customerId: string;
  /** The sale of ours that it came with. */
  readonly orderId: string | null;
  readonly orderLineId: string | null;
  /** The receipt of a sale that is not ours, as the customer showed it. */
  readonly receipt: ForeignReceipt | null;
  /** Where the cover was sold or registered, and who calls about it; null for sales without a store. */
  readonly store: string | null;
  readonly sku: string;
  readonly description: string;
  /** As it was typed; compared by its `codeKey`. */
  readonly serialNumber: string | null;
  readonly startsOn: Day;
};

export type ForeignReceipt = { readonly number: string; readonly store: string | null };

/** What the counter wants to know of the visit before, without a read of its own. */
export type LastInspection = {
  readonly id: string;
  /** Who owned the item then: a later owner's own token does not see it. */
  readonly customerId: string;
  readonly occurredAt: Instant;
  readonly store: string | null;
  readonly condition: Condition;
  readonly findings: readonly PartState[];
};

/** What an appointment that was booked before visits had terms lacks. */
export type VisitTerms = {
  readonly minutes?: number;
  readonly bookedAt?: Instant;
  /** Why staff booked it outside the hours or over the capacity of the store; absent where it fits. */
  readonly overrideBecause?: string;
};

export type OpenAppointment = VisitTerms & {
  readonly id: string;
  readonly version: number;
  readonly startsAt: Instant;
  readonly store: string;
  readonly status: 'BOOKED' | 'ARRIVED';
  readonly note: string | null;
};

export const WARRANTY_STATUSES = ['ACTIVE', 'INSPECTION_DUE', 'LAPSED', 'EXPIRED', 'VOID'] as const;
export type WarrantyStatus = (typeof WARRANTY_STATUSES)[number];

export type WarrantyRepository = {
  /** In the order of the ids; null where there is none. */
  warranties(ids: readonly string[]): Promise<readonly (Warranty | null)[]>;
  /** A customer's cover, the one that ends last first. */
  warrantiesOf(
    customerId: string,
    slice: Slice,
    keep: ((warranty: Warranty) => boolean) | null,
  ): Promise<Page<Warranty>>;
  /** Cover whose inspection was due before a day, and that was not noted yet; the longest overdue first. */
  inspectionsOverdue(before: Day, slice: Slice, keep: (warranty: Warranty) => boolean): Promise<Page<Warranty>>;
  /** Cover whose next inspection is due, soonest first. */
  inspectionsDue(list: CallList, slice: Slice, keep: ((warranty: Warranty) => boolean) | null): Promise<Page<Warranty>>;
};

/** Whom to call about an inspection: days that it is due on, and stores that call (null: cover of no store). */
export type CallList = { readonly from: Day; readonly to: Day; readonly stores: readonly (string | null)[] };

/** Where cover stands among its owner's, as a string that sorts so: what ends last comes first. */
export const warrantyPosition = ({ endsOn, id }: Pick<Warranty, 'endsOn' | 'id'>): string =>
  `${invertDay(endsOn)}#${id}`;

/** Sorts the other way round than the day does. */
const invertDay = (day: Day): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));

/** The first page of cover from the part of it that is at hand; null where that part does not fill it. */
export function firstPageOf(
  { warranties, moreWarranties }: { readonly warranties: readonly Warranty[]; readonly moreWarranties: boolean },
  first: number,
  keep: ((warranty: Warranty) => boolean) | null,
): Page<Warranty> | null {
  const kept = keep === null ? warranties : warranties.filter(keep);
  if (moreWarranties && kept.length <= first) return null;
  return sliceOf(kept, { first, after: null }, warrantyPosition);
}

/** Cover is read with its owner's head, 50 at once, and so stays small. */
export const LONGEST_DESCRIPTION = 500;

/** The cover that a plan gives an item, by its terms of now. */
export function createCover(plan: WarrantyPlan, item: CoveredItem, id: string): Warranty {
  const { description } = item;
  const cover = {
    ...item,
    id,
    description: description.length > LONGEST_DESCRIPTION ? truncate(description, LONGEST_DESCRIPTION) : description,
    version: 1,
    plan: termsOf(plan),
    endsOn: addMonths(item.startsOn, plan.durationMonths),
    inspectionsCountFrom: item.startsOn,
    nextInspectionDue: null,
    lastInspection: null,
    openAppointments: [],
    voidedBecause: null,
  };
  return { ...cover, nextInspectionDue: firstDueAfter(cover, item.startsOn) };
}

/** What the cover is worth on a day. The day an inspection is due still is in time, and so is the last day of all. */
export function statusOn({ voidedBecause, endsOn, nextInspectionDue, plan }: Warranty, today: Day): WarrantyStatus {
  if (voidedBecause !== null) return 'VOID';
  if (today > endsOn) return 'EXPIRED';
  if (nextInspectionDue === null || today <= nextInspectionDue) return 'ACTIVE';
  return today <= addDays(nextInspectionDue, plan.graceDays) ? 'INSPECTION_DUE' : 'LAPSED';
}

/** Whether the cover holds on a day: nothing missed, or something that can be made up for. */
export function isInForceOn(warranty: Warranty, today: Day): boolean {
  const status = statusOn(warranty, today);
  return status === 'ACTIVE' || status === 'INSPECTION_DUE';
}

/**
 * The cover after an inspection on a day. One in time, or in the grace days, moves the next date to the plan's months
 * after it; one that comes after the cover lapsed, expired or was voided does not revive it, and none ever brings the
 * next date forward. Done on the very day it was due, the schedule goes on from where it was counted, so that dates cut
 * to a short month do not stay short: 31 January, 28 February, 31 March.
 */
export function applyInspection(warranty: Warranty, day: Day): Warranty {
  const { nextInspectionDue } = warranty;
  if (nextInspectionDue === null || !isInForceOn(warranty, day)) return warranty;
  const inspectionsCountFrom = day === nextInspectionDue ? warranty.inspectionsCountFrom : day;
  const due = firstDueAfter({ ...warranty, inspectionsCountFrom }, day);
  if (due !== null && due <= nextInspectionDue) return warranty;
  return { ...warranty, inspectionsCountFrom, nextInspectionDue: due };
}

/** The cover, ended before its time. Nothing is booked for it any more. */
export function voidCover({ endedBySale: _, ...warranty }: Warranty, because: string): Warranty {
  return { ...warranty, version: warranty.version + 1, openAppointments: [], voidedBecause: because };
}

type Schedule = Pick<Warranty, 'plan' | 'inspectionsCountFrom' | 'endsOn'>;

function firstDueAfter({ plan, inspectionsCountFrom, endsOn }: Schedule, day: Day): Day | null {
  const every = plan.inspectionEveryMonths;
  if (every === null) return null;
  const passed = day < inspectionsCountFrom ? 0 : Math.floor(monthsBetween(inspectionsCountFrom, day) / every);
  const next = addMonths(inspectionsCountFrom, (passed + 1) * every);
  // A day cut to a short month is reached earlier than its whole months are over: 31 January, 28 February.
  const due = next > day ? next : addMonths(inspectionsCountFrom, (passed + 2) * every);
  return due < endsOn ? due : null;
}

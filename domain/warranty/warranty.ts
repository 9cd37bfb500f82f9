import type { LoadOwned } from '../kernel/access.ts';
import type { WrittenByStaff } from '../kernel/caller.ts';
import { addMonths, type Day, type Instant, monthsBetween } from '../kernel/instant.ts';
import { type Page, type Slice, sliceOf } from '../kernel/page.ts';
import { truncate } from '../kernel/text.ts';
import type { Condition, PartState } from './condition.ts';
import { type CoverHold, graceEndOf, withHolds } from './cover-hold.ts';
import { type PlanTerms, termsOf, type WarrantyPlan } from './warranty-plan.ts';

/** Cover of one item, by whole days in the time zone of its store, or of the shop if it has no store. */
export type Warranty = CoveredItem & {
  readonly id: string;
  readonly version: number;
  /** The plan's terms when the cover was sold. */
  readonly plan: PlanTerms;
  /** The last day of the cover. */
  readonly endsOn: Day;
  /** The day from which inspections are counted: the start of the cover, or an inspection outside its schedule. */
  readonly inspectionsCountFrom: Day;
  /** The last day on which an inspection is in time. Null if none is required before `endsOn`. */
  readonly nextInspectionDue: Day | null;
  /** The due date of the inspection that was last detected as overdue. Absent if none was. */
  readonly overdueNoticed?: Day;
  readonly lastInspection: LastInspection | null;
  /** Booked or arrived, soonest first. */
  readonly openAppointments: readonly OpenAppointment[];
  /** Why the cover ended early. Null if it did not. */
  readonly voidedBecause: string | null;
  /** The member of staff who ended it by a decision; absent as in `WrittenByStaff`, and where a sale or a return ended it. */
  readonly voidedByStaffId?: string;
  /**
   * The sale to another customer that ended the cover, and that a cancellation undoes. Absent if something else ended
   * it.
   */
  readonly endedBySale?: { readonly orderId: string; readonly openAppointments: readonly OpenAppointment[] };
  /** What keeps the cover from lapsing, apart from what its owner's records say. Absent if nothing does. */
  readonly holds?: readonly CoverHold[];
  /** Why it was brought back last. Absent if it never was. */
  readonly reinstated?: Reinstatement;
};

export type Reinstatement = WrittenByStaff & { readonly because: string; readonly at: Instant };

/** The part of cover that does not come from its plan: the item, its owner and its start. */
export type CoveredItem = {
  readonly customerId: string;
  /** Our sale with which the cover came. */
  readonly orderId: string | null;
  readonly orderLineId: string | null;
  /** The receipt of a sale by another shop, as the customer showed it. */
  readonly receipt: ForeignReceipt | null;
  /** Where the cover was sold or registered. This store calls about it. Null for sales without a store. */
  readonly store: string | null;
  readonly sku: string;
  readonly description: string;
  /** As it was typed. Compare it by its `codeKey`. */
  readonly serialNumber: string | null;
  readonly startsOn: Day;
};

export type ForeignReceipt = { readonly number: string; readonly store: string | null };

/** What the counter shows of the visit before, without another read. */
export type LastInspection = {
  readonly id: string;
  /** The owner of the item then. A later owner's own token does not see the visit. */
  readonly customerId: string;
  readonly occurredAt: Instant;
  readonly store: string | null;
  readonly condition: Condition;
  readonly findings: readonly PartState[];
};

/** The fields that are absent if the appointment was booked before visits had terms. */
export type VisitTerms = {
  readonly minutes?: number;
  readonly bookedAt?: Instant;
  /** Why staff booked it outside the hours or over the capacity of the store. Absent if it fits. */
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
  readonly warranties: LoadOwned<Warranty>;
  /** A customer's cover. The one that ends last comes first. */
  warrantiesOf(
    customerId: string,
    slice: Slice,
    predicate: ((warranty: Warranty) => boolean) | null,
  ): Promise<Page<Warranty>>;
  /** Cover whose inspection was due before a day and was not detected as overdue yet, the longest overdue first. */
  inspectionsOverdue(before: Day, slice: Slice, predicate: (warranty: Warranty) => boolean): Promise<Page<Warranty>>;
  /** Cover whose next inspection is due, soonest first. */
  inspectionsDue(
    list: CallList,
    slice: Slice,
    predicate: ((warranty: Warranty) => boolean) | null,
  ): Promise<Page<Warranty>>;
};

/**
 * Which customers to call about an inspection: the days on which it is due, and the stores that call (null: cover
 * without a store).
 */
export type CallList = {
  readonly from: Day;
  readonly to: Day;
  readonly stores: readonly (string | null)[];
  /** Whether these are all stores of the shop: then few entries are of other stores, and one list of all may be read. */
  readonly isWholeShop: boolean;
};

/** The position of cover among its owner's cover, as a string that sorts: what ends last comes first. */
export const warrantyPosition = ({ endsOn, id }: Pick<Warranty, 'endsOn' | 'id'>): string =>
  `${invertDay(endsOn)}#${id}`;

/** Sorts in the reverse order of the days. */
const invertDay = (day: Day): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));

/** The first page from the cover that is already read. Null if that part does not fill the page. */
export function firstPageOf(
  { warranties, moreWarranties }: { readonly warranties: readonly Warranty[]; readonly moreWarranties: boolean },
  first: number,
  predicate: ((warranty: Warranty) => boolean) | null,
): Page<Warranty> | null {
  const filtered = predicate === null ? warranties : warranties.filter(predicate);
  if (moreWarranties && filtered.length <= first) return null;
  return sliceOf(filtered, { first, after: null }, warrantyPosition);
}

/** Characters. Cover stays small, because it is read with its owner's head, 50 at once. */
export const MAX_DESCRIPTION_LENGTH = 500;

/** The cover that a plan gives an item, under the plan's present terms. */
export function createCover(plan: WarrantyPlan, item: CoveredItem, id: string): Warranty {
  const { description } = item;
  const cover = {
    ...item,
    id,
    description:
      description.length > MAX_DESCRIPTION_LENGTH ? truncate(description, MAX_DESCRIPTION_LENGTH) : description,
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

/**
 * The status of the cover on a day. An inspection on its due day is still in time, and the cover includes its last day. Holds
 * move the end of the grace days.
 * @param ownerHolds the holds that the records of the owner say. They matter only after the grace days: see `isPastGrace`.
 */
export function statusOn(warranty: Warranty, today: Day, ownerHolds: readonly CoverHold[] = []): WarrantyStatus {
  const { voidedBecause, endsOn, nextInspectionDue } = warranty;
  if (voidedBecause !== null) return 'VOID';
  if (today > endsOn) return 'EXPIRED';
  if (nextInspectionDue === null || today <= nextInspectionDue) return 'ACTIVE';
  const { last } = graceEndOf(nextInspectionDue, warranty, ownerHolds);
  return last === null || today <= last ? 'INSPECTION_DUE' : 'LAPSED';
}

/** Whether the cover is in force on a day: no inspection was missed, or it can still be made. */
export function isInForceOn(warranty: Warranty, today: Day, ownerHolds: readonly CoverHold[] = []): boolean {
  const status = statusOn(warranty, today, ownerHolds);
  return status === 'ACTIVE' || status === 'INSPECTION_DUE';
}

/**
 * The cover after an inspection on a day. An inspection in time or in the grace days moves the next date to the plan's
 * months after it. One after the cover lapsed, expired or was voided does not revive it. No inspection brings the next
 * date forward. If it is on the due day itself, the schedule continues from where it was counted, so that dates cut to
 * a short month do not stay short: 31 January, 28 February, 31 March.
 */
export function applyInspection(warranty: Warranty, day: Day, ownerHolds: readonly CoverHold[] = []): Warranty {
  const { nextInspectionDue } = warranty;
  if (nextInspectionDue === null || !isInForceOn(warranty, day, ownerHolds)) return warranty;
  const inspectionsCountFrom = day === nextInspectionDue ? warranty.inspectionsCountFrom : day;
  const due = firstDueAfter({ ...warranty, inspectionsCountFrom }, day);
  if (due !== null && due <= nextInspectionDue) return warranty;
  const inspected = { ...warranty, inspectionsCountFrom, nextInspectionDue: due };
  return withHolds(inspected, warranty.holds ?? []);
}

/** The cover, ended early. It has no appointments any more. */
export function voidCover(
  { endedBySale: _, ...warranty }: Warranty,
  because: string,
  staffId: string | null = null,
): Warranty {
  const by = staffId === null ? {} : { voidedByStaffId: staffId };
  return { ...warranty, version: warranty.version + 1, openAppointments: [], voidedBecause: because, ...by };
}

type Schedule = Pick<Warranty, 'plan' | 'inspectionsCountFrom' | 'endsOn'>;

function firstDueAfter({ plan, inspectionsCountFrom, endsOn }: Schedule, day: Day): Day | null {
  const every = plan.inspectionEveryMonths;
  if (every === null) return null;
  const passed = day < inspectionsCountFrom ? 0 : Math.floor(monthsBetween(inspectionsCountFrom, day) / every);
  const next = addMonths(inspectionsCountFrom, (passed + 1) * every);
  // A date cut to a short month comes before its whole months are over: 31 January, 28 February.
  const due = next > day ? next : addMonths(inspectionsCountFrom, (passed + 2) * every);
  return due < endsOn ? due : null;
}

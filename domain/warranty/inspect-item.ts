import { attachChanges, attachmentIdsOf, checkAttachments, type LoadedAttachments } from '../attachment/attach.ts';
import { writtenBy } from '../kernel/caller.ts';
import { isInFuture } from '../kernel/history.ts';
import { addDays, type Day, type Instant } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, type Path, reject } from '../kernel/user-error.ts';
import { dayAt, type Shop } from '../shop/shop.ts';
import { openAppointmentsOf, withAppointment } from './appointment.ts';
import type { Condition } from './condition.ts';
import type { WarrantyChange, WarrantyCommandContext, WarrantyRepositories } from './context.ts';
import type { CoverHold } from './cover-hold.ts';
import { changesSince, compareWith, type Inspection, type InspectionsAround } from './inspection.ts';
import { type FindingInput, toFindings, toPhotos } from './inspection-details.ts';
import { applyInspection, type LastInspection, type Warranty } from './warranty.ts';

/** What was found at a visit, as a client reports it. */
export type VisitReport = {
  readonly associate?: string | null | undefined;
  readonly condition: Condition;
  readonly findings?: readonly FindingInput[] | null | undefined;
  readonly note?: string | null | undefined;
  readonly photos?: readonly string[] | null | undefined;
};

/** A visit that is not recorded yet, and everything that the record of it depends on. */
export type Visit = {
  readonly report: VisitReport;
  readonly occurredAt: Instant;
  readonly store: string | null;
  readonly attachments: LoadedAttachments;
  readonly warranty: Warranty;
  readonly around: VisitsAround;
  readonly shop: Shop;
  readonly ownerHolds: readonly CoverHold[];
  /** Where errors name the fields of the report. */
  readonly path: Path;
  /** Where errors name the cover. */
  readonly coverPath: Path;
};

/** The inspection, the cover after it at its next version, and all changes but that of the cover. */
export type RecordedVisit = {
  readonly inspection: Inspection;
  readonly warranty: Warranty;
  readonly changes: readonly WarrantyChange[];
};

/** Null if no visit comes after this one: then the cover itself holds the visit to compare with. */
export type VisitsAround = InspectionsAround | null;

export async function loadVisitsAround(
  repositories: WarrantyRepositories,
  { id, lastInspection }: Warranty,
  occurredAt: Instant,
): Promise<VisitsAround> {
  if (lastInspection === null || lastInspection.occurredAt <= occurredAt) return null;
  return repositories.inspectionsAround(id, occurredAt);
}

/** Records a visit by the rules of its cover. It may reject. */
export function inspectItem(
  context: Pick<WarrantyCommandContext, 'caller' | 'now' | 'newId'>,
  visit: Visit,
): RecordedVisit {
  const { shop, warranty, around, attachments, ownerHolds } = visit;
  const inspection = draftInspection(context, visit);
  const done = completeAppointments(inspection, warranty, shop);
  const after = (around?.after ?? []).reduce(
    (cover, later) => applyInspection(cover, dayOfVisit(later, warranty, shop), ownerHolds),
    applyInspection(done.warranty, dayOfVisit(inspection, warranty, shop), ownerHolds),
  );
  const [following] = around?.after ?? [];
  return {
    inspection,
    warranty: {
      ...after,
      version: warranty.version + 1,
      lastInspection: around === null ? lastInspectionOf(inspection) : warranty.lastInspection,
    },
    changes: [
      { entity: 'inspection', before: null, after: inspection },
      ...attachChanges(attachments, { ...inspection, kind: 'INSPECTION' }),
      ...(following === undefined ? [] : [recompareChange(following, inspection)]),
      ...done.changes,
    ],
  };
}

const recompareChange = (following: Inspection, inspection: Inspection): WarrantyChange => ({
  entity: 'inspection',
  before: following,
  after: compareWith(following, inspection),
});

function draftInspection(
  { caller, now, newId }: Pick<WarrantyCommandContext, 'caller' | 'now' | 'newId'>,
  { report, occurredAt, store, shop, warranty, around, attachments, path, coverPath }: Visit,
): Inspection {
  const recordedAt = now();
  const errors = inputErrors();
  if (isInFuture(occurredAt, recordedAt))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is in the future. Give the time of the inspection.');
  if (dayOfVisit({ occurredAt, store }, warranty, shop) < warranty.startsOn)
    errors.add('INVALID', ['input', 'occurredAt'], `The cover starts after this time, on ${warranty.startsOn}.`);
  checkLength(errors, [...path, 'associate'], report.associate, MAX_LINE_LENGTH);
  checkLength(errors, [...path, 'note'], report.note, MAX_TEXT_LENGTH);
  const findings = toFindings(report.findings ?? [], errors, [...path, 'findings']);
  const photos = toPhotos(report.photos ?? [], errors, [...path, 'photos']);
  checkAttachments(errors, attachments, recordedAt, [], [...path, 'attachments']);
  errors.throwIfAny();
  if (warranty.voidedBecause !== null) reject('NOT_ALLOWED', coverPath, 'The cover is void.');
  const before = around === null ? warranty.lastInspection : around.before;
  return {
    id: newId('inspection'),
    version: 1,
    warrantyId: warranty.id,
    customerId: warranty.customerId,
    occurredAt,
    recordedAt,
    store,
    associate: trimToNull(report.associate),
    ...writtenBy(caller),
    condition: report.condition,
    findings,
    note: trimToNull(report.note),
    photos,
    ...attachmentIdsOf(attachments),
    visitBefore: before === null ? null : { id: before.id, customerId: before.customerId },
    changes: changesSince(before?.findings ?? null, findings),
  };
}

/** The part of its newest visit that the cover holds a copy of. */
function lastInspectionOf({ id, customerId, occurredAt, store, condition, findings }: Inspection): LastInspection {
  const parts = findings.map(({ part, condition }) => ({ part, condition }));
  return { id, customerId, occurredAt, store, condition, findings: parts };
}

/** The day of a visit at its store, or at the cover's store if the visit has none. */
function dayOfVisit({ occurredAt, store }: Pick<Inspection, 'occurredAt' | 'store'>, cover: Warranty, shop: Shop): Day {
  return dayAt(shop, store ?? cover.store, occurredAt);
}

/** An appointment up to this many days after an early visit always counts as the one that the visit was for. */
const EARLY_DAYS = 31;

/**
 * The open appointments that a visit was for: those of its day, or else the next one, if the customer came early. An
 * appointment for a later inspection stays open, and so does one that was booked after the visit.
 */
function appointmentsFor({ occurredAt, store }: Inspection, warranty: Warranty, shop: Shop) {
  const open = openAppointmentsOf(warranty);
  const localDay = (moment: Instant, at: string) => dayAt(shop, at, moment);
  const ofDay = open.filter((one) => localDay(one.startsAt, one.store) === localDay(occurredAt, one.store));
  if (ofDay.length > 0) return ofDay;
  const visitDay = dayAt(shop, store ?? warranty.store, occurredAt);
  const soon = addDays(visitDay, EARLY_DAYS);
  const due = warranty.nextInspectionDue === null ? soon : addDays(warranty.nextInspectionDue, warranty.plan.graceDays);
  const next = open.find(({ startsAt }) => startsAt > occurredAt);
  if (next === undefined) return [];
  const isBookedSince = next.bookedAt !== undefined && localDay(next.bookedAt, next.store) > visitDay;
  const day = localDay(next.startsAt, next.store);
  return (day <= due || day <= soon) && !isBookedSince ? [next] : [];
}

/** The cover without the appointments that a visit completes, and the changes that mark them as done. */
function completeAppointments(
  visit: Inspection,
  warranty: Warranty,
  shop: Shop,
): { warranty: Warranty; changes: readonly WarrantyChange[] } {
  const changes = appointmentsFor(visit, warranty, shop).map((before) => {
    const after = { ...before, version: before.version + 1, status: 'DONE' } as const;
    return { entity: 'appointment', before, after } as const;
  });
  return { warranty: changes.reduce((cover, { after }) => withAppointment(cover, after), warranty), changes };
}

import {
  attachChanges,
  attachmentIdsOf,
  checkAttachments,
  type LoadedAttachments,
  loadAttachments,
} from '../attachment/attach.ts';
import { writtenBy } from '../kernel/caller.ts';
import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, type Instant } from '../kernel/instant.ts';
import { checkLength, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { requireActive } from '../person/customer-key.ts';
import { dayAt, loadShop, resolveRecordStore, type Shop } from '../shop/shop.ts';
import { openAppointmentsOf, withAppointment } from './appointment.ts';
import type { Condition } from './condition.ts';
import type { WarrantyChange, WarrantyCommandContext, WarrantyRepositories } from './context.ts';
import { findWarranty } from './find-warranty.ts';
import { changesSince, compareWith, type Inspection, type InspectionsAround } from './inspection.ts';
import { type FindingInput, toFindings, toPhotos } from './inspection-details.ts';
import { applyInspection, type LastInspection, type Warranty } from './warranty.ts';

export type RecordInspectionInput = {
  readonly warrantyId: string;
  readonly occurredAt: Instant;
  readonly store?: string | null | undefined;
  readonly associate?: string | null | undefined;
  readonly condition: Condition;
  readonly findings?: readonly FindingInput[] | null | undefined;
  readonly note?: string | null | undefined;
  readonly photos?: readonly string[] | null | undefined;
  readonly attachments?: readonly string[] | null | undefined;
};

export type RecordedInspection = { readonly inspection: Inspection; readonly warranty: Warranty };

/**
 * Records the condition of an item at a visit, with the changes since the visit before, and moves the date on which the
 * next inspection is due. A visit that a till sends late takes its place between the others: the next visit is compared
 * with it, and the later ones are applied to the cover again. The open appointments that the visit was for become done.
 */
export function recordInspection(
  context: WarrantyCommandContext,
  input: RecordInspectionInput,
): Promise<Result<RecordedInspection>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load() {
      const [shop, warranty, attachments] = await inParallel(
        () => loadShop(repositories, [input.store]),
        () => findWarranty(repositories, caller, input.warrantyId, ['input', 'warrantyId']),
        () => loadAttachments(context, input.attachments),
      );
      const [around, owner] = await inParallel(
        () => loadVisitsAround(repositories, warranty, input.occurredAt),
        () => repositories.customer(warranty.customerId),
      );
      requireActive(owner, ['input', 'warrantyId']);
      return { shop, warranty, around, attachments };
    },
    decide: (state) => decideInspection(context, input, state),
    async replay({ inspectionId = '', warrantyId = '' }) {
      const [[inspection], [warranty]] = await inParallel(
        () => repositories.inspections([inspectionId]),
        () => repositories.warranties([warrantyId]),
      );
      if (inspection == null || warranty == null)
        return reject('NOT_FOUND', ['input'], 'The inspection of that call no longer exists.');
      return { inspection, warranty };
    },
  });
}

/** Null if no visit comes after this one: then the cover itself holds the visit to compare with. */
type VisitsAround = InspectionsAround | null;
type State = {
  readonly shop: Shop;
  readonly warranty: Warranty;
  readonly around: VisitsAround;
  readonly attachments: LoadedAttachments;
};

async function loadVisitsAround(
  repositories: WarrantyRepositories,
  { id, lastInspection }: Warranty,
  occurredAt: Instant,
): Promise<VisitsAround> {
  if (lastInspection === null || lastInspection.occurredAt <= occurredAt) return null;
  return repositories.inspectionsAround(id, occurredAt);
}

function decideInspection(
  context: WarrantyCommandContext,
  input: RecordInspectionInput,
  state: State,
): Decision<RecordedInspection, WarrantyChange> {
  const { shop, warranty, around, attachments } = state;
  const inspection = draftInspection(context, input, state);
  const done = completeAppointments(inspection, warranty, shop);
  const after = (around?.after ?? []).reduce(
    (cover, visit) => applyInspection(cover, dayOfVisit(visit, warranty, shop)),
    applyInspection(done.warranty, dayOfVisit(inspection, warranty, shop)),
  );
  const updated: Warranty = {
    ...after,
    version: warranty.version + 1,
    lastInspection: around === null ? lastInspectionOf(inspection) : warranty.lastInspection,
  };
  const [following] = around?.after ?? [];
  return {
    changes: [
      { entity: 'inspection', before: null, after: inspection },
      ...attachChanges(attachments, { ...inspection, kind: 'INSPECTION' }),
      ...(following === undefined ? [] : [recompareChange(following, inspection)]),
      { entity: 'warranty', before: warranty, after: updated },
      ...done.changes,
      { entity: 'activeCustomer', customerId: warranty.customerId },
    ],
    replayRefs: { inspectionId: inspection.id, warrantyId: warranty.id },
    result: { inspection, warranty: updated },
  };
}

const recompareChange = (following: Inspection, inspection: Inspection): WarrantyChange => ({
  entity: 'inspection',
  before: following,
  after: compareWith(following, inspection),
});

function draftInspection(
  { caller, now, newId }: WarrantyCommandContext,
  input: RecordInspectionInput,
  { shop, warranty, around, attachments }: State,
): Inspection {
  const recordedAt = now();
  const errors = inputErrors();
  if (isInFuture(input.occurredAt, recordedAt))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is in the future. Give the time of the inspection.');
  const store = resolveRecordStore(caller, shop, input.store, ['input', 'store']);
  if (dayOfVisit({ occurredAt: input.occurredAt, store }, warranty, shop) < warranty.startsOn)
    errors.add('INVALID', ['input', 'occurredAt'], `The cover starts after this time, on ${warranty.startsOn}.`);
  checkLength(errors, ['input', 'associate'], input.associate, MAX_LINE_LENGTH);
  checkLength(errors, ['input', 'note'], input.note, MAX_TEXT_LENGTH);
  const findings = toFindings(input.findings ?? [], errors, ['input', 'findings']);
  const photos = toPhotos(input.photos ?? [], errors, ['input', 'photos']);
  checkAttachments(errors, attachments, recordedAt);
  errors.throwIfAny();
  if (warranty.voidedBecause !== null) reject('NOT_ALLOWED', ['input', 'warrantyId'], 'The cover is void.');
  const before = around === null ? warranty.lastInspection : around.before;
  return {
    id: newId('inspection'),
    version: 1,
    warrantyId: warranty.id,
    customerId: warranty.customerId,
    occurredAt: input.occurredAt,
    recordedAt,
    store,
    associate: trimToNull(input.associate),
    ...writtenBy(caller),
    condition: input.condition,
    findings,
    note: trimToNull(input.note),
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

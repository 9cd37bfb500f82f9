import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { isInFuture } from '../kernel/history.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { addDays, type Day, type Instant } from '../kernel/instant.ts';
import { checkLength, LONGEST_LINE, LONGEST_TEXT, trimToNull } from '../kernel/text.ts';
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
};

export type RecordedInspection = { readonly inspection: Inspection; readonly warranty: Warranty };

/**
 * Keeps what was seen of an item, with what changed since the visit before, and moves the date by which the next visit
 * is due. A visit that a till tells late finds its place between the others: the one after it is compared with it, and
 * those after it count for what they are worth now. What is left open for that day is done.
 */
export function recordInspection(
  context: WarrantyCommandContext,
  input: RecordInspectionInput,
): Promise<Result<RecordedInspection>> {
  const { repositories, caller } = context;
  return execute(context, {
    async load() {
      const [shop, warranty] = await inParallel(
        () => loadShop(repositories, [input.store]),
        () => findWarranty(repositories, caller, input.warrantyId, ['input', 'warrantyId']),
      );
      const [around, owner] = await inParallel(
        () => loadVisitsAround(repositories, warranty, input.occurredAt),
        () => repositories.customer(warranty.customerId),
      );
      requireActive(owner, ['input', 'warrantyId']);
      return { shop, warranty, around };
    },
    decide: (state) => decideInspection(context, input, state),
    async replay({ inspectionId = '', warrantyId = '' }) {
      const [[inspection], [warranty]] = await inParallel(
        () => repositories.inspections([inspectionId]),
        () => repositories.warranties([warrantyId]),
      );
      if (inspection == null || warranty == null)
        return reject('NOT_FOUND', ['input'], 'The inspection of that call is no more.');
      return { inspection, warranty };
    },
  });
}

/** Null for a visit that none comes after: the cover itself holds what it is compared with. */
type VisitsAround = InspectionsAround | null;
type State = { readonly shop: Shop; readonly warranty: Warranty; readonly around: VisitsAround };

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
  { shop, warranty, around }: State,
): Decision<RecordedInspection, WarrantyChange> {
  const inspection = draftInspection(context, input, shop, warranty, around);
  const done = completeAppointments(inspection, warranty, shop);
  const after = (around?.after ?? []).reduce(
    (cover, visit) => applyInspection(cover, dayOfVisit(visit, warranty, shop)),
    applyInspection(done.warranty, dayOfVisit(inspection, warranty, shop)),
  );
  const counted: Warranty = {
    ...after,
    version: warranty.version + 1,
    lastInspection: around === null ? lastInspectionOf(inspection) : warranty.lastInspection,
  };
  const [following] = around?.after ?? [];
  return {
    changes: [
      { entity: 'inspection', before: null, after: inspection },
      ...(following === undefined ? [] : [recompareChange(following, inspection)]),
      { entity: 'warranty', before: warranty, after: counted },
      ...done.changes,
      { entity: 'activeCustomer', customerId: warranty.customerId },
    ],
    replayRefs: { inspectionId: inspection.id, warrantyId: warranty.id },
    result: { inspection, warranty: counted },
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
  shop: Shop,
  warranty: Warranty,
  around: VisitsAround,
): Inspection {
  const recordedAt = now();
  const errors = inputErrors();
  if (isInFuture(input.occurredAt, recordedAt))
    errors.add('INVALID', ['input', 'occurredAt'], 'This time is still to come. Give the time of the inspection.');
  const store = resolveRecordStore(caller, shop, input.store, ['input', 'store']);
  if (dayOfVisit({ occurredAt: input.occurredAt, store }, warranty, shop) < warranty.startsOn)
    errors.add('INVALID', ['input', 'occurredAt'], `The cover starts after this time, on ${warranty.startsOn}.`);
  checkLength(errors, ['input', 'associate'], input.associate, LONGEST_LINE);
  checkLength(errors, ['input', 'note'], input.note, LONGEST_TEXT);
  const findings = toFindings(input.findings ?? [], errors, ['input', 'findings']);
  const photos = toPhotos(input.photos ?? [], errors, ['input', 'photos']);
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
    condition: input.condition,
    findings,
    note: trimToNull(input.note),
    photos,
    visitBefore: before === null ? null : { id: before.id, customerId: before.customerId },
    changes: changesSince(before?.findings ?? null, findings),
  };
}

/** What the cover keeps of its newest visit: without what only the visit itself tells. */
function lastInspectionOf({ id, customerId, occurredAt, store, condition, findings }: Inspection): LastInspection {
  const parts = findings.map(({ part, condition }) => ({ part, condition }));
  return { id, customerId, occurredAt, store, condition, findings: parts };
}

/** A visit is of the day of the store that it was made to; without a store, of the cover's. */
function dayOfVisit({ occurredAt, store }: Pick<Inspection, 'occurredAt' | 'store'>, cover: Warranty, shop: Shop): Day {
  return dayAt(shop, store ?? cover.store, occurredAt);
}

/** For so long after an early visit its appointment may be, where no inspection is due by which it can be told. */
const EARLY_DAYS = 31;

/**
 * The open appointments that a visit was for: those of its day, else the next one, to which the customer came early. One
 * that is for a later inspection than the visit made up for stays, and so does one that was booked after the visit.
 */
function appointmentsFor({ occurredAt, store }: Inspection, warranty: Warranty, shop: Shop) {
  const open = openAppointmentsOf(warranty);
  const dayHere = (moment: Instant, at: string) => dayAt(shop, at, moment);
  const ofDay = open.filter((one) => dayHere(one.startsAt, one.store) === dayHere(occurredAt, one.store));
  if (ofDay.length > 0) return ofDay;
  const visited = dayAt(shop, store ?? warranty.store, occurredAt);
  const soon = addDays(visited, EARLY_DAYS);
  const due = warranty.nextInspectionDue === null ? soon : addDays(warranty.nextInspectionDue, warranty.plan.graceDays);
  const next = open.find(({ startsAt }) => startsAt > occurredAt);
  if (next === undefined) return [];
  const isBookedSince = next.bookedAt !== undefined && dayHere(next.bookedAt, next.store) > visited;
  const day = dayHere(next.startsAt, next.store);
  return (day <= due || day <= soon) && !isBookedSince ? [next] : [];
}

/** The cover without the appointments that a visit settles, and the changes that make them done. */
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

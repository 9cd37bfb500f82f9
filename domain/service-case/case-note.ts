import { offerDueAt } from './case-commitments.ts';
import { type CaseMetrics, type LostRecordsCase, lostRecordsSlice } from './case-metrics.ts';
import { nextPromiseDueAt } from './case-promises.ts';
import {
  type CaseNote,
  isOpen,
  type OfferKind,
  type OfferStatus,
  type ResolutionOffer,
  type ServiceCase,
} from './service-case.ts';

/** More open cases than a till can show. It is also the maximum of open cases of a customer. */
export const MAX_CASES_IN_OVERVIEW = 20;
/** Of notes on cases that were resolved in the first contact and need no action. */
const MAX_WATCHED = 5;

/**
 * The metrics after a case was opened or changed: the number of open cases, and the notes for the overview. It returns the
 * same object where nothing changes.
 */
export function withCase<M extends CaseMetrics>(metrics: M, before: ServiceCase | null, after: ServiceCase): M {
  const [was, is] = [before === null ? null : noteOf(before), noteOf(after)];
  const { lostRecords, ...others } = metrics;
  const records = withLostRecords(lostRecords ?? [], after);
  const isSame = JSON.stringify([was, lostRecords ?? []]) === JSON.stringify([is, records]);
  if (isSame) return metrics;
  const openCases = metrics.openCases + Number(isOpen(after)) - Number(before !== null && isOpen(before));
  const otherNotes = metrics.caseNotes.filter(({ id }) => id !== after.id);
  const caseNotes = mostUrgent([...(is === null ? [] : [is]), ...otherNotes]);
  const next = { ...others, version: metrics.version + 1, openCases, caseNotes, ...lostRecordsSlice(records) };
  // The cast is safe: the optional property is left out where it is empty.
  return next as unknown as M;
}

/** The note of a case; null where the case needs no action and nobody watches it. */
function noteOf(serviceCase: ServiceCase): CaseNote | null {
  const isClosed = serviceCase.caseStatus === 'CLOSED';
  const accepted = offersOf(serviceCase, 'ACCEPTED');
  const [fulfilBy] = serviceCase.offers.filter(isOwed).map(offerDueAt).toSorted();
  const note: CaseNote = {
    id: serviceCase.id,
    isOpen: isOpen(serviceCase),
    severity: serviceCase.severity,
    caseReason: serviceCase.caseReason,
    promisedBy: nextPromiseDueAt(serviceCase),
    nextUpdateDueAt: isClosed ? null : serviceCase.nextUpdateDueAt,
    offered: isClosed ? [] : offersOf(serviceCase, 'OFFERED'),
    // An accepted offer is owed until it is fulfilled or withdrawn, also after the case is closed.
    ...(fulfilBy === undefined ? {} : { accepted, fulfilBy }),
    ...(serviceCase.firstContactResolution === true && serviceCase.resolvedAt !== null
      ? { firstContactAt: serviceCase.resolvedAt }
      : {}),
  };
  return needsAction(note) || note.firstContactAt !== undefined ? note : null;
}

const offersOf = ({ offers }: ServiceCase, status: OfferStatus): readonly OfferKind[] =>
  offers.filter(({ offerStatus }) => offerStatus === status).map(({ kind }) => kind);

const isOwed = ({ offerStatus }: ResolutionOffer): boolean => offerStatus === 'ACCEPTED';

const needsAction = ({ isOpen: open, nextUpdateDueAt, offered, accepted = [] }: CaseNote): boolean =>
  open || nextUpdateDueAt !== null || offered.length > 0 || accepted.length > 0;

/** Open cases first, then those that need an action, then the newest few that are only watched. */
function mostUrgent(notes: readonly CaseNote[]): readonly CaseNote[] {
  const open = notes.filter((note) => note.isOpen);
  const toDo = notes.filter((note) => !note.isOpen && needsAction(note));
  const watched = notes.filter((note) => !needsAction(note)).slice(0, MAX_WATCHED);
  return [...open, ...toDo, ...watched].slice(0, MAX_CASES_IN_OVERVIEW);
}

/** Closed ones. Those that are open are as many as a customer may have open cases. */
const MAX_CLOSED_RECORDS = 5;

/**
 * The times in which the shop looked for records, with those of this case: from when we wrote the case down, since its own time
 * is the customer's word, until its resolution. A case that turns out to be about something else never was one.
 */
function withLostRecords(before: readonly LostRecordsCase[], after: ServiceCase): readonly LostRecordsCase[] {
  const { id: caseId, caseReason, recordedAt: from, resolvedAt } = after;
  if (caseReason !== 'LOST_RECORDS') return before.filter((one) => one.caseId !== caseId);
  const now: LostRecordsCase = { caseId, from, to: isOpen(after) ? null : (resolvedAt ?? from) };
  const isKnown = before.some((one) => one.caseId === caseId);
  const all = isKnown ? before.map((one) => (one.caseId === caseId ? now : one)) : [...before, now];
  const closed = all.filter(({ to }) => to !== null);
  const [oldest] = closed;
  return closed.length > MAX_CLOSED_RECORDS ? all.filter((one) => one !== oldest) : all;
}

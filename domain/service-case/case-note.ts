import type { CaseMetrics } from './case-metrics.ts';
import { nextPromiseDueAt } from './case-promises.ts';
import { type CaseNote, isOpen, type OfferKind, type OfferStatus, type ServiceCase } from './service-case.ts';

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
  if (JSON.stringify(was) === JSON.stringify(is)) return metrics;
  const openCases = metrics.openCases + Number(isOpen(after)) - Number(before !== null && isOpen(before));
  const others = metrics.caseNotes.filter(({ id }) => id !== after.id);
  const caseNotes = mostUrgent([...(is === null ? [] : [is]), ...others]);
  return { ...metrics, version: metrics.version + 1, openCases, caseNotes };
}

/** The note of a case; null where the case needs no action and nobody watches it. */
function noteOf(serviceCase: ServiceCase): CaseNote | null {
  const isClosed = serviceCase.caseStatus === 'CLOSED';
  const accepted = offersOf(serviceCase, 'ACCEPTED');
  const note: CaseNote = {
    id: serviceCase.id,
    isOpen: isOpen(serviceCase),
    severity: serviceCase.severity,
    caseReason: serviceCase.caseReason,
    promisedBy: nextPromiseDueAt(serviceCase),
    nextUpdateDueAt: isClosed ? null : serviceCase.nextUpdateDueAt,
    offered: isClosed ? [] : offersOf(serviceCase, 'OFFERED'),
    // An accepted offer is owed until it is fulfilled or withdrawn, also after the case is closed.
    ...(accepted.length > 0 ? { accepted } : {}),
    ...(serviceCase.firstContactResolution === true && serviceCase.resolvedAt !== null
      ? { firstContactAt: serviceCase.resolvedAt }
      : {}),
  };
  return needsAction(note) || note.firstContactAt !== undefined ? note : null;
}

const offersOf = ({ offers }: ServiceCase, status: OfferStatus): readonly OfferKind[] =>
  offers.filter(({ offerStatus }) => offerStatus === status).map(({ kind }) => kind);

const needsAction = ({ isOpen: open, nextUpdateDueAt, offered, accepted = [] }: CaseNote): boolean =>
  open || nextUpdateDueAt !== null || offered.length > 0 || accepted.length > 0;

/** Open cases first, then those that need an action, then the newest few that are only watched. */
function mostUrgent(notes: readonly CaseNote[]): readonly CaseNote[] {
  const open = notes.filter((note) => note.isOpen);
  const toDo = notes.filter((note) => !note.isOpen && needsAction(note));
  const watched = notes.filter((note) => !needsAction(note)).slice(0, MAX_WATCHED);
  return [...open, ...toDo, ...watched].slice(0, MAX_CASES_IN_OVERVIEW);
}

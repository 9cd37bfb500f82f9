import type { CaseMetrics } from './case-metrics.ts';
import { nextPromiseDueAt } from './case-promises.ts';
import { type CaseNote, isOpen, type OfferKind, type OfferStatus, type ServiceCase } from './service-case.ts';

/** As many as a counter can look at; who has more open cases than this needs no list of them. */
export const MOST_CASES_IN_OVERVIEW = 20;
/** Of those that were resolved in the first contact and have nothing left to do. */
const MOST_WATCHED = 5;

/**
 * The metrics after a case was opened or changed: how many of the customer's cases are open, and what the head says of
 * them. The same metrics where that makes no difference.
 */
export function withCase<M extends CaseMetrics>(metrics: M, before: ServiceCase | null, after: ServiceCase): M {
  const [was, is] = [before === null ? null : noteOf(before), noteOf(after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return metrics;
  const openCases = metrics.openCases + Number(isOpen(after)) - Number(before !== null && isOpen(before));
  const others = metrics.caseNotes.filter(({ id }) => id !== after.id);
  const caseNotes = mostUrgent([...(is === null ? [] : [is]), ...others]);
  return { ...metrics, version: metrics.version + 1, openCases, caseNotes };
}

/** What the head says of a case; null where there is nothing left to do or to watch. */
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
    // What was accepted is owed until it is fulfilled or withdrawn, also when the case is closed.
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

/** Open ones first, then those with something to do, and of those that are only watched the newest few. */
function mostUrgent(notes: readonly CaseNote[]): readonly CaseNote[] {
  const open = notes.filter((note) => note.isOpen);
  const toDo = notes.filter((note) => !note.isOpen && needsAction(note));
  const watched = notes.filter((note) => !needsAction(note)).slice(0, MOST_WATCHED);
  return [...open, ...toDo, ...watched].slice(0, MOST_CASES_IN_OVERVIEW);
}

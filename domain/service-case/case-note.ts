import type { Metrics } from '../customer/metrics.ts';
import { promisedBy } from './case-promises.ts';
import { type CaseNote, isOpen, type ServiceCase } from './service-case.ts';

/** As many as a counter can look at; who has more open cases than this needs no list of them. */
export const MOST_CASES_IN_HEAD = 20;

/**
 * The metrics after a case was opened or changed: how many of the customer's cases are open, and what the head says of
 * them. The same metrics where that makes no difference.
 */
export function withCase(metrics: Metrics, before: ServiceCase | null, after: ServiceCase): Metrics {
  const [was, is] = [before === null ? null : noteOf(before), noteOf(after)];
  if (JSON.stringify(was) === JSON.stringify(is)) return metrics;
  const openCases = metrics.openCases + Number(isOpen(after)) - Number(before !== null && isOpen(before));
  const others = metrics.caseNotes.filter(({ id }) => id !== after.id);
  const caseNotes = [...(is === null ? [] : [is]), ...others].toSorted(openOnesFirst).slice(0, MOST_CASES_IN_HEAD);
  return { ...metrics, version: metrics.version + 1, openCases, caseNotes };
}

/** What the head says of a case; null where there is nothing left to do about it. */
function noteOf(one: ServiceCase): CaseNote | null {
  const offered = one.offers.filter(({ offerStatus }) => offerStatus === 'OFFERED').map(({ kind }) => kind);
  const isDone = !isOpen(one) && offered.length === 0 && one.nextUpdateDueAt === null;
  if (one.caseStatus === 'CLOSED' || isDone) return null;
  const { id, severity, caseReason, nextUpdateDueAt } = one;
  return { id, isOpen: isOpen(one), severity, caseReason, promisedBy: promisedBy(one), nextUpdateDueAt, offered };
}

const openOnesFirst = (one: CaseNote, other: CaseNote): number => Number(other.isOpen) - Number(one.isOpen);

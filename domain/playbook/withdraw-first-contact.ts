import { type LaterEvent, withdrawFirstContact } from '../service-case/first-contact.ts';
import type { PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import type { PlaybookProgress } from './playbook-progress.ts';
import { withPendingCase } from './run-actions.ts';

/**
 * Withdraws the first contact resolution of each case whose matter is raised again: by feedback with a low score or without
 * a score, or by a new case.
 */
export function withdrawFirstContacts(
  progress: PlaybookProgress,
  events: readonly PlaybookEvent[],
  { firstContactCases }: PlaybookContext,
): PlaybookProgress {
  const later = [...events.filter(isNegativeFeedback), ...openedCaseEvents(progress)];
  const watched = firstContactCases
    .filter(({ id }) => id !== progress.ownCase?.after.id)
    .map((serviceCase) => ({ before: serviceCase, after: serviceCase }));
  return [...(progress.ownCase === null ? [] : [progress.ownCase]), ...watched].reduce((sum, { before, after }) => {
    const next = withdrawFirstContact(after, later);
    return next === after ? sum : withPendingCase(sum, { before, after: next });
  }, progress);
}

const isNegativeFeedback = ({ trigger, facts }: PlaybookEvent): boolean =>
  trigger === 'FEEDBACK_RECEIVED' && (facts['isLow'] === true || facts['metric'] === null);

const openedCaseEvents = ({ ownCase, opened }: PlaybookProgress): readonly LaterEvent[] =>
  [ownCase, opened].flatMap((pending) => (pending?.before === null ? [{ ...pending.after, caseId: null }] : []));

import { type LaterEvent, withdrawFirstContact } from '../service-case/first-contact.ts';
import type { PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import { type PlaybookProgress, withPendingCase } from './run-actions.ts';

/**
 * The work with the first contact resolution withdrawn from each case whose matter is raised again: by feedback that is no
 * good score, or by a case that is opened.
 */
export function withdrawFirstContacts(
  work: PlaybookProgress,
  events: readonly PlaybookEvent[],
  { firstContactCases }: PlaybookContext,
): PlaybookProgress {
  const later = [...events.filter(isNegativeFeedback), ...openedCaseEvents(work)];
  const watched = firstContactCases
    .filter(({ id }) => id !== work.own?.after.id)
    .map((one) => ({ before: one, after: one }));
  return [...(work.own === null ? [] : [work.own]), ...watched].reduce((sum, { before, after }) => {
    const next = withdrawFirstContact(after, later);
    return next === after ? sum : withPendingCase(sum, { before, after: next });
  }, work);
}

const isNegativeFeedback = ({ trigger, facts }: PlaybookEvent): boolean =>
  trigger === 'FEEDBACK_RECEIVED' && (facts['isLow'] === true || facts['metric'] === null);

const openedCaseEvents = ({ own, opened }: PlaybookProgress): readonly LaterEvent[] =>
  [own, opened].flatMap((one) => (one?.before === null ? [{ ...one.after, caseId: null }] : []));

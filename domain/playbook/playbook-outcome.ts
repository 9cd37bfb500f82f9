import type { NewId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { Rejection } from '../kernel/user-error.ts';
import type { PendingCase } from '../service-case/case-changes.ts';
import { isOpen, type ServiceCase } from '../service-case/service-case.ts';
import { factsOf } from './condition-facts.ts';
import { matchPlaybooks, type PlaybookFault } from './match-playbooks.ts';
import type { Playbook } from './playbook.ts';
import { enabledPlaybooksFor, type PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import type { PlaybookNotification } from './playbook-notification.ts';
import { type PlaybookProgress, runActions } from './run-actions.ts';
import { withdrawFirstContacts } from './withdraw-first-contact.ts';

/** What follows from an event by playbook, in the event's own transaction. */
export type PlaybookOutcome = {
  /** The cases that change, and the one that is opened. */
  readonly cases: readonly PendingCase[];
  readonly notifications: readonly PlaybookNotification[];
  /** The playbooks that did all this. */
  readonly applied: readonly Playbook[];
  readonly faults: readonly PlaybookFault[];
};

/**
 * What the playbooks make of events that are written at once, one after the other, each as a whole or not at all: one that
 * fails is reported, and harms neither the events nor the others. None is set going by what another does, nor by itself: actions are no events. One event opens
 * one case at most, and what stands on a case already is not asked for, offered or said once more.
 * @param own the event's case, as the event leaves it; null where it has none
 */
export async function runPlaybooks(
  events: readonly PlaybookEvent[],
  context: PlaybookContext,
  own: PendingCase | null,
  { now, newId }: { readonly now: () => Instant; readonly newId: NewId },
): Promise<PlaybookOutcome> {
  const at = now();
  let work: PlaybookProgress = { own, opened: null, others: new Map(), notifications: [] };
  const done: Playbook[] = [];
  const faults: PlaybookFault[] = [];
  for (const event of events) {
    const playbooks = enabledPlaybooksFor(context.playbooks, event.trigger);
    if (playbooks.length === 0) continue;
    const facts = factsOf(event, context.head, currentOpenCases(work, context), context.shop, at);
    const { matched, faults: unread } = await matchPlaybooks(playbooks, facts);
    faults.push(...unread);
    for (const { playbook } of matched) {
      try {
        work = runActions(work, playbook, event, context, { now: at, newId });
        done.push(playbook);
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        faults.push(faultOf(playbook, error));
      }
    }
  }
  return {
    cases: changedCases(withdrawFirstContacts(work, events, context)),
    notifications: work.notifications,
    applied: done,
    faults,
  };
}

/** The person's open cases as they are by now; what the event itself does to its case may have ended it. */
function currentOpenCases(
  { own, opened, others }: PlaybookProgress,
  { openCases }: PlaybookContext,
): readonly ServiceCase[] {
  const known = openCases.map((one) => (one.id === own?.after.id ? own.after : (others.get(one.id)?.after ?? one)));
  return (opened === null ? known : [opened.after, ...known]).filter(isOpen);
}

const changedCases = ({ own, opened, others }: PlaybookProgress): readonly PendingCase[] =>
  [own, opened, ...others.values()].filter((one) => one !== null).filter(({ before, after }) => before !== after);

function faultOf({ id, trigger }: Playbook, { userErrors: [first] }: Rejection): PlaybookFault {
  const fault = first?.code === 'NOT_FOUND' ? 'NO_CASE' : first?.code === 'LIMIT_EXCEEDED' ? 'NO_ROOM' : 'NOT_ALLOWED';
  return { playbookId: id, trigger, fault };
}

import type { NewId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { Rejection } from '../kernel/user-error.ts';
import type { Message } from '../message/message.ts';
import type { PendingCase } from '../service-case/case-changes.ts';
import { isOpen, type ServiceCase } from '../service-case/service-case.ts';
import { factsOf } from './condition-facts.ts';
import type { FeedbackRequest } from './feedback-request.ts';
import { followUpsOf, type PlaybookFollowUp, splitActions } from './follow-up.ts';
import { matchPlaybooks, type PlaybookFault } from './match-playbooks.ts';
import type { Playbook } from './playbook.ts';
import { enabledPlaybooksFor, type PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import type { PlaybookNotification } from './playbook-notification.ts';
import { type ActionDependencies, type PendingCall, type PlaybookProgress, progressFrom } from './playbook-progress.ts';
import { runActions } from './run-actions.ts';
import { withdrawFirstContacts } from './withdraw-first-contact.ts';

/** Everything that playbooks do about events, in the transaction of the events. */
export type PlaybookOutcome = {
  /** The cases that change, with the one that is opened. */
  readonly cases: readonly PendingCase[];
  readonly notifications: readonly PlaybookNotification[];
  /** What asks the customer for feedback; null: nothing. */
  readonly request: FeedbackRequest | null;
  /** Null: no call changes. */
  readonly call: PendingCall | null;
  readonly messages: readonly Message[];
  /** What follows later. */
  readonly followUps: readonly PlaybookFollowUp[];
  /** The playbooks whose actions are done. */
  readonly applied: readonly Playbook[];
  readonly faults: readonly PlaybookFault[];
};

/**
 * Runs the playbooks of events that are committed together, one after the other. Each playbook is applied as a whole or not
 * at all. One that fails is reported, and harms neither the events nor other playbooks. Actions are not events, so no
 * playbook triggers another one or itself. One event opens at most one case, and a step, an offer or an update that a case
 * has already is not added again.
 * @param ownCase the case of the events, as the command leaves it; null where they have none
 * @param dependencies.isRestricted see `splitActions`
 */
export async function runPlaybooks(
  events: readonly PlaybookEvent[],
  context: PlaybookContext,
  ownCase: PendingCase | null,
  { now, newId, isRestricted }: OutcomeDependencies,
): Promise<PlaybookOutcome> {
  const at = now();
  let progress = progressFrom(ownCase, context.ownerCall);
  const applied: Playbook[] = [];
  const faults: PlaybookFault[] = [];
  for (const event of events) {
    const playbooks = enabledPlaybooksFor(context.playbooks, event.trigger);
    if (playbooks.length === 0) continue;
    const facts = factsOf(event, context.person, currentOpenCases(progress, context), context.shop, at);
    const { matched, faults: conditionFaults } = await matchPlaybooks(playbooks, facts);
    faults.push(...conditionFaults);
    for (const { playbook } of matched) {
      if (isOwnStep(playbook, event, context)) continue;
      try {
        progress = runPlaybook(progress, playbook, event, context, { now: at, newId, isRestricted });
        applied.push(playbook);
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        faults.push(faultOf(playbook, error));
      }
    }
  }
  return { ...outcomeOf(withdrawFirstContacts(progress, events, context)), applied, faults };
}

/** Whether a playbook would react to a step that it added itself: then it could add one after the other. */
const isOwnStep = ({ name }: Playbook, { commitment }: PlaybookEvent, { ownerCase }: PlaybookContext): boolean =>
  commitment?.partId !== undefined && ownerCase?.steps.find(({ id }) => id === commitment.partId)?.playbook === name;

type OutcomeDependencies = {
  readonly now: () => Instant;
  readonly newId: NewId;
  readonly isRestricted: boolean;
};

/** Does what follows at once, and plans what follows later. */
function runPlaybook(
  initial: PlaybookProgress,
  playbook: Playbook,
  event: PlaybookEvent,
  context: PlaybookContext,
  { isRestricted, ...dependencies }: ActionDependencies & Pick<OutcomeDependencies, 'isRestricted'>,
): PlaybookProgress {
  const { immediate, later } = splitActions(playbook.actions, isRestricted);
  const progress = runActions(initial, { ...playbook, actions: immediate }, event, context, dependencies);
  const caseId = (progress.opened ?? progress.ownCase)?.after.id ?? event.caseId;
  const followUps = followUpsOf(later, playbook, event, caseId, dependencies);
  return { ...progress, followUps: [...progress.followUps, ...followUps] };
}

/** What the actions did. */
export const outcomeOf = (progress: PlaybookProgress): Omit<PlaybookOutcome, 'applied' | 'faults'> => {
  const { notifications, request, messages, followUps } = progress;
  const call = progress.call?.before === progress.call?.after ? null : progress.call;
  return { cases: changedCases(progress), notifications, request, call, messages, followUps };
};

/** The open cases of the person as they are by now. The command may have opened or resolved the case of the event. */
function currentOpenCases(
  { ownCase, opened, others }: PlaybookProgress,
  { openCases }: PlaybookContext,
): readonly ServiceCase[] {
  const known = openCases.map((openCase) =>
    openCase.id === ownCase?.after.id ? ownCase.after : (others.get(openCase.id)?.after ?? openCase),
  );
  const isListed = ownCase === null || openCases.some(({ id }) => id === ownCase.after.id);
  const own = isListed ? known : [ownCase.after, ...known];
  return (opened === null ? own : [opened.after, ...own]).filter(isOpen);
}

const changedCases = ({ ownCase, opened, others }: PlaybookProgress): readonly PendingCase[] =>
  [ownCase, opened, ...others.values()]
    .filter((pending) => pending !== null)
    .filter(({ before, after }) => before !== after);

function faultOf({ id, trigger }: Playbook, { userErrors: [first] }: Rejection): PlaybookFault {
  const fault = first?.code === 'NOT_FOUND' ? 'NO_CASE' : first?.code === 'LIMIT_EXCEEDED' ? 'NO_ROOM' : 'NOT_ALLOWED';
  return { playbookId: id, trigger, fault };
}

import type { Commitment } from '../commitment/commitment.ts';
import type { CustomerWithMetrics } from '../customer/metrics.ts';
import type { CommandContext, Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import { Rejection, reject } from '../kernel/user-error.ts';
import { loadSubjectOf } from '../message/load-subject.ts';
import type { MessageSubject } from '../message/message-subject.ts';
import type { PolicySubject } from '../person/context.ts';
import type { Metrics } from '../profile/metrics.ts';
import type { ServiceCaseEvent } from '../service-case/context.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import { loadActionContext } from './action-context.ts';
import type { PlaybookChange, PlaybookRepositories } from './context.ts';
import { endFollowUp, type FollowUpKey, type PlaybookFollowUp } from './follow-up.ts';
import { reasonItIsOver } from './is-over.ts';
import type { MessagingSettings } from './messaging-context.ts';
import { outcomeChanges } from './outcome-changes.ts';
import { loadOwner } from './owner-context.ts';
import type { Playbook } from './playbook.ts';
import { loadPlaybookContext, type PlaybookContext } from './playbook-context.ts';
import type { PlaybookEvent } from './playbook-event.ts';
import { outcomeOf } from './playbook-outcome.ts';
import { progressFrom } from './playbook-progress.ts';
import { runActions } from './run-actions.ts';
import { withdrawFirstContacts } from './withdraw-first-contact.ts';

export type FollowUpCommandContext = CommandContext<
  PlaybookRepositories,
  PlaybookChange,
  ServiceCaseEvent,
  PolicySubject,
  CustomerWithMetrics<Metrics>
>;

/** What the actions may do to a case, of which messages follow. None of them is a trigger of playbooks. */
const MAY_CAUSE = ['CASE_UPDATED', 'CASE_OFFERED'] as const;

/**
 * Does the actions of a follow-up that is due, or cancels them where what they are about is over. The actions, what they
 * cause, and the end of the follow-up are one transaction, so they happen once, whatever stops the process.
 */
export function runFollowUp(
  context: FollowUpCommandContext,
  key: FollowUpKey,
  messaging: MessagingSettings,
): Promise<Result<PlaybookFollowUp>> {
  const { repositories, now } = context;
  return execute(context, {
    mayCause: MAY_CAUSE,
    async load(policy) {
      const [followUp, shop] = await inParallel(
        () => repositories.followUp(key),
        () => repositories.shop(),
      );
      if (followUp?.followUpStatus !== 'PENDING' || followUp.dueAt > now())
        return reject('NOT_ALLOWED', ['input'], 'This is not due.');
      const { customerId, caseId, actions, event } = followUp;
      const [{ all }, subject, [serviceCase = null], actionContext, owner, [commitment = null]] = await inParallel(
        // Not from the cache: the playbook may be newer, or switched off just now.
        () => repositories.freshPlaybooks(),
        () => loadSubjectOf(repositories, followUp),
        () => (caseId === null ? [] : repositories.serviceCases([caseId])),
        () => loadActionContext(repositories, actions, customerId, messaging, now()),
        () => loadOwner(repositories, event.commitment?.ownerId),
        () => (event.commitment === undefined ? [] : repositories.commitments([event.id])),
        () => policy.load({ customerId, store: event.store, shop }),
      );
      const saved = all.find(({ id }) => id === followUp.playbookId) ?? null;
      const playbook = toPlaybook(followUp);
      const loaded = await loadPlaybookContext(repositories, [playbook], shop, customerId, event.store);
      const playbookContext = { ...loaded, ...actionContext, ...owner };
      return { followUp, subject, serviceCase, commitment, saved, playbook, playbookContext };
    },
    decide: (state) => decideFollowUp(context, state),
    replay: async () => (await repositories.followUp(key)) ?? reject('NOT_FOUND', ['input'], 'It is gone.'),
  });
}

type State = {
  readonly followUp: PlaybookFollowUp;
  readonly subject: MessageSubject;
  readonly serviceCase: ServiceCase | null;
  readonly commitment: Commitment | null;
  /** As it is now; null where it is gone. */
  readonly saved: Playbook | null;
  /** As it was at the event, with the actions that follow now. */
  readonly playbook: Playbook;
  readonly playbookContext: PlaybookContext;
};

function decideFollowUp(
  { now, newId }: FollowUpCommandContext,
  { followUp, subject, serviceCase, commitment, saved, playbook, playbookContext }: State,
): Decision<PlaybookFollowUp, PlaybookChange, ServiceCaseEvent> {
  const at = now();
  const customer = playbookContext.record?.customer ?? null;
  const over = reasonItIsOver(followUp, { playbook: saved, customer, subject, serviceCase, commitment });
  if (over !== null) return ended(endFollowUp(followUp, 'CANCELLED', over, at), followUp);
  const event = eventOf(followUp, subject);
  const own = serviceCase === null ? null : { before: serviceCase, after: serviceCase };
  try {
    const progress = runActions(progressFrom(own, playbookContext.ownerCall), playbook, event, playbookContext, {
      now: at,
      newId,
    });
    const outcome = outcomeOf(withdrawFirstContacts(progress, [], playbookContext));
    const done = endFollowUp(followUp, 'DONE', null, at);
    const changes: readonly PlaybookChange[] = [{ entity: 'playbookFollowUp', before: followUp, after: done }];
    const [changed] = outcome.cases;
    return {
      ...ended(done, followUp),
      changes: outcomeChanges(changes, outcome, playbookContext.metrics),
      events: changed === undefined ? [] : [{ type: 'CASE_UPDATED', serviceCase: changed.after, at }],
    };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    const because = error.userErrors[0]?.message ?? 'It is not possible.';
    return ended(endFollowUp(followUp, 'FAILED', because, at), followUp);
  }
}

const ended = (
  after: PlaybookFollowUp,
  before: PlaybookFollowUp,
): Decision<PlaybookFollowUp, PlaybookChange, ServiceCaseEvent> => ({
  changes: [{ entity: 'playbookFollowUp', before, after }],
  replayRefs: { playbookId: after.playbookId },
  result: after,
});

/** The delays are over. A request for feedback never follows later by this way. */
const toPlaybook = ({ playbookId, playbook, trigger, actions }: PlaybookFollowUp): Playbook => ({
  ...{ id: playbookId, version: 0, name: playbook, enabled: true, trigger, condition: { all: [] } },
  actions,
});

const eventOf = ({ customerId, trigger, event }: PlaybookFollowUp, subject: MessageSubject): PlaybookEvent => ({
  ...{ ...event, customerId, trigger, subject, facts: {} },
});

import type { CustomerWithMetrics } from '../customer/metrics.ts';
import { asPortChanges } from '../kernel/change.ts';
import type { NewId } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Policy, PolicyRun, Reaction } from '../kernel/policy.ts';
import type { CausingEvent } from '../message/causing-event.ts';
import type { PolicySubject } from '../person/context.ts';
import type { Metrics } from '../profile/metrics.ts';
import type { PendingCase } from '../service-case/case-changes.ts';
import { loadActionContext } from './action-context.ts';
import type { PlaybookChange, PlaybookRepositories } from './context.ts';
import { splitActions } from './follow-up.ts';
import type { PlaybookFault } from './match-playbooks.ts';
import type { MessagingSettings } from './messaging-context.ts';
import { outcomeChanges } from './outcome-changes.ts';
import { loadOwner, NO_OWNER } from './owner-context.ts';
import { PLAYBOOK_TRIGGERS, type Playbook, type PlaybookTrigger } from './playbook.ts';
import {
  EMPTY_CONTEXT,
  enabledPlaybooksFor,
  loadPlaybookContext,
  type PlaybookContext,
  withFirstContactCases,
} from './playbook-context.ts';
import { type PlaybookOutcome, runPlaybooks } from './playbook-outcome.ts';
import { playbookEvents } from './to-playbook-events.ts';

type PolicyDependencies = {
  /** They read consistently. */
  readonly repositories: PlaybookRepositories;
  /** Called for each playbook that failed, after the command is committed. */
  readonly onFault: (fault: PlaybookFault) => void;
  /**
   * How to write to customers. Absent: this process may neither do that nor read members of staff, so that the schedule does
   * what needs it.
   */
  readonly messaging?: MessagingSettings;
};

export type PlaybookPolicy = Policy<PlaybookChange, CausingEvent, PolicySubject, CustomerWithMetrics<Metrics>>;
type Run = PolicyRun<PlaybookChange, CausingEvent, PolicySubject, CustomerWithMetrics<Metrics>>;

/**
 * Lets playbooks react to the events of commands. It also withdraws the first contact resolution of cases whose matter an
 * event raises again. One event opens at most one case. A playbook that fails harms nothing. No playbook triggers another
 * one, because the actions of playbooks cause no events.
 */
export const playbookPolicy = (dependencies: PolicyDependencies): PlaybookPolicy => ({
  begin: (mayCause, { now, newId }) => createRun({ ...dependencies, now, newId }, mayCause),
});

/** Events that raise the matter of a case again, also where no playbook waits for them. */
const RAISES_MATTER_AGAIN: ReadonlySet<CausingEvent['type']> = new Set(['FEEDBACK_RECEIVED', 'CASE_OPENED']);

type RunDependencies = PolicyDependencies & { readonly now: () => Instant; readonly newId: NewId };

function createRun(
  { repositories, now, newId, onFault, messaging }: RunDependencies,
  mayCause: readonly CausingEvent['type'][],
): Run {
  let loading: Promise<readonly Playbook[]> | undefined;
  const loadPlaybooks = () => (loading ??= repositories.playbooks().then(({ all }) => all));
  const isRestricted = messaging === undefined;
  let context = EMPTY_CONTEXT;
  return {
    async prepare() {
      if (mayCause.some(isTrigger)) await loadPlaybooks();
    },
    async load({ customerId, store, shop, ownerId }, possible = mayCause) {
      const triggers = possible.filter(isTrigger);
      const all = triggers.length === 0 ? [] : await loadPlaybooks();
      const waiting = triggers.flatMap((trigger) => enabledPlaybooksFor(all, trigger));
      const immediate = waiting.flatMap(({ actions }) => splitActions(actions, isRestricted).immediate);
      const [loaded, actionContext, owner] = await inParallel(
        () => loadPlaybookContext(repositories, waiting, shop, customerId, store),
        () => (messaging === undefined ? {} : loadActionContext(repositories, immediate, customerId, messaging, now())),
        () => (waiting.length === 0 ? NO_OWNER : loadOwner(repositories, ownerId)),
      );
      context = onlyForActiveCustomer({ ...loaded, ...actionContext, ...owner }, customerId);
      if (context.record !== null) return context.record;
      if (customerId === null || !possible.some((type) => RAISES_MATTER_AGAIN.has(type))) return null;
      const record = await repositories.customerWithMetrics(customerId);
      context = await withFirstContactCases(context, repositories, record);
      return record;
    },
    async react(changes, events) {
      // The cast is safe: the policy looks only for cases, metrics, checks and feedback, and passes on all other changes.
      const known = changes as readonly PlaybookChange[];
      const outcome = await runPlaybooks(events.flatMap(playbookEvents), context, ownCaseIn(known, context), {
        ...{ now, newId, isRestricted },
      });
      return reactionTo(known, outcome, context, onFault);
    },
  };
}

/** No playbook acts on a customer who is erased, or is being erased. */
const onlyForActiveCustomer = (context: PlaybookContext, customerId: string | null): PlaybookContext =>
  customerId === null || context.record?.customer.status === 'ACTIVE' ? context : { ...context, playbooks: [] };

function reactionTo(
  changes: readonly PlaybookChange[],
  outcome: PlaybookOutcome,
  { metrics }: PlaybookContext,
  onFault: PolicyDependencies['onFault'],
): Reaction {
  const { applied, faults } = outcome;
  return {
    changes: asPortChanges(outcomeChanges(changes, outcome, metrics)),
    isOptional: applied.length > 0,
    report(result) {
      const tooMuch = applied.map(({ id, trigger }): PlaybookFault => ({ playbookId: id, trigger, fault: 'TOO_MUCH' }));
      for (const fault of result === 'tooLarge' ? [...faults, ...tooMuch] : faults) onFault(fault);
    },
  };
}

/** The case of the events: the one that the command itself changes or opens, or the one that owes what is overdue. */
function ownCaseIn(changes: readonly PlaybookChange[], { ownerCase }: PlaybookContext): PendingCase | null {
  const changed = changes.find((change) => change.entity === 'serviceCase');
  return changed ?? (ownerCase === null ? null : { before: ownerCase, after: ownerCase });
}

const isTrigger = (type: CausingEvent['type']): type is PlaybookTrigger & CausingEvent['type'] =>
  PLAYBOOK_TRIGGERS.some((trigger) => trigger === type);

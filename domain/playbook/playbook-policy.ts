import { type CustomerWithMetrics, loadWithMetrics } from '../customer/load-with-metrics.ts';
import { asPortChanges } from '../kernel/change.ts';
import type { NewId } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Policy, PolicyRun, Reaction } from '../kernel/policy.ts';
import type { CausingEvent } from '../message/causing-event.ts';
import type { PolicySubject } from '../person/context.ts';
import type { Metrics } from '../profile/metrics.ts';
import { type PendingCase, withCases } from '../service-case/case-changes.ts';
import { isOpen } from '../service-case/service-case.ts';
import type { PlaybookChange, PlaybookRepositories } from './context.ts';
import { type AskSettings, type FeedbackRequest, loadAskContext } from './feedback-request.ts';
import type { PlaybookFault } from './match-playbooks.ts';
import { PLAYBOOK_TRIGGERS, type Playbook, type PlaybookAction, type PlaybookTrigger } from './playbook.ts';
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
  /** How to ask for feedback; absent: nobody is asked. */
  readonly asking?: AskSettings;
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
  { repositories, now, newId, onFault, asking }: RunDependencies,
  mayCause: readonly CausingEvent['type'][],
): Run {
  let loading: Promise<readonly Playbook[]> | undefined;
  const loadPlaybooks = () => (loading ??= repositories.playbooks().then(({ all }) => all));
  let context = EMPTY_CONTEXT;
  return {
    async prepare() {
      if (mayCause.some(isTrigger)) await loadPlaybooks();
    },
    async load({ customerId, store, shop }, possible = mayCause) {
      const triggers = possible.filter(isTrigger);
      const all = triggers.length === 0 ? [] : await loadPlaybooks();
      const waiting = triggers.flatMap((trigger) => enabledPlaybooksFor(all, trigger));
      const asks = asking !== undefined && waiting.some(({ actions }) => actions.some(isRequest));
      const [loaded, request] = await inParallel(
        () => loadPlaybookContext(repositories, waiting, shop, customerId, store),
        () => (asks ? loadAskContext(repositories, customerId, asking, now()) : null),
      );
      context = onlyForActiveCustomer({ ...loaded, asking: request }, customerId);
      if (context.record !== null) return context.record;
      if (customerId === null || !possible.some((type) => RAISES_MATTER_AGAIN.has(type))) return null;
      const record = await loadWithMetrics(repositories, customerId);
      context = await withFirstContactCases(context, repositories, record);
      return record;
    },
    async react(changes, events) {
      // The cast is safe: the policy looks only for cases, metrics, checks and feedback, and passes on all other changes.
      const known = changes as readonly PlaybookChange[];
      const outcome = await runPlaybooks(events.flatMap(playbookEvents), context, ownCaseIn(known), { now, newId });
      return reactionTo(known, outcome, context, onFault);
    },
  };
}

/** No playbook acts on a customer who is erased, or is being erased. */
const onlyForActiveCustomer = (context: PlaybookContext, customerId: string | null): PlaybookContext =>
  customerId === null || context.record?.customer.status === 'ACTIVE' ? context : { ...context, playbooks: [] };

function reactionTo(
  changes: readonly PlaybookChange[],
  { cases, notifications, request, applied, faults }: PlaybookOutcome,
  { metrics }: PlaybookContext,
  onFault: PolicyDependencies['onFault'],
): Reaction {
  return {
    changes: asPortChanges([
      ...withCases(changes.map(withCaseOf(cases)), cases.filter(isChangedBeyond(changes)), metrics),
      ...notifications.map(
        (notification) => ({ entity: 'playbookNotification', before: null, after: notification }) as const,
      ),
      ...(request === null ? [] : requestChanges(request, changes)),
    ]),
    isOptional: applied.length > 0,
    report(outcome) {
      const tooMuch = applied.map(({ id, trigger }): PlaybookFault => ({ playbookId: id, trigger, fault: 'TOO_MUCH' }));
      for (const fault of outcome === 'tooLarge' ? [...faults, ...tooMuch] : faults) onFault(fault);
    },
  };
}

const isRequest = ({ kind }: PlaybookAction): boolean => kind === 'ASK_FEEDBACK';

/** The link and the message, for a person who is still active. The command may check that already. */
function requestChanges(
  { link, message }: FeedbackRequest,
  changes: readonly PlaybookChange[],
): readonly PlaybookChange[] {
  const { customerId } = message;
  const isChecked = changes.some((change) => change.entity === 'activeCustomer' && change.customerId === customerId);
  return [
    { entity: 'feedbackLink', before: null, after: link },
    { entity: 'message', before: null, after: message },
    ...(isChecked ? [] : [{ entity: 'activeCustomer', customerId } as const]),
  ];
}

/** The case of the events: the one that the command itself changes or opens. */
function ownCaseIn(changes: readonly PlaybookChange[]): PendingCase | null {
  return changes.find((change) => change.entity === 'serviceCase') ?? null;
}

/** Whether the case differs from the after-image of the command. */
const isChangedBeyond =
  (changes: readonly PlaybookChange[]) =>
  (pending: PendingCase): boolean =>
    !changes.some((change) => change.entity === 'serviceCase' && change.after === pending.after);

const isTrigger = (type: CausingEvent['type']): type is PlaybookTrigger & CausingEvent['type'] =>
  PLAYBOOK_TRIGGERS.some((trigger) => trigger === type);

/** Adds the case that playbooks open or change to feedback that names none. */
const withCaseOf =
  (cases: readonly PendingCase[]) =>
  (change: PlaybookChange): PlaybookChange => {
    if (change.entity !== 'feedback' || change.after.caseId !== null) return change;
    const caseId = cases.find(({ after }) => isOpen(after))?.after.id ?? null;
    return { ...change, after: { ...change.after, caseId } };
  };

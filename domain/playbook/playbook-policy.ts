import { asPortChanges } from '../kernel/change.ts';
import type { NewId } from '../kernel/id.ts';
import { inParallel } from '../kernel/in-parallel.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Policy, PolicyRun, Reaction } from '../kernel/policy.ts';
import type { PolicyRecord, PolicySubject } from '../person/context.ts';
import type { Metrics } from '../profile/metrics.ts';
import { type PendingCase, withCases } from '../service-case/case-changes.ts';
import { isOpen } from '../service-case/service-case.ts';
import type { CausingEvent, PlaybookChange, PlaybookRepositories } from './context.ts';
import type { PlaybookFault } from './match-playbooks.ts';
import { PLAYBOOK_TRIGGERS, type Playbook, type PlaybookTrigger } from './playbook.ts';
import {
  EMPTY_CONTEXT,
  enabledPlaybooksFor,
  loadPlaybookContext,
  type PlaybookContext,
  withFirstContactCases,
} from './playbook-context.ts';
import { playbookEvents } from './playbook-event.ts';
import { type PlaybookOutcome, runPlaybooks } from './playbook-outcome.ts';

type PolicyDependencies = {
  /** Read consistently. */
  readonly repositories: PlaybookRepositories;
  /** Called for each playbook that failed, once what it failed about is written. */
  readonly onFault: (fault: PlaybookFault) => void;
};

export type PlaybookPolicy = Policy<PlaybookChange, CausingEvent, PolicySubject, PolicyRecord<Metrics>>;
type Run = PolicyRun<PlaybookChange, CausingEvent, PolicySubject, PolicyRecord<Metrics>>;

/**
 * Lets playbooks react to the events of commands, and withdraws the first contact resolution of cases whose matter an
 * event raises again. One event opens one case at most, a playbook that fails harms nothing, and no playbook sets another
 * one going: what playbooks do causes no events.
 */
export const playbookPolicy = (means: PolicyDependencies): PlaybookPolicy => ({
  begin: (causes, { now, newId }) => runOf({ ...means, now, newId }, causes),
});

/** What raises the matter of a case again, whether a playbook waits for it or not. */
const RAISES_MATTERS: ReadonlySet<CausingEvent['type']> = new Set(['FEEDBACK_RECEIVED', 'CASE_OPENED']);

type RunMeans = PolicyDependencies & { readonly now: () => Instant; readonly newId: NewId };

function runOf(
  { repositories: records, now, newId, onFault }: RunMeans,
  mayCause: readonly CausingEvent['type'][],
): Run {
  let reading: Promise<readonly Playbook[]> | undefined;
  const playbooks = () => (reading ??= records.playbooks().then(({ all }) => all));
  let context = EMPTY_CONTEXT;
  return {
    async prepare() {
      if (mayCause.some(isTrigger)) await playbooks();
    },
    async load({ customerId, store, shop }, causes = mayCause) {
      const triggers = causes.filter(isTrigger);
      const all = triggers.length === 0 ? [] : await playbooks();
      const waiting = triggers.flatMap((trigger) => enabledPlaybooksFor(all, trigger));
      context = withoutUnservedPlaybooks(
        await loadPlaybookContext(records, waiting, shop, customerId, store),
        customerId,
      );
      if (context.record !== null) return context.record;
      if (customerId === null || !causes.some((type) => RAISES_MATTERS.has(type))) return null;
      const [customer, metrics] = await inParallel(
        () => records.customer(customerId),
        () => records.metrics(customerId),
      );
      context = await withFirstContactCases(context, records, customer, metrics);
      return { customer, metrics };
    },
    async react(changes, events) {
      const known = changes as readonly PlaybookChange[];
      const outcome = await runPlaybooks(events.flatMap(playbookEvents), context, ownCaseIn(known), { now, newId });
      return reactionTo(known, outcome, context, onFault);
    },
  };
}

/** Nothing is done for a customer who is being erased, or was. */
const withoutUnservedPlaybooks = (context: PlaybookContext, customerId: string | null): PlaybookContext =>
  customerId === null || context.record?.customer.status === 'ACTIVE' ? context : { ...context, playbooks: [] };

function reactionTo(
  changes: readonly PlaybookChange[],
  { cases, notifications: notices, applied, faults }: PlaybookOutcome,
  { metrics }: PlaybookContext,
  onFault: PolicyDependencies['onFault'],
): Reaction {
  return {
    changes: asPortChanges([
      ...withCases(changes.map(withCaseOf(cases)), cases.filter(isChangedBeyond(changes)), metrics),
      ...notices.map(
        (notification) => ({ entity: 'playbookNotification', before: null, after: notification }) as const,
      ),
    ]),
    isOptional: applied.length > 0,
    report(outcome) {
      const tooMuch = applied.map(({ id, trigger }): PlaybookFault => ({ playbookId: id, trigger, fault: 'TOO_MUCH' }));
      for (const fault of outcome === 'tooLarge' ? [...faults, ...tooMuch] : faults) onFault(fault);
    },
  };
}

/** The case that the command itself changes or opens, if it does: its event's. */
function ownCaseIn(changes: readonly PlaybookChange[]): PendingCase | null {
  return changes.find((change) => change.entity === 'serviceCase') ?? null;
}

/** Whether the policy changed a case further than the command did. */
const isChangedBeyond =
  (changes: readonly PlaybookChange[]) =>
  (one: PendingCase): boolean =>
    !changes.some((change) => change.entity === 'serviceCase' && change.after === one.after);

const isTrigger = (type: CausingEvent['type']): type is PlaybookTrigger =>
  PLAYBOOK_TRIGGERS.some((trigger) => trigger === type);

/** Feedback names the case that followed from it. */
const withCaseOf =
  (cases: readonly PendingCase[]) =>
  (change: PlaybookChange): PlaybookChange => {
    if (change.entity !== 'feedback' || change.after.caseId !== null) return change;
    const caseId = cases.find(({ after }) => isOpen(after))?.after.id ?? null;
    return { ...change, after: { ...change.after, caseId } };
  };

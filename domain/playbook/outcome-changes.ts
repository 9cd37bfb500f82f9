import type { Metrics } from '../profile/metrics.ts';
import { type PendingCase, withCases } from '../service-case/case-changes.ts';
import { isOpen } from '../service-case/service-case.ts';
import type { PlaybookChange } from './context.ts';
import type { PlaybookOutcome } from './playbook-outcome.ts';

/**
 * The changes of a command together with what playbooks did. Where playbooks change a case that the command changes too, their
 * after-image replaces that of the command.
 * @param metrics of the records of the person
 */
export function outcomeChanges(
  changes: readonly PlaybookChange[],
  { cases, notifications, request, call, messages, followUps }: Omit<PlaybookOutcome, 'applied' | 'faults'>,
  metrics: ReadonlyMap<string, Metrics | null>,
): readonly PlaybookChange[] {
  const withAllCases = withCases(changes.map(withCaseOf(cases)), cases.filter(isChangedBeyond(changes)), metrics);
  const others: readonly PlaybookChange[] = [
    ...notifications.map((after) => ({ entity: 'playbookNotification', before: null, after }) as const),
    ...(call === null
      ? []
      : [{ entity: 'call', before: call.before, after: { ...call.after, version: call.before.version + 1 } } as const]),
    ...(request === null ? [] : [{ entity: 'feedbackLink', before: null, after: request.link } as const]),
    ...(request === null ? messages : [...messages, request.message]).map(
      (after) => ({ entity: 'message', before: null, after }) as const,
    ),
    ...followUps.map((after) => ({ entity: 'playbookFollowUp', before: null, after }) as const),
  ];
  return withChecks([...withAllCases, ...others]);
}

const CHECKED = ['message', 'playbookFollowUp', 'call'] as const;
type CheckedChange = Extract<PlaybookChange, { readonly entity: (typeof CHECKED)[number] }>;
const isCheckedChange = (change: PlaybookChange): change is CheckedChange =>
  CHECKED.some((entity) => entity === change.entity);

/** Adds a check that the customers of messages and of follow-ups are still active. The command may check that already. */
function withChecks(changes: readonly PlaybookChange[]): readonly PlaybookChange[] {
  const named = changes.flatMap((change) => (isCheckedChange(change) ? (change.after.customerId ?? []) : []));
  const checked = new Set(changes.flatMap((change) => (change.entity === 'activeCustomer' ? change.customerId : [])));
  const unchecked = [...new Set(named)].filter((id) => !checked.has(id));
  return [...changes, ...unchecked.map((customerId) => ({ entity: 'activeCustomer', customerId }) as const)];
}

/** Whether the case differs from the after-image of the command. */
const isChangedBeyond =
  (changes: readonly PlaybookChange[]) =>
  (pending: PendingCase): boolean =>
    !changes.some((change) => change.entity === 'serviceCase' && change.after === pending.after);

/** Adds the case that playbooks open or change to feedback that names none. */
const withCaseOf =
  (cases: readonly PendingCase[]) =>
  (change: PlaybookChange): PlaybookChange => {
    if (change.entity !== 'feedback' || change.after.caseId !== null) return change;
    const caseId = cases.find(({ after }) => isOpen(after))?.after.id ?? null;
    return { ...change, after: { ...change.after, caseId } };
  };

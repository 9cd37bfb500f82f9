import type { EntityChange } from '../kernel/change.ts';
import { type CaseMetrics, newCaseMetrics } from './case-metrics.ts';
import { withCase } from './case-note.ts';
import type { ServiceCaseChange } from './context.ts';
import type { ServiceCase } from './service-case.ts';

/** A case as it was read, and as it will be; null before where it is new. */
export type PendingCase = { readonly before: ServiceCase | null; readonly after: ServiceCase };

/** By customer, as they were read. */
export type MetricsByCustomer = ReadonlyMap<string, CaseMetrics | null>;

/** The case as it is stored: changes in one transaction are one version. */
export const storedCase = ({ before, after }: PendingCase): ServiceCase =>
  before === null ? after : { ...after, version: before.version + 1 };

type AnyChange = { readonly entity: string };
type CaseChange = Extract<ServiceCaseChange, { readonly entity: 'serviceCase' }>;
type MetricsChange = EntityChange<'metrics', CaseMetrics>;
type ActiveCustomerCheck = Extract<ServiceCaseChange, { readonly entity: 'activeCustomer' }>;

/**
 * The changes of a command with cases that it opens or changes besides, or changes once more: each case is written once,
 * and so are the metrics of its customer, which count it. The customer must still be there.
 * @param metrics of the customers whose metrics the changes do not write yet
 */
export function withCases<Change extends AnyChange>(
  changes: readonly Change[],
  cases: readonly PendingCase[],
  metrics: MetricsByCustomer,
): readonly (Change | ServiceCaseChange)[] {
  return cases.reduce<readonly (Change | ServiceCaseChange)[]>((sum, one) => withOne(sum, one, metrics), changes);
}

function withOne<Change extends AnyChange>(
  changes: readonly Change[],
  { before, after }: PendingCase,
  metrics: MetricsByCustomer,
): readonly (Change | ServiceCaseChange)[] {
  const known = changes.find((change) => isChangeOf(change, after)) as CaseChange | undefined;
  const stored = storedCase({ before: known === undefined ? before : known.before, after });
  const change: CaseChange = {
    entity: 'serviceCase',
    before: known === undefined ? before : known.before,
    after: stored,
  };
  const others = changes.filter((change) => !isChangeOf(change, after));
  return [...counted(others, after.customerId, metrics, known?.after ?? before, stored), change];
}

/** The changes with the metrics of the customer that count the case in its new state. */
function counted<Change extends AnyChange>(
  changes: readonly Change[],
  customerId: string | null,
  metrics: MetricsByCustomer,
  before: ServiceCase | null,
  after: ServiceCase,
): readonly (Change | ServiceCaseChange)[] {
  if (customerId === null) return changes;
  const known = changes.find((change) => isMetricsOf(change, customerId)) as MetricsChange | undefined;
  const read = known === undefined ? (metrics.get(customerId) ?? null) : known.before;
  // What another subject counts of a new item lacks this slice.
  const current = { ...newCaseMetrics(customerId), ...(known?.after ?? read) };
  const next = withCase(current, before, after);
  const check: ActiveCustomerCheck = { entity: 'activeCustomer', customerId };
  return [
    ...changes.filter((change) => next === current || !isMetricsOf(change, customerId)),
    ...(next === current ? [] : [{ entity: 'metrics', before: read, after: next } as const]),
    ...(changes.some((change) => isCheckOf(change, customerId)) ? [] : [check]),
  ];
}

const isChangeOf = (change: AnyChange, { id }: ServiceCase): boolean =>
  change.entity === 'serviceCase' && (change as CaseChange).after.id === id;

const isMetricsOf = (change: AnyChange, customerId: string): boolean =>
  change.entity === 'metrics' && (change as MetricsChange).after.customerId === customerId;

const isCheckOf = (change: AnyChange, customerId: string): boolean =>
  change.entity === 'activeCustomer' && (change as ActiveCustomerCheck).customerId === customerId;

/** The case as the changes of a command leave it. */
export const caseIn = (changes: readonly ServiceCaseChange[], own: ServiceCase): ServiceCase =>
  (changes.find((change) => isChangeOf(change, own)) as CaseChange | undefined)?.after ?? own;

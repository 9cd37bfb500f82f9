import type { EntityChange } from '../kernel/change.ts';
import { type CaseMetrics, newCaseMetrics } from './case-metrics.ts';
import { withCase } from './case-note.ts';
import type { ServiceCaseChange } from './context.ts';
import type { ServiceCase } from './service-case.ts';

/** A case as it was read (null where it is new), and as the command leaves it. */
export type PendingCase = { readonly before: ServiceCase | null; readonly after: ServiceCase };

/** The metrics of customers, as they were read. */
export type MetricsByCustomer = ReadonlyMap<string, CaseMetrics | null>;

/** The case as it is stored: all changes of one transaction are one version. */
export const storedCase = ({ before, after }: PendingCase): ServiceCase =>
  before === null ? after : { ...after, version: before.version + 1 };

type AnyChange = { readonly entity: string };
type CaseChange = Extract<ServiceCaseChange, { readonly entity: 'serviceCase' }>;
type MetricsChange = EntityChange<'metrics', CaseMetrics>;
type ActiveCustomerCheck = Extract<ServiceCaseChange, { readonly entity: 'activeCustomer' }>;

/**
 * Adds cases to the changes of a command. A case may be among the changes already: then the new after-image replaces the old
 * one. So each case is written once, and so are the metrics of its customer, which count it. A check makes sure that the
 * customer is still active.
 * @param metrics of customers whose metrics are not among the changes yet
 */
export function withCases<Change extends AnyChange>(
  changes: readonly Change[],
  cases: readonly PendingCase[],
  metrics: MetricsByCustomer,
): readonly (Change | ServiceCaseChange)[] {
  return cases.reduce<readonly (Change | ServiceCaseChange)[]>(
    (sum, pending) => addCase(sum, pending, metrics),
    changes,
  );
}

function addCase<Change extends AnyChange>(
  changes: readonly Change[],
  { before, after }: PendingCase,
  metrics: MetricsByCustomer,
): readonly (Change | ServiceCaseChange)[] {
  const known = changes.find((change) => isChangeOf(change, after)) as CaseChange | undefined;
  const read = known === undefined ? before : known.before;
  const stored = storedCase({ before: read, after });
  const change: CaseChange = { entity: 'serviceCase', before: read, after: stored };
  const others = changes.filter((change) => !isChangeOf(change, after));
  return [...addMetrics(others, after.customerId, metrics, known?.after ?? before, stored), change];
}

/** Adds the metrics of the customer, which count the case in its new state. */
function addMetrics<Change extends AnyChange>(
  changes: readonly Change[],
  customerId: string | null,
  metrics: MetricsByCustomer,
  before: ServiceCase | null,
  after: ServiceCase,
): readonly (Change | ServiceCaseChange)[] {
  if (customerId === null) return changes;
  const known = changes.find((change) => isMetricsOf(change, customerId)) as MetricsChange | undefined;
  const read = known === undefined ? (metrics.get(customerId) ?? null) : known.before;
  // New metrics that another subject has begun lack this slice.
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

/** The case as the changes of a command leave it; the same where they do not change it. */
export const caseIn = (changes: readonly ServiceCaseChange[], serviceCase: ServiceCase): ServiceCase =>
  (changes.find((change) => isChangeOf(change, serviceCase)) as CaseChange | undefined)?.after ?? serviceCase;

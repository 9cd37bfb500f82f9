import type { Change } from '../changes.ts';
import { type Metrics, newMetrics } from '../customer/metrics.ts';
import { withCase } from '../service-case/case-note.ts';
import type { ServiceCase } from '../service-case/service-case.ts';
import type { Aftermath } from './aftermath.ts';
import type { CaseAtWork } from './do-actions.ts';

/** What an event makes of the metrics of the record that it joins: the very same where it counts nothing. */
export type Counted = { readonly before: Metrics | null; readonly known: Metrics; readonly after: Metrics };

/** @param count what the event counts, if it does */
export function counted(
  customerId: string,
  before: Metrics | null,
  count: (metrics: Metrics) => Metrics = (metrics) => metrics,
): Counted {
  const known = before ?? newMetrics(customerId);
  return { before, known, after: count(known) };
}

/**
 * What is written of what follows from an event: the notices, the cases, and of each record that has one, or that the
 * event joins, the metrics, once. Every such customer must still be there.
 * @param metrics of those records, as they were read
 */
export function aftermathChanges(
  { cases, notices }: Pick<Aftermath, 'cases' | 'notices'>,
  metrics: ReadonlyMap<string, Metrics | null>,
  own: Counted | null,
): readonly Change[] {
  const caseOwners = new Set(cases.flatMap(({ after }) => after.customerId ?? []));
  const others = [...caseOwners].filter((id) => id !== own?.known.customerId);
  const records = [...(own === null ? [] : [own]), ...others.map((id) => counted(id, metrics.get(id) ?? null))];
  return [
    ...notices.map((notice): Change => ({ noun: 'notice', before: null, after: notice })),
    ...cases.map((one): Change => ({ noun: 'serviceCase', before: one.before, after: written(one) })),
    ...records.flatMap(({ before, known, after: joined }): readonly Change[] => {
      const { customerId } = known;
      const theirs = cases.filter(({ after }) => after.customerId === customerId);
      const after = theirs.reduce((sum, one) => withCase(sum, one.before, one.after), joined);
      const standing: Change = { noun: 'standing', customerId };
      return after === known ? [standing] : [standing, { noun: 'metrics', before, after }];
    }),
  ];
}

/** The case as it is stored: changes in one transaction are one version. */
export const written = ({ before, after }: CaseAtWork): ServiceCase =>
  before === null ? after : { ...after, version: before.version + 1 };

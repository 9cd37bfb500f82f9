import { type MetricsItem, type MetricsSlice, newMetricsItem } from '../customer/metrics.ts';
import type { CaseNote } from './service-case.ts';

/** What the head says of a customer's cases. */
export type CaseMetrics = MetricsItem & {
  readonly openCases: number;
  /** Of the cases with which something is still to be done, open ones first; not of all where there are very many. */
  readonly caseNotes: readonly CaseNote[];
};

export const newCaseMetrics = (customerId: string): CaseMetrics => ({
  ...newMetricsItem(customerId),
  openCases: 0,
  caseNotes: [],
});

export const joinCaseMetrics = (
  one: MetricsSlice<CaseMetrics>,
  other: MetricsSlice<CaseMetrics>,
): MetricsSlice<CaseMetrics> => ({
  openCases: one.openCases + other.openCases,
  caseNotes: [...one.caseNotes, ...other.caseNotes],
});

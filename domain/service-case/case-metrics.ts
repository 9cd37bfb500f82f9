import { type MetricsItem, type MetricsSlice, newMetricsItem } from '../customer/metrics.ts';
import type { CaseNote } from './service-case.ts';

/** The cases of a customer, as the customer's overview shows them. */
export type CaseMetrics = MetricsItem & {
  readonly openCases: number;
  /** Notes of the cases that need an action, open ones first. Their number is bounded, so some may be missing. */
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

import { type FeedbackMetrics, joinFeedbackMetrics, newFeedbackMetrics } from '../feedback/feedback-metrics.ts';
import { joinOrderMetrics, newOrderMetrics, type OrderMetrics } from '../order/order-metrics.ts';
import { type CaseMetrics, joinCaseMetrics, newCaseMetrics } from '../service-case/case-metrics.ts';
import { type JobMetrics, joinJobMetrics, newJobMetrics } from '../service-job/job-metrics.ts';

/** The metrics of a customer: the slices of all subjects, in one item. */
export type Metrics = OrderMetrics & CaseMetrics & FeedbackMetrics & JobMetrics;

export const newMetrics = (customerId: string): Metrics => ({
  ...newOrderMetrics(customerId),
  ...newCaseMetrics(customerId),
  ...newFeedbackMetrics(customerId),
  ...newJobMetrics(customerId),
});

/** The metrics of several records as those of one customer. They are for reading only and never written back. */
export const joinMetrics = (all: readonly [Metrics, ...Metrics[]]): Metrics =>
  all.reduce((one, other) => ({
    customerId: one.customerId,
    version: one.version + other.version,
    ...joinOrderMetrics(one, other),
    ...joinCaseMetrics(one, other),
    ...joinFeedbackMetrics(one, other),
    ...joinJobMetrics(one, other),
  }));

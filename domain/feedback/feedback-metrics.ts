import { type MetricsItem, type MetricsSlice, newMetricsItem } from '../customer/metrics.ts';
import type { Instant } from '../kernel/instant.ts';
import { FEEDBACK_METRICS, type Feedback, type FeedbackMetric } from './feedback.ts';

export type FeedbackMetrics = MetricsItem & {
  /** The customer's latest scores, by the time at which they were given. */
  readonly latestScores: Readonly<Partial<Record<FeedbackMetric, LatestScore>>>;
};

type LatestScore = { readonly score: number; readonly occurredAt: Instant };

export const newFeedbackMetrics = (customerId: string): FeedbackMetrics => ({
  ...newMetricsItem(customerId),
  latestScores: {},
});

/** The metrics after a score. An older score that arrives late changes nothing. */
export function withScore<M extends FeedbackMetrics>(metrics: M, { metric, score, occurredAt }: Feedback): M {
  if (metric === null || score === null) return metrics;
  const latest = metrics.latestScores[metric];
  if (latest !== undefined && latest.occurredAt > occurredAt) return metrics;
  return {
    ...metrics,
    version: metrics.version + 1,
    latestScores: { ...metrics.latestScores, [metric]: { score, occurredAt } },
  };
}

/** The newest score of each metric of two records. */
export function joinFeedbackMetrics(
  { latestScores: scores }: MetricsSlice<FeedbackMetrics>,
  { latestScores: others }: MetricsSlice<FeedbackMetrics>,
): MetricsSlice<FeedbackMetrics> {
  const newest = { ...scores };
  for (const metric of FEEDBACK_METRICS) {
    const [known, other] = [scores[metric], others[metric]];
    if (other !== undefined && (known === undefined || other.occurredAt > known.occurredAt)) newest[metric] = other;
  }
  return { latestScores: newest };
}

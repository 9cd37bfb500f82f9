import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MatchRunResult } from '../domain/matching/match-record.ts';

/** What the matcher did in one batch, for CloudWatch: in numbers, of which none tells of anyone. */
export type MatchMetrics = { add(matched: MatchRunResult): void; publish(): void };

/**
 * How many records each was compared with, how many mergers there were, and by the kind of its key how often a block had
 * so many members that not all were compared: then somebody may go unfound.
 */
export function matchMetrics(metrics: Metrics): MatchMetrics {
  const capped = new Map<string, number>();
  return {
    add(matched) {
      metrics.addMetric('RecordsCompared', MetricUnit.Count, matched.compared);
      metrics.addMetric('AutomaticMerges', MetricUnit.Count, matched.merged);
      for (const kind of matched.capped) capped.set(kind, (capped.get(kind) ?? 0) + 1);
    },
    publish() {
      for (const [kind, times] of capped) {
        const blocks = metrics.singleMetric();
        blocks.addDimension('kind', kind);
        blocks.addMetric('CappedBlocks', MetricUnit.Count, times);
      }
      metrics.publishStoredMetrics();
    },
  };
}

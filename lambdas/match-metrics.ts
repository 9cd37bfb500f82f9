import { type Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MatchRunResult } from '../domain/matching/match-record.ts';

/** The metrics of the matcher for one batch, for CloudWatch. They contain no personal data. */
export type MatchMetrics = { add(result: MatchRunResult): void; publish(): void };

/**
 * The number of records that each record was compared with, the number of automatic merges, and by the kind of its key how
 * often a block was too large to compare all its members: then the matcher may miss a match.
 */
export function matchMetrics(metrics: Metrics): MatchMetrics {
  const capped = new Map<string, number>();
  return {
    add(result) {
      metrics.addMetric('RecordsCompared', MetricUnit.Count, result.compared);
      metrics.addMetric('AutomaticMerges', MetricUnit.Count, result.merged);
      for (const kind of result.capped) capped.set(kind, (capped.get(kind) ?? 0) + 1);
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

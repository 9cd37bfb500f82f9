import { DDSketch } from '@datadog/sketches-js';

/** Counts by bucket: how often a measure fell into each. Sums of such counts are those of all that was measured. */
export type Buckets = Readonly<Record<string, number>>;

/** A quantile is right to this share of itself. */
const ACCURACY = 0.01;
const { mapping } = new DDSketch({ relativeAccuracy: ACCURACY });
const ZERO = 'zero';
/** Below, measures count as zero. */
const MIN_MEASURE = 1e-6;

/** The bucket of a measure that is not negative. */
export const bucketOf = (measure: number): string => (measure < MIN_MEASURE ? ZERO : String(mapping.key(measure)));

/** The measure that half of all measures reach, to 1 % of itself; null where nothing was measured. */
export function medianOf(buckets: Buckets): number | null {
  const sketch = new DDSketch({ relativeAccuracy: ACCURACY });
  let count = 0;
  for (const [bucket, times] of Object.entries(buckets)) {
    if (times <= 0) continue;
    sketch.accept(bucket === ZERO ? 0 : mapping.value(Number(bucket)), times);
    count += times;
  }
  return count === 0 ? null : sketch.getValueAtQuantile(0.5);
}

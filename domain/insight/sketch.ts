import { DDSketch } from '@datadog/sketches-js';

/** How many measurements fell into each bucket. Counts of several sets of measurements add up. */
export type Buckets = Readonly<Record<string, number>>;

/** The relative error of a quantile. */
const ACCURACY = 0.01;
const { mapping } = new DDSketch({ relativeAccuracy: ACCURACY });
const ZERO = 'zero';
/** Smaller measurements count as zero. */
const MIN_VALUE = 1e-6;

/** The bucket of a measurement that is not negative. */
export const bucketOf = (value: number): string => (value < MIN_VALUE ? ZERO : String(mapping.key(value)));

/** The median, with a relative error of at most 1 %; null if there are no measurements. */
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

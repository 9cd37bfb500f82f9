import type { SalesSums } from '../../domain/insight/value-model.ts';
import { bucketsOf, VALUE_ASPECTS, type ValueSketch } from '../../domain/insight/value-sketch.ts';

export const EMPTY_SKETCH: ValueSketch = { RECENCY: new Map(), FREQUENCY: new Map(), MONETARY: new Map() };

/** The sketch of these customers. */
export function sketchOf(customers: readonly SalesSums[], zone = 'UTC'): ValueSketch {
  const sketch = {
    RECENCY: new Map<number, number>(),
    FREQUENCY: new Map<number, number>(),
    MONETARY: new Map<number, number>(),
  };
  for (const buckets of customers.map((one) => bucketsOf(one, zone)).filter((found) => found !== null))
    for (const aspect of VALUE_ASPECTS)
      sketch[aspect].set(buckets[aspect], (sketch[aspect].get(buckets[aspect]) ?? 0) + 1);
  return sketch;
}

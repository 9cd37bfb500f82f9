import { shareAbove, sizeOf, type ValueBuckets, type ValueSketch } from './value-sketch.ts';

export type ValueTier = 'PLATINUM' | 'GOLD' | 'SILVER' | 'BRONZE' | 'NONE';

/** Down to which share of all customers who bought, from the one of the highest lifetime value on, a tier reaches. */
const TIER_SHARES = [
  ['PLATINUM', 0.01],
  ['GOLD', 0.1],
  ['SILVER', 0.3],
] as const;

/**
 * The tier by lifetime value. Equals are in one tier, the higher; so the first customer is PLATINUM however few there are.
 * @param buckets null of whoever has not bought
 * @param isLapsed of whoever bought once and long ago: such a customer is GOLD at the most
 */
export function tierOf(sketch: ValueSketch, buckets: ValueBuckets | null, isLapsed: boolean): ValueTier {
  if (buckets === null) return 'NONE';
  if (sizeOf(sketch) === 0) return 'BRONZE';
  const above = shareAbove(sketch, 'MONETARY', buckets.MONETARY);
  const tier = TIER_SHARES.find(([, reach]) => above < reach)?.[0] ?? 'BRONZE';
  return isLapsed && tier === 'PLATINUM' ? 'GOLD' : tier;
}

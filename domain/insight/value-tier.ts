import { shareAbove, sizeOf, type ValueBuckets, type ValueSketch } from './value-sketch.ts';

export type ValueTier = 'PLATINUM' | 'GOLD' | 'SILVER' | 'BRONZE' | 'NONE';

/** Each tier ends at this share of all customers who bought, counted from the highest lifetime value down. */
const TIER_SHARES = [
  ['PLATINUM', 0.01],
  ['GOLD', 0.1],
  ['SILVER', 0.3],
] as const;

/**
 * The tier by lifetime value. Equal customers share the higher tier, so the best customer is PLATINUM in any shop.
 * @param buckets null for a customer without orders
 * @param isLapsed whether the customer bought once and long ago: then the tier is GOLD at most
 */
export function tierOf(
  sketch: ValueSketch,
  buckets: Pick<ValueBuckets, 'MONETARY'> | null,
  isLapsed: boolean,
): ValueTier {
  if (buckets === null) return 'NONE';
  if (sizeOf(sketch) === 0) return 'BRONZE';
  const above = shareAbove(sketch, 'MONETARY', buckets.MONETARY);
  const tier = TIER_SHARES.find(([, share]) => above < share)?.[0] ?? 'BRONZE';
  return isLapsed && tier === 'PLATINUM' ? 'GOLD' : tier;
}

import { normalizeTouchpoint } from '../interaction/touchpoint.ts';
import { uniqueKey } from '../kernel/code.ts';

export const PAIN_DIMENSIONS = ['TOUCHPOINT', 'REASON', 'SKU', 'STORE', 'CHANNEL', 'ROOT_CAUSE'] as const;
export type PainDimension = (typeof PAIN_DIMENSIONS)[number];

/** Where a customer had a bad experience, in one dimension. */
export type PainPointKey = { readonly dimension: PainDimension; readonly key: string };

/** Keys that mean the same have the same pain key. People type skus and touchpoints by hand, in upper or lower case. */
export function painKey(dimension: PainDimension, key: string): string {
  if (dimension === 'SKU') return uniqueKey(key);
  return dimension === 'TOUCHPOINT' ? normalizeTouchpoint(key) : key;
}

export const painBoard = (dimension: PainDimension): string => `pain/${dimension}`;

/** Whether the keys of a bad experience contain this one. */
export const hasPainKey = (keys: readonly PainPointKey[], { dimension, key }: PainPointKey): boolean =>
  keys.some((own) => own.dimension === dimension && painKey(dimension, own.key) === painKey(dimension, key));

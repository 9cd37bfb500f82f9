import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/kernel/instant.ts';

/** For what a delivery without `X-Shopify-Triggered-At` says once and for all: it is older than everything. */
export const UNKNOWN_TIME: Instant = '1970-01-01T00:00:00.000Z';

/** How much of a thing a state shows: of two states of the same second, the fuller one is later. */
export type Detail = 'EMBEDDED' | 'FULL';

/**
 * The version of a state. Shopify's `updated_at` has whole seconds, and several changes fall into one. So a further part
 * follows: first how far the thing is (`progress`), then the time at which Shopify made the delivery, or without it a hash of the
 * payload. Whatever the order of arrival, the same state is the last one.
 */
export function versionOf(
  updatedAt: Instant,
  progress: string,
  { occurredAt }: { readonly occurredAt: Instant | null },
  payload: unknown,
): string {
  return [updatedAt, progress, occurredAt ?? hashOf(payload)].join('#');
}

/** A fixed width, so that texts compare as numbers do. */
export const padded = (count: number, width: number): string =>
  String(Math.max(0, Math.min(count, 10 ** width - 1))).padStart(width, '0');

export const detailRank = (detail: Detail): string => (detail === 'FULL' ? '1' : '0');

/** The same for the same value. */
export function hashOf(payload: unknown): string {
  const text = JSON.stringify(payload) ?? '';
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

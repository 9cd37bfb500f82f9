import { type Instant, toInstant } from '../../domain/kernel/instant.ts';

/** The instant of a time in GMT, which WooCommerce writes without a zone: `2026-03-22T16:28:02`. Null where it is none. */
export const instantOfGmt = (text: string): Instant | null =>
  toInstant(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);

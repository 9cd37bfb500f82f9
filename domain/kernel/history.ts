import type { Instant } from './instant.ts';

/** What happened with a customer at a moment. A history is ordered by it, newest first, and by id where times are equal. */
export type HistoryEntry = { readonly id: string; readonly occurredAt: Instant };

/** Both ends included; null is open. */
export type Period = { readonly from: Instant | null; readonly to: Instant | null };

export const ALWAYS: Period = { from: null, to: null };

/** Where a happening stands in its history: as a string that sorts as it does. */
export const positionOf = ({ occurredAt, id }: HistoryEntry): string => `${occurredAt}#${id}`;

/** How far ahead of ours a till's clock may be. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

/** Whether a moment lies further ahead than clocks differ. */
export const isInFuture = (occurredAt: Instant, now: Instant): boolean =>
  Date.parse(occurredAt) > Date.parse(now) + CLOCK_SKEW_MS;

/** The moment, or now where a fast clock put it ahead of ours. */
export const clampToNow = (occurredAt: Instant, now: Instant): Instant => (occurredAt > now ? now : occurredAt);

/** Whether a moment lies further back than clocks differ. */
export const isInPast = (moment: Instant, now: Instant): boolean =>
  Date.parse(moment) < Date.parse(now) - CLOCK_SKEW_MS;

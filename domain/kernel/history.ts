import type { Instant } from './instant.ts';
import type { InputErrors, Path } from './user-error.ts';

/** An entry of a customer's history. Histories are ordered by time, newest first, and by id where times are equal. */
export type HistoryEntry = { readonly id: string; readonly occurredAt: Instant };

/** Both ends included; null is open. */
export type Period = { readonly from: Instant | null; readonly to: Instant | null };

export const ALWAYS: Period = { from: null, to: null };

/** The position of an entry in its history, as a string that sorts in the order of the history. */
export const positionOf = ({ occurredAt, id }: HistoryEntry): string => `${occurredAt}#${id}`;

/** The accepted difference between our clock and a till's. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;

/** Whether a moment lies in the future by more than clocks differ. */
export const isInFuture = (occurredAt: Instant, now: Instant): boolean =>
  Date.parse(occurredAt) > Date.parse(now) + CLOCK_SKEW_MS;

/** The moment, or now where a fast clock puts it in the future. */
export const clampToNow = (occurredAt: Instant, now: Instant): Instant => (occurredAt > now ? now : occurredAt);

/** Whether a moment lies in the past by more than clocks differ. */
export const isInPast = (moment: Instant, now: Instant): boolean =>
  Date.parse(moment) < Date.parse(now) - CLOCK_SKEW_MS;

/** Adds an error for a time that has to be in the future. */
export function checkUpcoming(errors: InputErrors, path: Path, moment: Instant, now: Instant): void {
  if (isInPast(moment, now)) errors.add('INVALID', path, 'This time is in the past. Give a time in the future.');
}

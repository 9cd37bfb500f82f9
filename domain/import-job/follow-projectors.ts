/** How far the consumers of the table's stream are behind the writes. */
export type ProjectorLag = {
  /** The age of the oldest change that one of them has not processed. */
  readonly seconds: number;
  /** The changes that one of them has not processed; null where only the age is known. */
  readonly records: number | null;
};

/** In seconds. Up to the first an import goes on as fast as it can, and from the second on at its slowest. */
const SLOW_FROM = 60;
const SLOWEST_FROM = 300;
/** The share of the time that is left: projectors that stand still must not hold an import for ever. It tells of them instead. */
const LEAST_SHARE = 0.1;

/** An import writes in one part of each of these, and waits in the other one. */
const PERIOD_MS = 1_000;

/** The share of the time in which an import writes. Null: the lag is unknown. */
export function openShare(lag: ProjectorLag | null): number {
  if (lag === null || lag.seconds <= SLOW_FROM) return 1;
  const lateness = Math.min(1, (lag.seconds - SLOW_FROM) / (SLOWEST_FROM - SLOW_FROM));
  return 1 - lateness * (1 - LEAST_SHARE);
}

/** Milliseconds until an import may go on; 0: now. @param clock in milliseconds */
export function waitBefore(lag: ProjectorLag | null, clock: number): number {
  const position = clock % PERIOD_MS;
  return position < openShare(lag) * PERIOD_MS ? 0 : PERIOD_MS - position;
}

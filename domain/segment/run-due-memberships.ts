import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

export type DuePorts = {
  readonly now: () => Instant;
  /** The ids of the people whose memberships time may have changed before a moment, the longest due first. */
  membershipsDue(before: Instant, slice: Slice): Promise<Page<string>>;
  /** @returns whether anything changed */
  evaluate(customerId: string): Promise<boolean>;
  isTimeLeft(): boolean;
};

/** At the start of a day many are due at once. The time of the run is the narrower bound. */
const MAX_ENTRIES = 20_000;

/** Evaluates everybody whose time has come. Who was evaluated leaves the queue, so the next run goes on with the rest. */
export const runDueMemberships = ({ now, membershipsDue, evaluate, isTimeLeft }: DuePorts): Promise<DrainResult> =>
  drainQueue((slice) => membershipsDue(now(), slice), evaluate, isTimeLeft, MAX_ENTRIES);

import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import type { Page, Slice } from '../kernel/page.ts';

export type DuePorts = {
  readonly cursors: JobCursors;
  readonly now: () => Instant;
  /** The ids of the people whose memberships time may have changed before a moment, the longest due first. */
  membershipsDue(before: Instant, slice: Slice): Promise<Page<string>>;
  /** @returns whether anything changed */
  evaluate(customerId: string): Promise<boolean>;
  isTimeLeft(): boolean;
};

/** Evaluates everybody whose time has come. Who was evaluated leaves the queue, so the next run goes on with the rest. */
export const runDueMemberships = ({ cursors, membershipsDue, evaluate, ...clock }: DuePorts): Promise<DrainResult> =>
  drainQueue<string>({
    cursor: { job: 'segment-memberships', cursors },
    pageFrom: membershipsDue,
    detect: evaluate,
    ...clock,
  });

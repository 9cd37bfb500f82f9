import type { CommitOutcome } from '../kernel/command.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import type { Instant } from '../kernel/instant.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import type { OrderRepository } from '../order/order.ts';
import type { PrivacyChange } from './context.ts';
import { SWEEP_AFTER_MS } from './erase-people.ts';
import type { CancelledGuestErasure, GuestErasure, GuestErasureRepository } from './guest-erasure.ts';

/** What the job of erasures works with for sales of guests. Its reads are consistent. */
export type GuestErasureJob = {
  readonly repositories: GuestErasureRepository & Pick<OrderRepository, 'orders'>;
  /** Commits all changes or none, on condition that no item changed since it was read. */
  commit(changes: readonly PrivacyChange[]): Promise<CommitOutcome>;
  /** Keeps the erasure outside of the table, for a table that is restored from a time before it. It may be repeated. */
  keepTombstone(erasure: GuestErasure): Promise<void>;
  /** Asks for the erasure of what the guest has said about the sale. It may be repeated. */
  requestRecords(erasure: GuestErasure): Promise<void>;
  /** Removes the person from the sale, and what hangs on it. It may be repeated. */
  remove(erasure: GuestErasure): Promise<void>;
  readonly cursors: JobCursors;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

/**
 * Erases the guests whose time has come. Each stage is repeated until it is finished, so a run may be killed at any moment. One
 * that fails does not hold up the others.
 */
export const eraseDueGuests = (job: GuestErasureJob): Promise<DrainResult> =>
  drainQueue<GuestErasure>({
    cursor: { job: 'guest-erasures', cursors: job.cursors },
    pageFrom: job.repositories.guestErasuresDue,
    detect: ({ id }) => eraseDueGuest(job, id),
    ...{ now: job.now, isTimeLeft: job.isTimeLeft },
  });

/** @returns whether it finished a stage */
async function eraseDueGuest(job: GuestErasureJob, id: string): Promise<boolean> {
  const [found = null] = await job.repositories.guestErasures([id]);
  if (found === null || found.dueAt === null || found.dueAt > job.now()) return false;
  const begun = found.stage === 'WAITING' ? await beginErasure(job, found) : found;
  // The index is older than the table, somebody cancelled it a moment ago, or the sale is no guest's any more.
  if (begun === null) return false;
  await job.keepTombstone(begun);
  await job.requestRecords(begun);
  await job.remove(begun);
  return (await save(job, begun, nextStage(begun, job.now()))) === 'committed';
}

/** From now on nobody can cancel. Null if somebody did before, or claimed the sale: a customer who claims it is known, and can ask for an erasure. */
async function beginErasure(job: GuestErasureJob, before: GuestErasure): Promise<GuestErasure | null> {
  const [order = null] = await job.repositories.orders([before.id]);
  const begun = { ...before, version: before.version + 1, stage: 'ERASING' } as const;
  if (order === null || order.customerId !== null) {
    await save(job, before, { ...begun, stage: 'CANCELLED' });
    return null;
  }
  return (await save(job, before, begun)) === 'committed' ? begun : null;
}

const save = (
  { commit }: GuestErasureJob,
  before: GuestErasure,
  after: GuestErasure | CancelledGuestErasure,
): Promise<CommitOutcome> => commit([{ entity: 'guestErasure', before, after }]);

/** The second pass finds the deliveries about the sale that arrived meanwhile. */
const nextStage = (erasure: GuestErasure, now: Instant): GuestErasure => ({
  ...erasure,
  version: erasure.version + 1,
  ...(erasure.stage === 'SWEEPING'
    ? { stage: 'ERASED', dueAt: null }
    : { stage: 'SWEEPING', dueAt: addMilliseconds(now, SWEEP_AFTER_MS) }),
});

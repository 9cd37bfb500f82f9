import type { Customer } from '../customer/customer.ts';
import type { CommitOutcome } from '../kernel/command.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import { HOUR_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { loadAllRecords } from '../person/all-records.ts';
import { loadPeople } from '../person/people.ts';
import type { PrivacyChange, PrivacyRepositories } from './context.ts';
import type { Erasure } from './erasure.ts';

/** What the job of erasures works with. Its reads are consistent. */
export type ErasureJob = {
  readonly repositories: Pick<PrivacyRepositories, 'customers' | 'erasure' | 'erasuresDue'>;
  /** Commits all changes or none, on condition that no item changed since it was read. */
  commit(changes: readonly PrivacyChange[]): Promise<CommitOutcome>;
  /** Keeps the erasure outside of the table, for a table that is restored from a time before it. It may be repeated. */
  keepTombstone(erasure: Erasure): Promise<void>;
  /** Ends the shared files that may hold somebody who asked for erasure at this time. It may be repeated. */
  endFilesBefore(requestedAt: Instant): Promise<void>;
  /** Removes everything about these records. It may be repeated. False if time ran out before everything was removed. */
  remove(recordIds: readonly string[], isTimeLeft: () => boolean): Promise<boolean>;
  readonly cursors: JobCursors;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

/**
 * Changes wait in the stream for at most a day, and may bring derived data back while they wait. The second pass follows
 * when the stream has forgotten them. The margin is for the schedule.
 */
export const SWEEP_AFTER_MS = 26 * HOUR_MS;

/**
 * Erases everybody whose time has come. Each stage is repeated until it is finished, so a run may be killed at any moment.
 * An erasure that fails does not hold up the others.
 */
export const eraseDuePeople = (job: ErasureJob): Promise<DrainResult> =>
  drainQueue<Erasure>({
    cursor: { job: 'erasures', cursors: job.cursors },
    pageFrom: job.repositories.erasuresDue,
    detect: ({ id }) => eraseDuePerson(job, id),
    ...{ now: job.now, isTimeLeft: job.isTimeLeft },
  });

/** @returns whether it finished a stage */
async function eraseDuePerson(job: ErasureJob, id: string): Promise<boolean> {
  const erasure = await job.repositories.erasure(id);
  if (erasure === null || erasure.dueAt === null || erasure.dueAt > job.now()) return false;
  const begun = erasure.stage === 'WAITING' ? await beginErasure(job, erasure) : erasure;
  // The index is older than the table, or somebody cancelled it a moment ago.
  if (begun === null) return false;
  // Before the first removal: a table that is restored to any later moment finds the tombstone.
  await job.keepTombstone(begun);
  await job.endFilesBefore(begun.requestedAt);
  if (!(await job.remove(begun.records, job.isTimeLeft))) return false;
  return (await job.commit([{ entity: 'erasure', before: begun, after: nextStage(begun, job.now()) }])) === 'committed';
}

const nextStage = (erasure: Erasure, now: Instant): Erasure => ({
  ...erasure,
  version: erasure.version + 1,
  ...(erasure.stage === 'SWEEPING'
    ? { stage: 'ERASED', dueAt: null }
    : { stage: 'SWEEPING', dueAt: addMilliseconds(now, SWEEP_AFTER_MS) }),
});

/** Hides all records of the person in one transaction, from which on nobody can cancel. Null if somebody did before. */
async function beginErasure({ repositories, commit }: ErasureJob, erasure: Erasure): Promise<Erasure | null> {
  const [person] = await loadPeople(repositories, [erasure.id]);
  const members = person === null || person === undefined ? [] : await loadAllRecords(repositories, person.members);
  // Only a person who is still marked is erased: an erasure cannot be undone.
  if (members.length === 0 || !members.every((member) => isWaiting(member, erasure)))
    throw new InconsistentErasure('the records of a person disagree about the erasure');
  const begun: Erasure = {
    ...erasure,
    version: erasure.version + 1,
    records: members.map(({ id }) => id),
    stage: 'ERASING',
  };
  const changes = [...members.map(hide), { entity: 'erasure', before: erasure, after: begun } as const];
  return (await commit(changes)) === 'committed' ? begun : null;
}

/** Nothing is erased, and an alarm reports it. */
class InconsistentErasure extends Error {
  override name = 'InconsistentErasure';
}

const isWaiting = ({ status, erasesAt }: Customer, erasure: Erasure): boolean =>
  status === 'ERASURE_PENDING' && erasesAt === erasure.erasesAt;

/** The record does not exist for anybody any more. It keeps its keys until they are removed. */
export const hide = (before: Customer): PrivacyChange => ({
  entity: 'customer',
  before,
  after: { ...before, version: before.version + 1, status: 'ERASED' },
});

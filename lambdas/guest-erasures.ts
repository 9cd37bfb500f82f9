import { systemCaller } from '../domain/kernel/caller.ts';
import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import type { FileStore } from '../domain/kernel/file-store.ts';
import { NO_POLICY } from '../domain/kernel/policy.ts';
import { eraseDueGuests } from '../domain/privacy/erase-guests.ts';
import type { Repositories } from '../domain/repositories.ts';
import { offerRedemption } from '../domain/service-case/redeem-offers.ts';
import { requestGuestRecords } from '../domain/source-record/privacy/guest-records.ts';
import { commit } from '../store/dynamo-commit.ts';
import { removeFromFailedBatches } from '../store/privacy/failed-records.ts';
import { removeGuestOf } from '../store/privacy/remove-guest.ts';
import { keepGuestTombstone } from '../store/privacy/tombstones.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { type ScheduledJob, scheduledContext } from './scheduled-context.ts';

/** Where the job keeps and removes files. */
export type Files = {
  readonly privacy: FileStore;
  readonly failedRecords: Parameters<typeof removeFromFailedBatches>[0];
};

/**
 * Erases the guests of sales whose time has come.
 * @param repositories read consistently
 */
export function eraseGuests(
  job: ScheduledJob,
  repositories: Repositories,
  files: Files,
  { remaining, isTimeLeft }: { remaining(): number; isTimeLeft(): boolean },
): Promise<DrainResult> {
  const { now, retention, table } = job;
  const ports = { policy: NO_POLICY, offers: offerRedemption(repositories) };
  const removeGuest = removeGuestOf(table, { now, deleteFile: files.privacy.delete });
  return eraseDueGuests({
    ...{ repositories, cursors: jobCursors(table), now, isTimeLeft },
    commit: (changes) => commit(table, changes, retention, now()),
    keepTombstone: (erasure) => keepGuestTombstone(files.privacy, erasure),
    async requestRecords({ id, integration, requestedAt }) {
      const caller = { ...systemCaller(integration), integration };
      const contextOf = scheduledContext({ ...job, caller }, 'requestErasure', repositories, ports, remaining);
      const keyOf = (recordId: string) => ['guest', id, requestedAt, recordId].join(' ');
      await requestGuestRecords(repositories, (recordId) => contextOf(keyOf(recordId)), { keys: [], orderIds: [id] });
    },
    async remove(erasure) {
      await removeGuest(erasure);
      await removeFromFailedBatches(files.failedRecords, [erasure.id]);
    },
  });
}

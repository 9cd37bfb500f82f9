import { endAudiencesBefore } from '../../domain/audience/end-audiences.ts';
import { joinResults } from '../../domain/kernel/drain-queue.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { applyGuestTombstone, postponeGuestRequests } from '../../domain/privacy/apply-guest-tombstone.ts';
import { applyTombstone, postponeRequests } from '../../domain/privacy/apply-tombstone.ts';
import { eraseDueGuests } from '../../domain/privacy/erase-guests.ts';
import { eraseDuePeople } from '../../domain/privacy/erase-people.ts';
import { eraseGuestsAgain } from '../../domain/source-record/privacy/erase-shop-guests.ts';
import { audiencesToEnd } from '../../store/audience/audiences-to-end.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commit } from '../../store/dynamo-commit.ts';
import type { Bucket } from '../../store/files/bucket.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { exportFiles } from '../../store/privacy/export-files.ts';
import { removeGuestOf } from '../../store/privacy/remove-guest.ts';
import { removeRecords } from '../../store/privacy/remove-record.ts';
import { shopGuests } from '../../store/privacy/shop-guests.ts';
import { readTombstones } from '../../store/privacy/tombstones.ts';
import { createRepositories } from '../../store/repositories.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';

export type TombstoneResult = {
  /** People, and guests of sales, who were in the table and have a tombstone. */
  readonly erased: number;
  /** Requests that wait ten more days. */
  readonly postponed: number;
};

/** Erases everybody again who has a tombstone, in a table that nobody uses yet. It may be interrupted and repeated. */
export async function applyTombstones(table: Table, bucket: Bucket, now: () => Instant): Promise<TombstoneResult> {
  const repositories = createRepositories(table, { consistent: true });
  const commitTo = (changes: Parameters<typeof commit>[1]) => commit(table, changes);
  const removal = { now, deleteExport: exportFiles(bucket).deleteFiles, deleteFile: s3FileStore(bucket).delete };
  let erased = 0;
  for await (const tombstone of readTombstones(s3FileStore(bucket))) {
    if ('guestsErasedAt' in tombstone)
      erased += await eraseGuestsAgain(shopGuests(table, removal), tombstone.integration, tombstone.guestsErasedAt);
    else if ('records' in tombstone) erased += (await applyTombstone(repositories, commitTo, tombstone, now())) ? 1 : 0;
    else erased += (await applyGuestTombstone(repositories, commitTo, tombstone, now())) ? 1 : 0;
  }
  const postponed =
    (await postponeRequests(repositories, commitTo, now())) +
    (await postponeGuestRequests(repositories, commitTo, now()));
  const audiences = audiencesToEnd(table, bucket, now);
  const job = {
    repositories,
    commit: commitTo,
    keepTombstone: async () => {},
    cursors: jobCursors(table),
    now,
    isTimeLeft: () => true,
  };
  // The records of guests have tombstones of their own.
  const guests = { requestRecords: async () => {}, remove: removeGuestOf(table, removal) };
  for (let more = true; more; ) {
    const people = await eraseDuePeople({
      ...job,
      endFilesBefore: (requestedAt) => endAudiencesBefore(audiences, requestedAt),
      remove: (recordIds, isTimeLeft) => removeRecords(table, recordIds, removal, isTimeLeft),
    });
    const result = joinResults(people, await eraseDueGuests({ ...job, ...guests }));
    const [error] = result.failed;
    if (error !== undefined) throw new Error(`${result.failed.length} erasures failed: ${error}`);
    more = result.more;
  }
  return { erased, postponed };
}

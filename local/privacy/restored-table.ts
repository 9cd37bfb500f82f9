import type { Instant } from '../../domain/kernel/instant.ts';
import { applyTombstone, postponeRequests } from '../../domain/privacy/apply-tombstone.ts';
import { eraseDuePeople } from '../../domain/privacy/erase-people.ts';
import { commit } from '../../store/dynamo-commit.ts';
import type { Bucket } from '../../store/files/bucket.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { exportFiles } from '../../store/privacy/export-files.ts';
import { removeRecords } from '../../store/privacy/remove-record.ts';
import { readTombstones } from '../../store/privacy/tombstones.ts';
import { createRepositories } from '../../store/repositories.ts';
import type { Table } from '../../store/table/dynamo-client.ts';

export type TombstoneResult = {
  /** People who were in the table and have a tombstone. */
  readonly erased: number;
  /** Requests that wait ten more days. */
  readonly postponed: number;
};

/** Erases everybody again who has a tombstone, in a table that nobody uses yet. It may be interrupted and repeated. */
export async function applyTombstones(table: Table, bucket: Bucket, now: () => Instant): Promise<TombstoneResult> {
  const repositories = createRepositories(table, { consistent: true });
  const commitTo = (changes: Parameters<typeof commit>[1]) => commit(table, changes);
  let erased = 0;
  for await (const tombstone of readTombstones(s3FileStore(bucket)))
    if (await applyTombstone(repositories, commitTo, tombstone, now())) erased++;
  const postponed = await postponeRequests(repositories, commitTo, now());
  const deleteExport = exportFiles(bucket).deleteFiles;
  for (let more = true; more; ) {
    const result = await eraseDuePeople({
      ...{ repositories, commit: commitTo, now, isTimeLeft: () => true },
      keepTombstone: async () => {},
      remove: (recordIds, isTimeLeft) => removeRecords(table, recordIds, { deleteExport }, isTimeLeft),
    });
    const [error] = result.failed;
    if (error !== undefined) throw new Error(`${result.failed.length} erasures failed: ${error}`);
    more = result.more;
  }
  return { erased, postponed };
}

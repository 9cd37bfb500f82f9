import { endAudiencesBefore } from '../domain/audience/end-audiences.ts';
import { type DrainResult, joinResults } from '../domain/kernel/drain-queue.ts';
import { shareTime } from '../domain/kernel/share-time.ts';
import { eraseDuePeople } from '../domain/privacy/erase-people.ts';
import { audiencesToEnd } from '../store/audience/audiences-to-end.ts';
import { commit } from '../store/dynamo-commit.ts';
import { folderFiles } from '../store/files/folder-files.ts';
import { s3FileStore } from '../store/files/s3-file-store.ts';
import { exportFiles } from '../store/privacy/export-files.ts';
import { removeFromFailedBatches } from '../store/privacy/failed-records.ts';
import { removeRecords } from '../store/privacy/remove-record.ts';
import { keepTombstone } from '../store/privacy/tombstones.ts';
import { createRepositories } from '../store/repositories.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { readFailedRecordsEnvironment, readPrivacyEnvironment } from './environment.ts';
import { eraseGuests } from './guest-erasures.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createScheduledJob } from './scheduled-context.ts';
import { eraseShops } from './shop-erasures.ts';

const job = createScheduledJob('erasures');
const { logger, now, table } = job;
const privacyBucket = readPrivacyEnvironment();
const files = s3FileStore(privacyBucket);
const failedRecordsPlace = readFailedRecordsEnvironment();
const failedRecords =
  'folder' in failedRecordsPlace ? folderFiles(failedRecordsPlace.folder) : s3FileStore(failedRecordsPlace);
const repositories = createRepositories(table, { consistent: true });

const removal = { now, deleteExport: exportFiles(privacyBucket).deleteFiles, deleteFile: files.delete };

const audiences = audiencesToEnd(table, privacyBucket, now);

/** The time to reserve for the removal of one page of items. */
const PAGE_MS = 60_000;

/**
 * Runs every 15 minutes: erases the people and the guests of sales whose time has come, continues erasures that were interrupted, and asks for those of
 * people that only an integration knew that its system wants to be forgotten.
 */
async function eraseDue(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const shares = shareTime(() => remaining() - PAGE_MS, 3);
  const people = await eraseDuePeople({
    repositories,
    commit: (changes) => commit(table, changes, job.retention, now()),
    keepTombstone: (erasure) => keepTombstone(files, erasure),
    endFilesBefore: (requestedAt) => endAudiencesBefore(audiences, requestedAt),
    async remove(recordIds, isTimeLeft) {
      if (!(await removeRecords(table, recordIds, removal, isTimeLeft))) return false;
      await removeFromFailedBatches(failedRecords, recordIds);
      return true;
    },
    ...{ cursors: jobCursors(table), now, isTimeLeft: shares() },
  });
  const places = { privacy: files, failedRecords };
  const guests = await eraseGuests(job, repositories, places, { remaining, isTimeLeft: shares() });
  const shops = await eraseShops(job, repositories, places, { remaining, isTimeLeft: shares() });
  const result = joinResults(joinResults(people, guests), shops);
  if (result.detected > 0) logger.info('stages of erasures are finished', { finished: result.detected });
  failForErrors(logger, result.failed, 'erasures could not be finished');
  return result;
}

export const handler = invocationHandler(logger, eraseDue);

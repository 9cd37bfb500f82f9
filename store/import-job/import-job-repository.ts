import {
  type ImportJob,
  type ImportJobRepository,
  type ImportProgress,
  NO_COUNTS,
} from '../../domain/import-job/import-job.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { fillPage } from '../table/fill-page.ts';
import { readIndexPage } from '../table/index-page.ts';
import { type Attributes, entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { IMPORT_JOBS, IMPORT_QUEUE, importCountsKey, importJobKey } from './import-job-items.ts';

export function importJobRepository(reader: Reader): ImportJobRepository {
  return {
    async importJobs(ids) {
      const items = await reader.getMany(ids.map(importJobKey));
      return items.map((item) => (item === null ? null : entityOf<ImportJob>(item)));
    },
    async importProgress(ids) {
      return (await reader.getMany(ids.map(importCountsKey))).map(toProgress);
    },
    importJobPage: (slice) =>
      fillPage<ImportJob>(
        async (after, limit) => {
          // Both ends of a range belong to it: one more is read, and the last entry of the page before is left out.
          const to = after ?? HIGHEST_CHARACTER;
          const items = await reader.query({ pk: IMPORT_JOBS, from: '!', to, descending: true, limit: limit + 1 });
          const jobs = items.map((item) => entityOf<ImportJob>(item)).filter(({ id }) => id !== after);
          return jobs.slice(0, limit).map((item) => ({ item, position: item.id }));
        },
        slice,
        null,
      ),
    importsDue: (before, slice) =>
      readIndexPage<ImportJob>(reader, [queueRange(IMPORT_QUEUE, { from: '#', to: before })], slice),
  };
}

const NO_PROGRESS: ImportProgress = { ...NO_COUNTS, chunksDone: 0 };

/** Each number begins with the first write that adds to it. */
const toProgress = (item: Attributes | null): ImportProgress =>
  item === null ? NO_PROGRESS : { ...NO_PROGRESS, ...entityOf<Partial<ImportProgress>>(item) };

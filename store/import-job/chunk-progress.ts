import { CHUNK_START, type ChunkProgress } from '../../domain/import-job/apply-chunk.ts';
import type { ProjectorLag } from '../../domain/import-job/follow-projectors.ts';
import type { ImportCounts } from '../../domain/import-job/import-job.ts';
import { readWaiting } from '../../domain/import-job/waiting-things.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { expiryAfter } from '../table/expiry.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { isUnchanged } from '../table/write-item.ts';
import { chunkIn, IMPORT_DAYS, importChunkKey, importChunkRange, importCountsKey } from './import-job-items.ts';

/** In days. Chunks are of use only while their job can be resumed. */
const CHUNK_DAYS = 30;
/** Other workers add to the same counts, and the table may throttle. */
const MAX_ATTEMPTS = 12;

export type ChunkProgressStore = {
  /** The chunks with things that wait for others. It reads all chunks. */
  waitingChunks(): Promise<readonly number[]>;
  /** Where the chunk is, consistently. */
  load(chunk: number): Promise<ChunkProgress>;
  /** Saves the progress of a chunk and adds to the counts of the job, both or neither. @returns false where another worker is further */
  save(
    chunk: number,
    before: ChunkProgress,
    after: ChunkProgress,
    counts: ImportCounts,
    lag?: ProjectorLag | null,
  ): Promise<boolean>;
};

/** The progress of the chunks of one job. */
export function chunkProgressStore(table: Table, jobId: string): ChunkProgressStore {
  const reader = readerOf(table, true);
  const load = async (chunk: number): Promise<ChunkProgress> => {
    const item = await reader.get(importChunkKey(jobId, chunk));
    return item === null ? CHUNK_START : entityOf<ChunkProgress>(item);
  };
  return {
    async waitingChunks() {
      const items = await reader.query(importChunkRange(jobId));
      return items
        .filter((item) => readWaiting(entityOf<ChunkProgress>(item).waiting).size > 0)
        .map((item) => chunkIn(item['sk']?.S ?? ''));
    },
    load,
    async save(chunk, before, after, counts, lag = null) {
      const now = new Date().toISOString();
      const put = { ...itemOf(importChunkKey(jobId, chunk), after), ...expiryAfter(now, CHUNK_DAYS) };
      const add = { ...counts, chunksDone: after.isDone ? 1 : 0 };
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const outcome = await transact(table, [
          { put, condition: isUnchanged(before.version === 0 ? null : before) },
          { update: importCountsKey(jobId), add, set: { ...expiryAfter(now, IMPORT_DAYS), ...lagAttributes(lag) } },
        ]);
        if (outcome === 'committed') return true;
        const { version } = await load(chunk);
        // An attempt whose answer was lost has committed it, and nobody else makes the same version of the chunk.
        if (version === after.version && attempt > 0) return isSame(await load(chunk), after);
        if (version !== before.version) return false;
        await backoff(attempt, () => Number.POSITIVE_INFINITY);
      }
      throw new Error('no attempt could save the progress of a chunk');
    },
  };
}

const lagAttributes = (lag: ProjectorLag | null) => (lag === null ? {} : { lagSeconds: { N: String(lag.seconds) } });

const isSame = (one: ChunkProgress, other: ChunkProgress): boolean =>
  one.version === other.version && one.cursor === other.cursor && one.ahead.join() === other.ahead.join();

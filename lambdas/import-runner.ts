import { openFile } from '../connectors/files/read-things.ts';
import type { ChunkResult } from '../domain/import-job/apply-chunk.ts';
import type { ImportJob } from '../domain/import-job/import-job.ts';
import { formatReport } from '../domain/import-job/import-report.ts';
import { type ChunksResult, type ImportRunner, isChunkOpen, renew } from '../domain/import-job/run-imports.ts';
import { commit } from '../store/dynamo-commit.ts';
import { chunkProgressStore } from '../store/import-job/chunk-progress.ts';
import type { ImportFiles } from '../store/import-job/import-files.ts';
import { createRepositories } from '../store/repositories.ts';
import { rowFormatOf } from './import-rows.ts';
import type { ScheduledJob } from './scheduled-context.ts';

/** @param runChunks applies all chunks of a job that is planned */
export function importRunner(
  { table, now }: Pick<ScheduledJob, 'now' | 'table'>,
  files: ImportFiles,
  runChunks: ImportRunner['runChunks'],
  isTimeLeft: () => boolean,
): ImportRunner {
  const { writeSegment, readIndex, writeChunk, writeManifest, sizeOf } = files;
  return {
    ...{ writeSegment, readIndex, writeChunk, writeManifest, sizeOf },
    repositories: createRepositories(table, { consistent: true }),
    openAt: async (job) => openFile((from) => files.readFrom(job.object, from), job.plan, await rowFormatOf(job)),
    save: async (before, after) => (await commit(table, [{ entity: 'importJob', before, after }])) === 'committed',
    runChunks,
    waitingChunks: ({ id }) => chunkProgressStore(table, id).waitingChunks(),
    readReports: ({ id }) => files.readReports(id),
    writeReport: ({ id }, rows) => files.writeReport(id, formatReport(rows)),
    deleteWorkFiles: ({ id }) => files.deleteWorkFiles(id),
    ...{ now, isTimeLeft },
  };
}

/** Applies the chunks of a job one after the other, in this process. */
export async function runChunksHere(
  files: ImportFiles,
  runner: () => ImportRunner,
  begun: ImportJob,
  runOne: (job: ImportJob, chunk: number) => Promise<ChunkResult>,
): Promise<ChunksResult> {
  let job = begun;
  for (const chunk of await files.readManifest(job.id)) {
    const renewed = await renew(runner(), job);
    if (renewed === null) return 'MORE';
    job = renewed;
    const result = await runOne(job, chunk);
    if (result === 'STOPPED') return 'DONE';
    if (isChunkOpen(result)) return 'MORE';
  }
  return 'DONE';
}

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { reportKey, workPrefix } from '../../domain/import-job/import-job.ts';
import type { ReportRow } from '../../domain/import-job/import-report.ts';
import { FileProblem } from '../../domain/import-job/import-thing.ts';
import type { SegmentSlice } from '../../domain/import-job/plan-import.ts';
import { mapInGroups } from '../../domain/kernel/in-parallel.ts';
import type { Bucket } from '../files/bucket.ts';
import { isError, type LoadedS3, loadS3, nullIf } from '../files/s3-client.ts';
import { s3FileStore } from '../files/s3-file-store.ts';

/** The file of an import, its work files and its report. */
export type ImportFiles = {
  sizeOf(object: string): Promise<number | null>;
  /** The bytes of a file from a position on. A file whose name ends with `.gz` is unpacked. */
  readFrom(object: string, from: number): AsyncIterable<Uint8Array>;
  writeSegment(jobId: string, segment: number, content: Uint8Array, index: readonly SegmentSlice[]): Promise<void>;
  readIndex(jobId: string, segment: number): Promise<readonly SegmentSlice[]>;
  writeChunk(jobId: string, chunk: number, slices: readonly SegmentSlice[]): Promise<void>;
  writeManifest(jobId: string, chunks: readonly number[]): Promise<void>;
  readManifest(jobId: string): Promise<readonly number[]>;
  /** The lines of a chunk, in the order of the file; null where its files are gone. */
  readChunk(jobId: string, chunk: number): Promise<readonly string[] | null>;
  writeChunkReport(jobId: string, chunk: number, rows: readonly ReportRow[]): Promise<void>;
  readChunkReport(jobId: string, chunk: number): Promise<readonly ReportRow[]>;
  readReports(jobId: string): Promise<readonly ReportRow[]>;
  writeReport(jobId: string, csv: string): Promise<void>;
  deleteWorkFiles(jobId: string): Promise<void>;
};

/** Text shrinks to about a fifth. */
const GZIP_FACTOR = 5;
const PARALLEL_READS = 8;

const numbered = (number: number): string => String(number).padStart(5, '0');
const segmentKey = (jobId: string, segment: number) => `${workPrefix(jobId)}segment-${numbered(segment)}`;
const chunkKey = (jobId: string, chunk: number) => `${workPrefix(jobId)}chunk-${numbered(chunk)}.json`;
/** The list of the chunks, which the distributed map reads. */
export const manifestKey = (jobId: string) => `${workPrefix(jobId)}manifest.json`;
const rowsPrefix = (jobId: string) => `${workPrefix(jobId)}rows-`;
const rowsKey = (jobId: string, chunk: number) => `${rowsPrefix(jobId)}${numbered(chunk)}.json`;

/** @param isLocal the file of an import is a path of this machine */
export function importFiles(bucket: Bucket, isLocal: boolean): ImportFiles {
  const files = s3FileStore(bucket);
  const source = isLocal ? localSource : s3Source(bucket);
  const range = rangeReader(bucket);
  const writeJson = (key: string, value: unknown) =>
    files.write(key, { content: Buffer.from(JSON.stringify(value)), contentType: 'application/json' });
  async function readJson<T>(key: string): Promise<T | null> {
    const file = await files.read(key);
    return file === null ? null : JSON.parse(Buffer.from(file.content).toString());
  }
  const readChunkReport = async (jobId: string, chunk: number) =>
    (await readJson<readonly ReportRow[]>(rowsKey(jobId, chunk))) ?? [];
  return {
    async sizeOf(object) {
      const size = await source.sizeOf(object);
      return size === null || !isGzip(object) ? size : size * GZIP_FACTOR;
    },
    readFrom: (object, from) =>
      isGzip(object) ? unpackFrom(source.readFrom(object, 0), from) : source.readFrom(object, from),
    async writeSegment(jobId, segment, content, index) {
      await files.write(segmentKey(jobId, segment), { content, contentType: 'application/x-ndjson' });
      await writeJson(`${segmentKey(jobId, segment)}.json`, index);
    },
    readIndex: async (jobId, segment) => (await readJson(`${segmentKey(jobId, segment)}.json`)) ?? [],
    writeChunk: (jobId, chunk, slices) => writeJson(chunkKey(jobId, chunk), slices),
    writeManifest: (jobId, chunks) =>
      writeJson(
        manifestKey(jobId),
        chunks.map((chunk) => ({ jobId, chunk })),
      ),
    readManifest: async (jobId) =>
      ((await readJson<readonly { readonly chunk: number }[]>(manifestKey(jobId))) ?? []).map(({ chunk }) => chunk),
    async readChunk(jobId, chunk) {
      const slices = await readJson<readonly SegmentSlice[]>(chunkKey(jobId, chunk));
      if (slices === null) return null;
      const texts = await mapInGroups(slices, PARALLEL_READS, ({ segment, from, to }) =>
        range(segmentKey(jobId, segment), from, to),
      );
      return texts.join('').split('\n').filter(Boolean);
    },
    writeChunkReport: (jobId, chunk, rows) => writeJson(rowsKey(jobId, chunk), rows),
    readChunkReport,
    async readReports(jobId) {
      const rows: ReportRow[] = [];
      for await (const key of files.list(rowsPrefix(jobId)))
        rows.push(...((await readJson<readonly ReportRow[]>(key)) ?? []));
      return rows;
    },
    writeReport: (jobId, csv) =>
      files.write(reportKey(jobId), { content: Buffer.from(csv), contentType: 'text/csv; charset=utf-8' }),
    async deleteWorkFiles(jobId) {
      await files.deletePrefix(workPrefix(jobId));
    },
  };
}

const isGzip = (object: string): boolean => object.toLowerCase().endsWith('.gz');

/** A packed file can only be read from its beginning. */
async function* unpackFrom(packed: AsyncIterable<Uint8Array>, from: number): AsyncIterable<Uint8Array> {
  let skip = from;
  const bytes = Readable.from(packed);
  const unpacked = createGunzip();
  // `pipe` does not pass errors on.
  bytes.once('error', (error) => unpacked.destroy(error));
  try {
    for await (const part of bytes.pipe(unpacked)) {
      const rest: Buffer = part.subarray(Math.min(skip, part.length));
      skip -= part.length - rest.length;
      if (rest.length > 0) yield rest;
    }
  } catch (error) {
    if (!isDamaged(error)) throw error;
    throw new FileProblem('NOT_UNPACKABLE', 0, 'The name ends with .gz, and the file is no whole gzip file.');
  }
}

/** Zlib's codes of what it cannot unpack. */
const isDamaged = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_(DATA|BUF)_ERROR$/.test(String(error.code));

type Source = Pick<ImportFiles, 'readFrom' | 'sizeOf'>;

const localSource: Source = {
  async sizeOf(path) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
    return found?.isFile() === true ? found.size : null;
  },
  readFrom: (path, from) => createReadStream(path, { start: from, highWaterMark: 1 << 18 }),
};

function s3Source(bucket: Bucket): Source {
  const loaded = once(() => loadS3(bucket));
  return {
    async sizeOf(key) {
      const { s3, client } = await loaded();
      const head = new s3.HeadObjectCommand({ Bucket: bucket.name, Key: key });
      return (await client.send(head).catch(nullIf('NotFound', 'NoSuchKey')))?.ContentLength ?? null;
    },
    async *readFrom(key, from) {
      const { s3, client } = await loaded();
      const get = new s3.GetObjectCommand({ Bucket: bucket.name, Key: key, Range: `bytes=${from}-` });
      try {
        const { Body } = await client.send(get);
        if (Body !== undefined) yield* Body as unknown as AsyncIterable<Uint8Array>;
      } catch (error) {
        // Nothing follows this position.
        if (!isError(error, 'InvalidRange')) throw error;
      }
    },
  };
}

function rangeReader(bucket: Bucket) {
  const loaded = once(() => loadS3(bucket));
  return async (key: string, from: number, to: number): Promise<string> => {
    const { s3, client } = await loaded();
    const get = new s3.GetObjectCommand({ Bucket: bucket.name, Key: key, Range: `bytes=${from}-${to - 1}` });
    return (await (await client.send(get)).Body?.transformToString()) ?? '';
  };
}

function once(load: () => Promise<LoadedS3>): () => Promise<LoadedS3> {
  let loading: Promise<LoadedS3> | null = null;
  return () => (loading ??= load());
}

import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import type { Table } from '../../store/table/dynamo-client.ts';
import { openBucket, type TestBucket } from './bucket.ts';
import { openGraph, type TestGraph } from './graph.ts';
import { type ConsumedStream, consumeStream } from './stream.ts';

type Handler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

/** The built bundle of a scheduled function, on the table and a bucket of its own. */
export type PrivacyJobs = {
  readonly bucket: TestBucket;
  /** The folder of failed batches. */
  readonly failed: string;
  /** Runs the job of erasures once. @param milliseconds that the run has */
  eraseDue(milliseconds?: number): Promise<unknown>;
  /** Runs the job of exports once. */
  runExports(milliseconds?: number): Promise<unknown>;
  close(): Promise<void>;
};

/** A graph that sends messages, with its stream, and with the jobs on one bucket with its files. */
export async function openPrivacyGraph(): Promise<{
  readonly graph: TestGraph;
  readonly stream: ConsumedStream;
  readonly jobs: PrivacyJobs;
}> {
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  const bucket = await openBucket({ now: realTime });
  const graph = await openGraph(inject('endpoint'), bucket.bucket);
  const stream = await consumeStream(graph.table);
  return { graph, stream, jobs: await openPrivacyJobs(graph.table, stream.failed, bucket) };
}

/**
 * Call it after the function's environment is set.
 * @param failed the folder of failed batches, if there is one
 * @param files the bucket of the graph, if there is one
 */
export async function openPrivacyJobs(table: Table, failed?: string, files?: TestBucket): Promise<PrivacyJobs> {
  const bucket = files ?? (await openBucket({ now: realTime }));
  const folder = failed ?? (await mkdtemp(join(tmpdir(), 'failed-')));
  vi.stubEnv('FILES_BUCKET', bucket.bucket.name);
  vi.stubEnv('PRIVACY_BUCKET', bucket.bucket.name);
  vi.stubEnv('S3_ENDPOINT', bucket.bucket.endpoint);
  vi.stubEnv('FAILED_RECORDS_FOLDER', folder);
  const load = async (name: string): Promise<Handler> => {
    const bundle = new URL(`../../dist/${name}/index.mjs?table=${table.name}`, import.meta.url).href;
    return (await import(/* @vite-ignore */ bundle)).handler;
  };
  const [eraseDue, runExports] = [await load('erasures'), await load('exports')];
  const within = (milliseconds: number) => {
    const deadline = performance.now() + milliseconds;
    return { getRemainingTimeInMillis: () => deadline - performance.now() };
  };
  return {
    bucket,
    failed: folder,
    eraseDue: (milliseconds = 840_000) => eraseDue({}, within(milliseconds)),
    runExports: (milliseconds = 840_000) => runExports({}, within(milliseconds)),
    close: bucket.close,
  };
}

/** The bucket's clock does not follow that of a test: the SDK corrects its own by the bucket's. */
const realTime = () => new Date(performance.timeOrigin + performance.now());

/** The texts of all files in a folder and below. */
export async function folderTexts(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
}

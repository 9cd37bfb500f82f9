import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, vi } from 'vitest';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { openBucket, type TestBucket } from './bucket.ts';
import { openGraph, type TestGraph } from './graph.ts';
import { type ConsumedStream, consumeStream } from './stream.ts';

type Handler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

/** The built bundle of a scheduled function, on the table and a bucket of its own. */
export type PrivacyJobs = {
  readonly bucket: TestBucket;
  /** The folder of failed batches. */
  readonly failed: string;
  readonly eraseDue: ScheduledBundle;
  readonly runExports: ScheduledBundle;
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
  const [eraseDue, runExports] = [
    await loadScheduledBundle('erasures', table),
    await loadScheduledBundle('exports', table),
  ];
  return {
    bucket,
    failed: folder,
    eraseDue,
    runExports,
    close: bucket.close,
  };
}

/** Runs a scheduled function once. @param milliseconds that the run has */
export type ScheduledBundle = (milliseconds?: number) => Promise<unknown>;

/** The built bundle of a scheduled function. @param instance loads it once more, with the environment of now */
export async function loadScheduledBundle(name: string, table: Table, instance = ''): Promise<ScheduledBundle> {
  const bundle = new URL(`../../dist/${name}/index.mjs?table=${table.name}&${instance}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  return (milliseconds = 840_000) => {
    const deadline = performance.now() + milliseconds;
    return handler({}, { getRemainingTimeInMillis: () => deadline - performance.now() });
  };
}

/** The bucket's clock does not follow that of a test: the SDK corrects its own by the bucket's. */
export const realTime = () => new Date(performance.timeOrigin + performance.now());

/** The texts of all files in a folder and below. */
export async function folderTexts(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')));
}

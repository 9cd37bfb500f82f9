import { inject, vi } from 'vitest';
import { INCOMING } from '../../domain/attachment/file-keys.ts';
import type { FileStore } from '../../domain/kernel/file-store.ts';
import type { ObjectCreated } from '../../local/bucket/bucket-events.ts';
import { s3FileStore } from '../../store/files/s3-file-store.ts';
import { openBucket, type TestBucket } from './bucket.ts';
import { openGraph, type TestCaller, type TestGraph } from './graph.ts';
import { postForm } from './upload.ts';

type CheckHandler = (event: ObjectCreated, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

export type GraphWithFiles = TestGraph & {
  readonly bucket: TestBucket;
  readonly files: FileStore;
};

/** The built bundle with a bucket, whose new files go to the built function that checks them. */
export async function openGraphWithFiles(): Promise<GraphWithFiles> {
  const bundle = `../../dist/attachment-check/index.mjs?table=`;
  let check: CheckHandler | null = null;
  const deliver = async (event: ObjectCreated): Promise<void> => {
    await check?.(event, { getRemainingTimeInMillis: () => 20_000 });
  };
  // A test may move the clock. S3's stays, and the SDK corrects itself by it.
  const now = () => new Date(vi.getRealSystemTime());
  const bucket = await openBucket({ now, notification: { prefix: INCOMING, deliver } });
  vi.stubEnv('LOG_LEVEL', 'WARN');
  const graph = await openGraph(inject('endpoint'), bucket.bucket);
  const url = new URL(`${bundle}${graph.table.name}`, import.meta.url).href;
  const { handler }: { handler: CheckHandler } = await import(/* @vite-ignore */ url);
  check = handler;
  return { ...graph, bucket, files: s3FileStore(bucket.bucket) };
}

const REQUEST = `mutation($input: RequestUploadInput!) { requestUpload(input: $input) {
  attachment { id attachmentStatus contentType byteSize fileName url } uploadUrl fields { name value }
  userErrors { code path message } } }`;

let lastKey = 0;

export const requestUpload = async (caller: TestCaller, input: object) =>
  (await caller.run(REQUEST, { input: { idempotencyKey: `upload-${lastKey++}`, ...input } })).requestUpload;

/** Uploads a file as a browser does, and waits until it is checked. @returns its id */
export async function uploadFile(
  { bucket }: GraphWithFiles,
  caller: TestCaller,
  content: Uint8Array,
  { contentType = 'image/jpeg', fileName = 'photo.jpg' }: { contentType?: string; fileName?: string } = {},
): Promise<string> {
  const upload = await requestUpload(caller, { contentType, byteSize: content.length, fileName });
  const response = await postForm({ url: upload.uploadUrl, fields: upload.fields }, content);
  if (response.status !== 204) throw new Error(await response.text());
  await bucket.drainEvents();
  return upload.attachment.id;
}

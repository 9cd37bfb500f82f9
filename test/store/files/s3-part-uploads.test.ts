import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIN_PART_BYTES, type PartUpload, type PartUploads } from '../../../domain/kernel/part-uploads.ts';
import { s3FileStore } from '../../../store/files/s3-file-store.ts';
import { s3PartUploads } from '../../../store/files/s3-part-uploads.ts';
import { openBucket, type TestBucket } from '../../support/bucket.ts';

let opened: TestBucket;
let uploads: PartUploads;
beforeAll(async () => {
  opened = await openBucket();
  uploads = s3PartUploads(opened.bucket);
});
afterAll(() => opened.close());

let lastKey = 0;
async function begin(): Promise<PartUpload> {
  const key = `exports/${lastKey++}`;
  return { key, id: await uploads.begin(key, 'application/json') };
}
const large = (byte: string) => Buffer.alloc(MIN_PART_BYTES, byte);
async function contentOf({ key }: PartUpload): Promise<Buffer | null> {
  const file = await s3FileStore(opened.bucket).read(key);
  return file === null ? null : Buffer.from(file.content);
}
async function tagOf(upload: PartUpload, number: number, content: Uint8Array): Promise<string> {
  const tag = await uploads.writePart(upload, number, content);
  if (tag === null) throw new Error('there is no such upload');
  return tag;
}

test('a file is there when its upload is complete, and not before', async () => {
  const upload = await begin();
  const tags = [await tagOf(upload, 1, large('a')), await tagOf(upload, 2, Buffer.from('the end'))];
  expect(await contentOf(upload)).toBeNull();
  expect(await uploads.complete(upload, tags)).toBe(true);
  expect(
    Buffer.compare((await contentOf(upload)) ?? Buffer.of(), Buffer.concat([large('a'), Buffer.from('the end')])),
  ).toBe(0);
  expect(await s3FileStore(opened.bucket).readStart(upload.key, 1)).toMatchObject({ contentType: 'application/json' });
  expect(await readdir(join(opened.folder, 'uploads'))).toEqual([]);
});

test('another client continues an upload, and replaces a part', async () => {
  const upload = await begin();
  const first = await tagOf(upload, 1, large('a'));
  uploads = s3PartUploads(opened.bucket);
  await tagOf(upload, 2, Buffer.from('old'));
  const second = await tagOf(upload, 2, Buffer.from('new'));
  expect(await uploads.complete(upload, [first, second])).toBe(true);
  expect((await contentOf(upload))?.subarray(-3).toString()).toBe('new');
});

test('parts after those that are named are left out', async () => {
  const upload = await begin();
  const first = await tagOf(upload, 1, Buffer.from('all'));
  await tagOf(upload, 2, Buffer.from('of a run that was killed'));
  expect(await uploads.complete(upload, [first])).toBe(true);
  expect((await contentOf(upload))?.toString()).toBe('all');
});

test('a part with another content than the tag is refused, and the upload stays', async () => {
  const upload = await begin();
  const tag = await tagOf(upload, 1, Buffer.from('one'));
  const other = await tagOf(upload, 1, Buffer.from('two'));
  expect(await uploads.complete(upload, [tag])).toBe(false);
  expect(await uploads.complete(upload, [other, other])).toBe(false);
  expect(await uploads.complete(upload, [other])).toBe(true);
});

test('a part before the last that is too small is an error, as in S3', async () => {
  const upload = await begin();
  const tags = [await tagOf(upload, 1, Buffer.from('small')), await tagOf(upload, 2, Buffer.from('end'))];
  await expect(uploads.complete(upload, tags)).rejects.toThrow(/smaller than the minimum/);
});

test('an upload that is aborted, complete or unknown takes nothing, and may be aborted again', async () => {
  const [aborted, complete] = [await begin(), await begin()];
  await tagOf(aborted, 1, Buffer.from('personal'));
  await uploads.abort(aborted);
  expect(await readdir(join(opened.folder, 'uploads'))).toHaveLength(2);
  const tag = await tagOf(complete, 1, Buffer.from('x'));
  await uploads.complete(complete, [tag]);
  for (const upload of [aborted, complete, { ...complete, id: '../..' }, { ...complete, key: 'other' }]) {
    expect(await uploads.writePart(upload, 1, Buffer.from('late'))).toBeNull();
    expect(await uploads.complete(upload, [tag])).toBe(false);
    await uploads.abort(upload);
  }
  expect((await contentOf(complete))?.toString()).toBe('x');
});

test('every upload below a prefix is aborted, and no other', async () => {
  const begun: PartUpload[] = [];
  for (const key of ['people/1/a', 'people/1/a', 'people/1/b & c', 'people/10/a'])
    begun.push({ key, id: await uploads.begin(key, 'application/json') });
  for (const upload of begun) await tagOf(upload, 1, Buffer.from('x'));
  await uploads.abortAll('people/1/');
  const tags = await Promise.all(begun.map((upload) => uploads.writePart(upload, 2, Buffer.from('y'))));
  expect(tags.map((tag) => tag !== null)).toEqual([false, false, false, true]);
  await uploads.abortAll('people/1/');
});

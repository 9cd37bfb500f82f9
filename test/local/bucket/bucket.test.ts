import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DownloadTerms, FileSigner, FileStore, UploadForm } from '../../../domain/kernel/file-store.ts';
import type { ObjectCreated } from '../../../local/bucket/bucket-events.ts';
import { s3FileSigner } from '../../../store/files/s3-file-signer.ts';
import { s3FileStore } from '../../../store/files/s3-file-store.ts';
import { BUCKET_CREDENTIALS, openBucket, type TestBucket } from '../../support/bucket.ts';
import { errorCodeOf, postForm } from '../../support/upload.ts';

let opened: TestBucket;
let files: FileStore;
let now = new Date();
const events: ObjectCreated[] = [];
let failures = 0;
beforeEach(async () => {
  now = new Date();
  events.length = 0;
  failures = 0;
  const deliver = async (event: ObjectCreated) => {
    if (failures-- > 0) throw new Error('the function failed');
    events.push(event);
  };
  opened = await openBucket({ now: () => now, notification: { prefix: 'incoming/', deliver } });
  files = s3FileStore(opened.bucket);
});
afterEach(() => opened.close());

function signerOf(secretAccessKey = BUCKET_CREDENTIALS.secretAccessKey, at = () => now): FileSigner {
  const { accessKeyId, region } = BUCKET_CREDENTIALS;
  const { config } = new S3Client({ region, credentials: { accessKeyId, secretAccessKey } });
  return s3FileSigner(opened.bucket, config, () => at().toISOString());
}

const UPLOAD = { key: 'incoming/1', contentType: 'image/png', bytes: { min: 3, max: 5 }, expiresInMinutes: 15 };

const statusAndCode = async (response: Response) => [response.status, await errorCodeOf(response)];

async function postRaw(form: UploadForm, parts: readonly (readonly [string, string])[]): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of parts) body.append(name, name === 'file' ? new File([value], 'f') : value);
  return fetch(form.url, { method: 'POST', body });
}

describe('a form', () => {
  test('stores the file with the type of the form, again and again until it expires', async () => {
    const form = await signerOf().signUpload(UPLOAD);
    const response = await postForm(form, 'abc');
    expect(response.status).toBe(204);
    expect(await files.readStart('incoming/1', 9)).toMatchObject({ contentType: 'image/png', size: 3 });
    now = new Date(now.getTime() + 14 * 60_000);
    expect((await postForm(form, 'abcd')).status).toBe(204);
    now = new Date(now.getTime() + 60_000);
    expect(await statusAndCode(await postForm(form, 'abcde'))).toEqual([403, 'AccessDenied']);
    now = new Date();
    expect((await files.readStart('incoming/1', 9))?.size).toBe(4);
  });

  test.each([
    ['no byte', '', [400, 'EntityTooSmall']],
    ['fewer bytes than the policy allows', 'ab', [400, 'EntityTooSmall']],
    ['more bytes than the policy allows', 'abcdef', [400, 'EntityTooLarge']],
  ])('refuses %s', async (_, content, expected) => {
    expect(await statusAndCode(await postForm(await signerOf().signUpload(UPLOAD), content))).toEqual(expected);
    expect(await files.read('incoming/1')).toBeNull();
  });

  test.each([
    ['another key', { key: 'checked/1' }],
    ['a key in another folder', { key: 'incoming/1/../../checked/1' }],
    ['another content type', { 'Content-Type': 'text/html' }],
    ['no content type', { 'Content-Type': null }],
    ['a field without a condition', { 'x-amz-meta-owner': 'me' }],
    ['an access list', { acl: 'public-read' }],
    ['a redirect', { success_action_redirect: 'https://evil.example/' }],
    ['no policy', { Policy: null }],
  ])('refuses %s', async (_, changes: Record<string, string | null>) => {
    const form = await signerOf().signUpload(UPLOAD);
    expect(await statusAndCode(await postForm(form, 'abc', changes))).toEqual([403, 'AccessDenied']);
    expect(await Array.fromAsync(files.list(''))).toEqual([]);
  });

  test('refuses a policy that somebody changed or signed with another secret', async () => {
    const form = await signerOf().signUpload(UPLOAD);
    const policy = form.fields.find(({ name }) => name === 'Policy')?.value ?? '';
    const wider = Buffer.from(Buffer.from(policy, 'base64').toString().replace(',5]', ',5000]')).toString('base64');
    expect(wider).not.toBe(policy);
    expect(await statusAndCode(await postForm(form, 'abc', { Policy: wider }))).toEqual([403, 'SignatureDoesNotMatch']);
    const forged = await signerOf('wrong').signUpload(UPLOAD);
    expect(await statusAndCode(await postForm(forged, 'abc'))).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await statusAndCode(await postForm(form, 'abc', { 'X-Amz-Signature': null }))).toEqual([
      400,
      'InvalidArgument',
    ]);
    const otherUser = { 'X-Amz-Credential': 'someone/20261126/eu-west-1/s3/aws4_request' };
    expect(await statusAndCode(await postForm(form, 'abc', otherUser))).toEqual([403, 'InvalidAccessKeyId']);
  });

  test('ignores fields after the file, and refuses a field twice', async () => {
    const form = await signerOf().signUpload(UPLOAD);
    const fields = form.fields.map(({ name, value }) => [name, value] as const);
    expect((await postRaw(form, [...fields, ['file', 'abc'], ['key', 'checked/1']])).status).toBe(204);
    expect(await Array.fromAsync(files.list(''))).toEqual(['incoming/1']);
    const twice = await postRaw(form, [['key', 'checked/1'], ...fields, ['file', 'abc']]);
    expect(await statusAndCode(twice)).toEqual([400, 'InvalidArgument']);
    expect(await statusAndCode(await postRaw(form, fields))).toEqual([400, 'InvalidArgument']);
  });

  test('of one bucket does not fit another', async () => {
    const form = await signerOf().signUpload(UPLOAD);
    const other = { ...form, url: form.url.replace('/files', '/other') };
    expect(await statusAndCode(await postForm(other, 'abc', { bucket: 'other' }))).toEqual([403, 'AccessDenied']);
    expect(await statusAndCode(await postForm(other, 'abc'))).toEqual([403, 'AccessDenied']);
  });

  test('is answered to pages of any origin', async () => {
    const form = await signerOf().signUpload(UPLOAD);
    const body = new FormData();
    for (const { name, value } of form.fields) body.append(name, value);
    body.append('file', new File(['abc'], 'f'));
    const response = await fetch(form.url, { method: 'POST', body, headers: { origin: 'http://127.0.0.1:4000' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('a signed URL', () => {
  const terms: DownloadTerms = {
    ...{ key: 'checked/1', fileName: 'Ring ü+1.png', contentType: 'image/png' },
    ...{ disposition: 'attachment', expiresInMinutes: 5 },
  };
  const store = () => files.write('checked/1', { content: Buffer.from('<b>'), contentType: 'text/html' });

  test('serves the file with the signed type and disposition until it expires', async () => {
    await store();
    const url = await signerOf().signDownload(terms);
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([200, '<b>']);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toContain(
      'attachment; filename="Ring _+1.png"; filename*=UTF-8\'\'',
    );
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    now = new Date(now.getTime() + 5 * 60_000 + 1_000);
    expect(await statusAndCode(await fetch(url))).toEqual([403, 'AccessDenied']);
  });

  test.each([
    ['another file', (url: string) => url.replace('checked/1', 'checked/2'), 'SignatureDoesNotMatch'],
    ['another type', (url: string) => url.replace('image%2Fpng', 'text%2Fhtml'), 'SignatureDoesNotMatch'],
    ['another disposition', (url: string) => url.replace('=attachment', '=inline'), 'SignatureDoesNotMatch'],
    ['a longer time', (url: string) => url.replace('Expires=300', 'Expires=3000'), 'SignatureDoesNotMatch'],
    ['one more parameter', (url: string) => `${url}&response-content-language=en`, 'SignatureDoesNotMatch'],
    ['no signature', (url: string) => url.replace(/\?.*/, ''), 'AccessDenied'],
  ])('does not serve %s', async (_, change, code) => {
    await store();
    await files.write('checked/2', { content: Buffer.from('other'), contentType: 'image/png' });
    const url = await signerOf().signDownload(terms);
    expect(change(url)).not.toBe(url);
    expect(await errorCodeOf(await fetch(change(url)))).toBe(code);
  });

  test('allows no other method', async () => {
    await store();
    const url = await signerOf().signDownload(terms);
    for (const method of ['PUT', 'DELETE']) expect((await fetch(url, { method })).status).toBe(403);
    expect(await files.read('checked/1')).not.toBeNull();
  });

  test('of a file that does not exist is 404', async () => {
    expect(await statusAndCode(await fetch(await signerOf().signDownload(terms)))).toEqual([404, 'NoSuchKey']);
  });
});

describe('a signed request', () => {
  test('is refused when it is old', async () => {
    now = new Date(now.getTime() + 16 * 60_000);
    await expect(files.read('a')).rejects.toThrow(/difference between the request time/);
  });

  test('is refused without a signature', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'HEAD'])
      expect((await fetch(`${opened.bucket.endpoint}/files/a`, { method })).status).toBe(403);
    expect((await fetch(`${opened.bucket.endpoint}/files?list-type=2`)).status).toBe(403);
  });
});

describe('an event', () => {
  test('tells of each new file with the prefix', async () => {
    await postForm(await signerOf().signUpload(UPLOAD), 'abc');
    await files.write('checked/1', { content: Buffer.from('x'), contentType: 'image/png' });
    await opened.drainEvents();
    expect(events).toEqual([
      expect.objectContaining({
        source: 'aws.s3',
        'detail-type': 'Object Created',
        detail: {
          bucket: { name: 'files' },
          object: { key: 'incoming/1', size: 3, etag: '900150983cd24fb0d6963f7d28e17f72' },
          reason: 'PostObject',
        },
      }),
    ]);
  });

  test('is delivered again when the function fails', async () => {
    failures = 1;
    await postForm(await signerOf().signUpload(UPLOAD), 'abc');
    await opened.drainEvents();
    expect(events).toHaveLength(1);
  });
});

test('a form of a browser leads back to its page, with what was stored', async () => {
  const redirectTo = 'https://shop.example/page?sent=0';
  const form = await signerOf().signUpload({ ...UPLOAD, redirectTo });
  const response = await postForm(form, 'abc');
  expect(response.status).toBe(303);
  const location = new URL(response.headers.get('location') ?? '');
  expect(location.href.startsWith(`${redirectTo}&`)).toBe(true);
  expect(location.searchParams.get('key')).toBe(UPLOAD.key);
  expect(location.searchParams.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
  const elsewhere = { success_action_redirect: 'https://evil.example/' };
  expect(await statusAndCode(await postForm(form, 'abc', elsewhere))).toEqual([403, 'AccessDenied']);
  const plain = await signerOf().signUpload(UPLOAD);
  expect(await statusAndCode(await postForm(plain, 'abc', elsewhere))).toEqual([403, 'AccessDenied']);
});

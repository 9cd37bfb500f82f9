import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DownloadTerms } from '../../../domain/kernel/file-store.ts';
import type { Bucket } from '../../../store/files/bucket.ts';
import { contentDisposition } from '../../../store/files/content-disposition.ts';
import { s3FileSigner } from '../../../store/files/s3-file-signer.ts';

const NOW = '2026-11-26T09:00:00.250Z';
const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'a session' };
const BUCKET: Bucket = { name: 'shop-files', endpoint: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
});
afterEach(() => {
  vi.useRealTimers();
});

function openSigner(region = 'eu-west-1') {
  const client = new S3Client({ region, credentials: CREDENTIALS });
  return { client, signer: s3FileSigner(BUCKET, client.config, () => new Date().toISOString()) };
}

const UPLOAD = { key: 'incoming/1', contentType: 'image/png', bytes: { min: 10, max: 20 }, expiresInMinutes: 15 };
const DOWNLOAD: DownloadTerms = {
  ...{ key: 'checked/1', fileName: 'ring "blue" ü.png', contentType: 'image/png' },
  ...{ disposition: 'attachment', expiresInMinutes: 5 },
};

describe('a signed form', () => {
  test('has the fields and the policy of s3-presigned-post', async () => {
    const { client, signer } = openSigner();
    const { url, fields } = await signer.signUpload(UPLOAD);
    const expected = await createPresignedPost(client, {
      Bucket: BUCKET.name,
      Key: UPLOAD.key,
      Conditions: [['content-length-range', 10, 20]],
      Fields: { 'Content-Type': 'image/png' },
      Expires: 15 * 60,
    });
    const {
      Policy: policy = '',
      'X-Amz-Signature': signature,
      ...own
    } = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const { Policy: expectedPolicy = '', 'X-Amz-Signature': _, ...others } = expected.fields;
    expect(`${url}/`).toBe(expected.url);
    expect(own).toEqual(others);
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    const contentOf = (text: string) => JSON.parse(Buffer.from(text, 'base64').toString());
    expect(contentOf(policy).expiration).toBe('2026-11-26T09:15:00.250Z');
    expect(contentOf(policy).conditions).toHaveLength(contentOf(expectedPolicy).conditions.length);
    expect(contentOf(policy).conditions).toEqual(expect.arrayContaining(contentOf(expectedPolicy).conditions));
  });

  test('may name the page to which S3 leads the browser, and binds it', async () => {
    const { client, signer } = openSigner();
    const redirectTo = 'https://shop.example/feedback/token?sent=0';
    const { fields } = await signer.signUpload({ ...UPLOAD, redirectTo });
    const { fields: expected } = await createPresignedPost(client, {
      Bucket: BUCKET.name,
      Key: UPLOAD.key,
      Conditions: [['content-length-range', 10, 20]],
      Fields: { 'Content-Type': 'image/png', success_action_redirect: redirectTo },
      Expires: 15 * 60,
    });
    const own = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(expected).toSorted());
    const conditionsOf = (policy = '') => JSON.parse(Buffer.from(policy, 'base64').toString()).conditions;
    expect(conditionsOf(own['Policy'])).toEqual(expect.arrayContaining(conditionsOf(expected['Policy'])));
    expect(conditionsOf(own['Policy'])).toContainEqual({ success_action_redirect: redirectTo });
  });

  test('goes to the address of the partition', async () => {
    const { signer } = openSigner('cn-north-1');
    expect((await signer.signUpload(UPLOAD)).url).toBe('https://shop-files.s3.cn-north-1.amazonaws.com.cn');
  });
});

describe('a signed URL', () => {
  test('has the parameters and the signature of s3-request-presigner', async () => {
    const { client, signer } = openSigner();
    const presigner = new S3RequestPresigner({ ...client.config, sha256: client.config.sha256 });
    const { query = {} } = await presigner.presign(
      {
        ...{ method: 'GET', protocol: 'https:', hostname: 'shop-files.s3.eu-west-1.amazonaws.com' },
        ...{ path: '/checked/1', headers: {} },
        query: {
          'response-cache-control': 'private, no-store',
          'response-content-disposition': contentDisposition('attachment', DOWNLOAD.fileName),
          'response-content-type': 'image/png',
        },
      },
      { expiresIn: 300, signingDate: new Date(NOW) },
    );
    const url = new URL(await signer.signDownload(DOWNLOAD));
    expect(url.origin + url.pathname).toBe('https://shop-files.s3.eu-west-1.amazonaws.com/checked/1');
    expect(url.search).not.toContain('+');
    expect(Object.fromEntries(url.searchParams)).toEqual(query);
  });
});

test.each([
  ['photo.jpg', `attachment; filename="photo.jpg"; filename*=UTF-8''photo.jpg`],
  ['a"b\\c%.png', `attachment; filename="a_b_c_.png"; filename*=UTF-8''a%22b%5Cc%25.png`],
  ["ring's (1)*.png", `attachment; filename="ring's (1)*.png"; filename*=UTF-8''ring%27s%20%281%29%2A.png`],
  ['指輪.jpg', `attachment; filename="__.jpg"; filename*=UTF-8''%E6%8C%87%E8%BC%AA.jpg`],
  ['a\r\nset-cookie: x', `attachment; filename="a__set-cookie: x"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x`],
])('the name %j cannot leave its place in the header', (name, header) => {
  expect(contentDisposition('attachment', name)).toBe(header);
});

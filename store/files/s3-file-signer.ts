import { createHmac } from 'node:crypto';
import type { DownloadTerms, FileSigner, UploadForm, UploadTerms } from '../../domain/kernel/file-store.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { AwsIdentity } from '../dynamo/aws-identity.ts';
import { type Bucket, bucketUrl } from './bucket.ts';
import { contentDisposition } from './content-disposition.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * Signs as `@aws-sdk/s3-presigned-post` and `@aws-sdk/s3-request-presigner` do; a test compares them. Those need the client
 * of S3, a third of a megabyte more for every cold start of a function that only signs.
 */
export function s3FileSigner(bucket: Bucket, identity: AwsIdentity, now: () => Instant): FileSigner {
  return {
    signUpload: (terms) => signUpload(bucket, identity, now(), terms),
    signDownload: (terms) => signDownload(bucket, identity, now(), terms),
  };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html */
async function signUpload(
  bucket: Bucket,
  identity: AwsIdentity,
  now: Instant,
  { key, contentType, bytes, expiresInMinutes, redirectTo }: UploadTerms,
): Promise<UploadForm> {
  const region = await identity.region();
  const { accessKeyId, secretAccessKey, sessionToken } = await identity.credentials();
  const dateTime = compactDateTime(now);
  const day = dateTime.slice(0, 8);
  const fields = {
    'Content-Type': contentType,
    ...(redirectTo === undefined ? {} : { success_action_redirect: redirectTo }),
    bucket: bucket.name,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${accessKeyId}/${day}/${region}/s3/aws4_request`,
    'X-Amz-Date': dateTime,
    ...(sessionToken === undefined ? {} : { 'X-Amz-Security-Token': sessionToken }),
    key,
  };
  const expiration = new Date(Date.parse(now) + expiresInMinutes * 60_000).toISOString();
  const conditions = [
    ['content-length-range', bytes.min, bytes.max],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${secretAccessKey}`,
  );
  const signature = createHmac('sha256', signingKey).update(policy).digest('hex');
  const all = { ...fields, Policy: policy, 'X-Amz-Signature': signature };
  return { url: bucketUrl(bucket, region), fields: Object.entries(all).map(([name, value]) => ({ name, value })) };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
async function signDownload(
  bucket: Bucket,
  identity: AwsIdentity,
  now: Instant,
  { key, fileName, contentType, disposition, expiresInMinutes }: DownloadTerms,
): Promise<string> {
  const url = new URL(`${bucketUrl(bucket, await identity.region())}/${key}`);
  // Most requests sign nothing, and the library shares 100 kB with the SDK.
  const { SignatureV4 } = await import('@smithy/signature-v4');
  const signer = new SignatureV4({ ...identity, service: 's3', uriEscapePath: false, applyChecksum: false });
  const { query = {} } = await signer.presign(
    {
      method: 'GET',
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: { host: url.host, 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' },
      query: {
        'response-cache-control': 'private, no-store',
        'response-content-disposition': contentDisposition(disposition, fileName),
        'response-content-type': contentType,
      },
    },
    { expiresIn: expiresInMinutes * 60, signingDate: new Date(now) },
  );
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  // S3 reads a plus sign in a query as a space, but the signature is of `%20`.
  return url.href.replaceAll('+', '%20');
}

const compactDateTime = (instant: Instant): string => instant.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '');

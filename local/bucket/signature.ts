import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { accessDenied, invalidArgument, S3Error, signatureMismatch } from './s3-error.ts';

/** The only user of the local bucket. */
export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly region: string };

export type SignedRequest = {
  readonly method: string;
  /** As the client sent it: encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

const ALGORITHM = 'AWS4-HMAC-SHA256';
const MAX_SKEW_MS = 15 * 60_000;
const MAX_EXPIRES_SECONDS = 7 * 24 * 60 * 60;

/**
 * Verifies a request by Signature Version 4, in the header `authorization` or in the query. It does not use the library that
 * signs, so that both check each other.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 * @throws S3Error if S3 would refuse it
 */
export function verifyRequest(request: SignedRequest, credentials: Credentials, now: Date): void {
  if (request.headers.authorization !== undefined) verifyHeader(request, credentials, now);
  else if (request.query.has('X-Amz-Algorithm')) verifyQuery(request, credentials, now);
  else throw accessDenied('Access Denied');
}

/** @throws S3Error unless the credential names this user, the day of the request and the service S3 */
export function verifyScope(scope: string, dateTime: string, credentials: Credentials): void {
  const [accessKeyId, ...parts] = scope.split('/');
  if (accessKeyId !== credentials.accessKeyId)
    throw new S3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.');
  if (parts.join('/') !== scopeOf(dateTime, credentials))
    throw invalidArgument(`The credential is malformed; expecting "<key>/${scopeOf(dateTime, credentials)}".`);
}

/** The signature of a text, hexadecimal, with the key of the day of `dateTime`. */
export function sign(text: string, dateTime: string, { secretAccessKey, region }: Credentials): string {
  const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();
  const parts = [dateTime.slice(0, 8), region, 's3', 'aws4_request'];
  return hmac(parts.reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`), text).toString('hex');
}

export function isSame(signature: string, expected: string): boolean {
  const [one, other] = [Buffer.from(signature), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The time of `20261126T090000Z`; null where it is malformed. */
export function parseDateTime(text: string): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

const scopeOf = (dateTime: string, { region }: Credentials): string =>
  [dateTime.slice(0, 8), region, 's3', 'aws4_request'].join('/');

const HEADER = /^AWS4-HMAC-SHA256 Credential=([^, ]+), ?SignedHeaders=([^, ]+), ?Signature=([0-9a-f]{64})$/;

function verifyHeader(request: SignedRequest, credentials: Credentials, now: Date): void {
  const { headers, body, query } = request;
  const [, scope = '', signedHeaders = '', signature = ''] = HEADER.exec(headers.authorization ?? '') ?? [];
  if (signature === '') throw new S3Error(400, 'AuthorizationHeaderMalformed', 'The authorization header is malformed');
  const dateTime = String(headers['x-amz-date'] ?? '');
  const time = parseDateTime(dateTime);
  if (time === null) throw accessDenied('AWS authentication requires a valid Date or x-amz-date header');
  if (Math.abs(now.getTime() - time.getTime()) > MAX_SKEW_MS)
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  verifyScope(scope, dateTime, credentials);
  const payloadHash = String(headers['x-amz-content-sha256'] ?? '');
  const names = signedHeaders.split(';');
  requireSigned(request, names);
  const expected = signatureOf(request, { names, query, payloadHash, dateTime, credentials });
  if (!isSame(signature, expected)) throw signatureMismatch();
  if (payloadHash.startsWith('STREAMING-')) throw new S3Error(501, 'NotImplemented', 'No streaming signatures here.');
  if (payloadHash !== 'UNSIGNED-PAYLOAD' && payloadHash !== createHash('sha256').update(body).digest('hex'))
    throw new S3Error(400, 'XAmzContentSHA256Mismatch', "The provided 'x-amz-content-sha256' header does not match.");
}

function verifyQuery(request: SignedRequest, credentials: Credentials, now: Date): void {
  const { query } = request;
  const value = (name: string) => query.get(name) ?? '';
  if (value('X-Amz-Algorithm') !== ALGORITHM) throw queryError('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"');
  const dateTime = value('X-Amz-Date');
  const signedAt = parseDateTime(dateTime);
  if (signedAt === null) throw queryError("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  const seconds = /^\d+$/.test(value('X-Amz-Expires')) ? Number(value('X-Amz-Expires')) : Number.NaN;
  if (!(seconds >= 1 && seconds <= MAX_EXPIRES_SECONDS))
    throw queryError('X-Amz-Expires should be 1 to 604800 seconds');
  verifyScope(value('X-Amz-Credential'), dateTime, credentials);
  if (signedAt.getTime() - now.getTime() > MAX_SKEW_MS) throw accessDenied('Request is not valid yet');
  if (now.getTime() > signedAt.getTime() + seconds * 1_000) throw accessDenied('Request has expired');
  const names = value('X-Amz-SignedHeaders').split(';');
  requireSigned(request, names);
  const unsigned = new URLSearchParams([...query].filter(([name]) => name !== 'X-Amz-Signature'));
  const expected = signatureOf(request, {
    ...{ names, query: unsigned, payloadHash: 'UNSIGNED-PAYLOAD', dateTime, credentials },
  });
  if (!isSame(value('X-Amz-Signature'), expected)) throw signatureMismatch();
}

const queryError = (message: string): S3Error => new S3Error(400, 'AuthorizationQueryParametersError', message);

/** Otherwise somebody could add headers that change the meaning of a signed request. */
function requireSigned({ headers }: SignedRequest, names: readonly string[]): void {
  const missing = Object.keys(headers).filter((name) => /^(host$|x-amz-)/.test(name) && !names.includes(name));
  if (missing.length > 0)
    throw accessDenied(`There were headers present in the request which were not signed: ${missing}`);
}

function signatureOf(
  { method, path, headers }: SignedRequest,
  {
    names,
    query,
    payloadHash,
    dateTime,
    credentials,
  }: {
    readonly names: readonly string[];
    readonly query: URLSearchParams;
    readonly payloadHash: string;
    readonly dateTime: string;
    readonly credentials: Credentials;
  },
): string {
  const canonicalQuery = [...query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const canonicalHeaders = names.map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/\s+/g, ' ')}\n`,
  );
  const canonical = [
    ...[method, canonicalPath(path), canonicalQuery],
    ...[canonicalHeaders.join(''), names.join(';'), payloadHash],
  ].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  return sign([ALGORITHM, dateTime, scopeOf(dateTime, credentials), hash].join('\n'), dateTime, credentials);
}

const canonicalPath = (path: string): string =>
  path
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');

/** RFC 3986: everything but letters, digits and `-._~`. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

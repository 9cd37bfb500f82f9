import type { IncomingMessage } from 'node:http';
import type { HttpResponse } from '../gateway/http-response.ts';
import { corsHeaders, isPreflight, preflightResponse } from './cross-origin.ts';
import { checkIntegrity } from './integrity.ts';
import { multipartApi } from './multipart-api.ts';
import type { ObjectFolder, OnCreated } from './object-folder.ts';
import type { PartFolder } from './part-folder.ts';
import { invalidArgument, S3Error } from './s3-error.ts';
import { errorDocument, listDocument, postDocument } from './s3-xml.ts';
import { type Credentials, type SignedRequest, verifyRequest } from './signature.ts';
import { readUploadForm } from './upload-form.ts';

/** More than any file that we store. S3 takes 5 GB in one request. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_KEYS = 1_000;

export type BucketApi = (request: IncomingMessage) => Promise<HttpResponse>;

/**
 * Answers the requests of S3 that this project uses, with addresses in path style: POST of a form, PUT, GET, HEAD and DELETE
 * of an object, uploads in parts, and ListObjectsV2. Every request must be signed.
 */
export function bucketApi(options: {
  readonly objects: ObjectFolder;
  readonly parts: PartFolder;
  readonly credentials: Credentials;
  readonly onCreated: OnCreated;
  readonly now: () => Date;
}): BucketApi {
  const { objects, credentials, onCreated, now } = options;
  const multipart = multipartApi(options);

  async function answer(request: IncomingMessage): Promise<HttpResponse> {
    if (isPreflight(request)) return preflightResponse();
    const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
    const { bucket, key } = addressIn(path);
    const signed: SignedRequest = {
      method: request.method ?? 'GET',
      path,
      query: new URLSearchParams(search),
      headers: request.headers,
      body: await bodyOf(request),
    };
    const isForm = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
    if (signed.method === 'POST' && key === '' && isForm) return postForm(signed, bucket);
    verifyRequest(signed, credentials, now());
    if (key === '' && signed.method === 'GET' && signed.query.get('list-type') === '2') return list(signed, bucket);
    const answered = await multipart(signed, bucket, key);
    if (answered !== null)
      return answered.document === undefined
        ? response(answered.status, answered.headers)
        : xml(answered.status, answered.document);
    if (key === '') throw notImplemented();
    switch (signed.method) {
      case 'GET':
      case 'HEAD':
        return get(signed, bucket, key);
      case 'PUT':
        return put(signed, bucket, key);
      case 'DELETE':
        await objects.delete(bucket, key);
        return response(204);
      default:
        throw notImplemented();
    }
  }

  async function postForm({ headers, body }: SignedRequest, bucket: string): Promise<HttpResponse> {
    const upload = await readUploadForm(body, headers['content-type'] ?? '', bucket, credentials, now());
    const object = await objects.write(bucket, upload.key, upload);
    if (object === null) throw notImplemented();
    await onCreated(bucket, object, 'PostObject');
    const location = `http://${headers.host}/${bucket}/${encodeURIComponent(upload.key)}`;
    if (upload.redirectTo !== null) {
      const { redirectTo: url } = upload;
      for (const [name, value] of Object.entries({ bucket, key: upload.key, etag: `"${object.etag}"` }))
        url.searchParams.set(name, value);
      return response(303, { location: url.href });
    }
    const found = { etag: `"${object.etag}"`, location };
    return upload.status === 201
      ? xml(201, postDocument(bucket, object, location), found)
      : response(upload.status, found);
  }

  async function put({ headers, body }: SignedRequest, bucket: string, key: string): Promise<HttpResponse> {
    if (headers['x-amz-copy-source'] !== undefined) throw notImplemented();
    checkIntegrity(headers, body);
    const onlyNew = headers['if-none-match'] === '*';
    const contentType = headers['content-type'] ?? 'binary/octet-stream';
    const object = await objects.write(bucket, key, { content: body, contentType, onlyNew });
    if (object === null)
      throw new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    await onCreated(bucket, object, 'PutObject');
    return response(200, { etag: `"${object.etag}"` });
  }

  async function get({ query, headers }: SignedRequest, bucket: string, key: string): Promise<HttpResponse> {
    const found = await objects.read(bucket, key);
    if (found === null) throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.');
    const { object, content } = found;
    const part = rangeOf(headers.range, content.length);
    return {
      status: part === null ? 200 : 206,
      headers: {
        'accept-ranges': 'bytes',
        'content-type': query.get('response-content-type') ?? object.contentType,
        etag: `"${object.etag}"`,
        'last-modified': new Date(object.lastModified).toUTCString(),
        ...override(query, 'content-disposition'),
        ...override(query, 'cache-control'),
        ...(part === null ? {} : { 'content-range': `bytes ${part.start}-${part.end}/${content.length}` }),
      },
      body: part === null ? content : content.subarray(part.start, part.end + 1),
    };
  }

  async function list({ query }: SignedRequest, bucket: string): Promise<HttpResponse> {
    const prefix = query.get('prefix') ?? '';
    const maxKeys = Math.min(MAX_KEYS, Number(query.get('max-keys') ?? MAX_KEYS));
    // A position in the list of keys, which S3 hides in a token.
    const after = Buffer.from(query.get('continuation-token') ?? '', 'base64url').toString();
    const rest = (await objects.list(bucket, prefix)).filter(
      ({ key }) => Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0,
    );
    const page = rest.slice(0, maxKeys);
    const last = rest.length > maxKeys ? page.at(-1) : undefined;
    const next = last === undefined ? null : Buffer.from(last.key).toString('base64url');
    return xml(200, listDocument({ bucket, prefix, maxKeys, page, next }));
  }

  return async (request) => {
    const cors = corsHeaders(request);
    try {
      const { headers, ...rest } = await answer(request);
      return { ...rest, headers: { ...headers, ...cors } };
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      const isHead = request.method === 'HEAD';
      return isHead ? response(error.status, cors) : xml(error.status, errorDocument(error), cors);
    }
  };
}

const notImplemented = (): S3Error =>
  new S3Error(
    501,
    'NotImplemented',
    'The local bucket does not know this request. It answers those that we send to S3.',
  );

function addressIn(path: string): { readonly bucket: string; readonly key: string } {
  const [, bucket = '', ...rest] = path.split('/');
  try {
    return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(rest.join('/')) };
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // It is read to its end in any case, because the caller reads the response only then.
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  if (bytes > MAX_BODY_BYTES)
    throw new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
  return Buffer.concat(chunks);
}

/** The first and the last byte of a range; null for the whole object. S3 ignores a range that is malformed. */
function rangeOf(header: string | undefined, size: number): { readonly start: number; readonly end: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size) throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable');
  return { start, end };
}

function override(query: URLSearchParams, header: string): Record<string, string> {
  const value = query.get(`response-${header}`);
  if (value === null) return {};
  if (/[\r\n]/.test(value)) throw invalidArgument(`response-${header} is not a header value.`);
  return { [header]: value };
}

const response = (status: number, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body: Buffer.alloc(0),
});

const xml = (status: number, body: string, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/xml', ...headers },
  body: Buffer.from(body),
});

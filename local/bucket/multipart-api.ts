import { createHash } from 'node:crypto';
import type { HttpResponse } from '../gateway/http-response.ts';
import { checkIntegrity } from './integrity.ts';
import type { ObjectFolder, OnCreated } from './object-folder.ts';
import type { PartFolder, StoredPart, StoredUpload } from './part-folder.ts';
import { invalidArgument, invalidPart, S3Error } from './s3-error.ts';
import { completedDocument, initiatedDocument, readCompletedParts, uploadsDocument } from './s3-xml.ts';
import type { SignedRequest } from './signature.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const MIN_PART_BYTES = 5 * 1024 * 1024;
const MAX_PARTS = 10_000;
const MAX_UPLOADS = 1_000;

/** An answer, or null where the request is about no upload in parts. */
export type MultipartApi = (request: SignedRequest, bucket: string, key: string) => Promise<Answer | null>;
type Answer = Pick<HttpResponse, 'status'> & { readonly headers?: Record<string, string>; readonly document?: string };

/** CreateMultipartUpload, UploadPart, CompleteMultipartUpload, AbortMultipartUpload and ListMultipartUploads, after the request was verified. */
export function multipartApi(options: {
  readonly objects: ObjectFolder;
  readonly parts: PartFolder;
  readonly onCreated: OnCreated;
}): MultipartApi {
  const { objects, parts, onCreated } = options;

  async function begin({ headers }: SignedRequest, bucket: string, key: string): Promise<Answer> {
    await objects.find(bucket, key);
    const algorithm = headers['x-amz-checksum-algorithm'];
    if (algorithm !== undefined && algorithm !== 'CRC32') throw invalidArgument('Only CRC32 is known here.');
    const contentType = headers['content-type'] ?? 'binary/octet-stream';
    const upload = await parts.begin({ bucket, key, contentType, isChecked: algorithm !== undefined });
    return { status: 200, document: initiatedDocument(upload) };
  }

  /** The first page: a client that aborts what is listed needs no other. */
  async function list({ query }: SignedRequest, bucket: string): Promise<Answer> {
    if (query.has('key-marker')) throw invalidArgument('Only the first page is known here.');
    const prefix = query.get('prefix') ?? '';
    const uploads = await parts.list(bucket, prefix);
    const page = uploads.slice(0, MAX_UPLOADS);
    return {
      status: 200,
      document: uploadsDocument({ bucket, prefix, page, isTruncated: page.length < uploads.length }),
    };
  }

  async function putPart({ headers, body, query }: SignedRequest, upload: StoredUpload): Promise<Answer> {
    const number = Number(query.get('partNumber'));
    if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS)
      throw invalidArgument(`Part number must be an integer between 1 and ${MAX_PARTS}, inclusive`);
    checkIntegrity(headers, body);
    const crc32 = headers['x-amz-checksum-crc32'];
    if (upload.isChecked && crc32 === undefined)
      throw new S3Error(400, 'InvalidRequest', 'Checksum Type mismatch occurred, expected checksum Type: crc32.');
    const { etag } = await parts.write(upload, number, body, crc32 === undefined ? null : String(crc32));
    const sum = crc32 === undefined ? {} : { 'x-amz-checksum-crc32': String(crc32) };
    return { status: 200, headers: { etag: `"${etag}"`, ...sum } };
  }

  async function complete({ body }: SignedRequest, upload: StoredUpload): Promise<Answer> {
    const named = readCompletedParts(body.toString());
    if (named.some(({ number }, index) => index > 0 && number <= (named[index - 1]?.number ?? 0)))
      throw new S3Error(400, 'InvalidPartOrder', 'The list of parts was not in ascending order.');
    const stored: StoredPart[] = [];
    for (const { number, etag, crc32 } of named) {
      const part = await parts.part(upload, number);
      if (part.etag !== etag || (crc32 !== null && part.crc32 !== crc32)) throw invalidPart();
      if (upload.isChecked && crc32 === null)
        throw new S3Error(400, 'InvalidRequest', 'The complete request must include the checksum for each part.');
      stored.push(part);
    }
    if (stored.slice(0, -1).some(({ size }) => size < MIN_PART_BYTES))
      throw new S3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    const { bucket, key, contentType } = upload;
    const object = await objects.join(bucket, key, { parts: stored, contentType, etag: etagOf(stored) });
    await parts.remove(upload);
    await onCreated(bucket, object, 'CompleteMultipartUpload');
    return { status: 200, document: completedDocument(bucket, object) };
  }

  return async (request, bucket, key) => {
    const { method, query } = request;
    if (method === 'GET' && key === '' && query.has('uploads')) return list(request, bucket);
    if (key === '') return null;
    if (method === 'POST' && query.has('uploads')) return begin(request, bucket, key);
    const id = query.get('uploadId');
    if (id === null) return null;
    const upload = await parts.find(bucket, key, id);
    if (method === 'PUT') return putPart(request, upload);
    if (method === 'POST') return complete(request, upload);
    if (method !== 'DELETE') return null;
    await parts.remove(upload);
    return { status: 204 };
  };
}

/** As S3 builds it: the digest of the digests of the parts, and how many they are. */
function etagOf(parts: readonly StoredPart[]): string {
  const digests = Buffer.concat(parts.map(({ etag }) => Buffer.from(etag, 'hex')));
  return `${createHash('md5').update(digests).digest('hex')}-${parts.length}`;
}

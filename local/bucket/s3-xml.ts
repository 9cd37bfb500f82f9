import type { StoredObject } from './object-folder.ts';
import type { StoredUpload } from './part-folder.ts';
import { S3Error } from './s3-error.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const errorDocument = ({ code, message }: S3Error): string =>
  `${DECLARATION}<Error>${element('Code', code)}${element('Message', message)}</Error>`;

export const postDocument = (bucket: string, { key, etag }: StoredObject, location: string): string =>
  `${DECLARATION}<PostResponse>${element('Location', location)}${element('Bucket', bucket)}${element('Key', key)}${element('ETag', `"${etag}"`)}</PostResponse>`;

export const initiatedDocument = ({ bucket, key, id }: StoredUpload): string =>
  `${DECLARATION}<InitiateMultipartUploadResult xmlns="${NAMESPACE}">${element('Bucket', bucket)}${element('Key', key)}${element('UploadId', id)}</InitiateMultipartUploadResult>`;

export const completedDocument = (bucket: string, { key, etag }: StoredObject): string =>
  `${DECLARATION}<CompleteMultipartUploadResult xmlns="${NAMESPACE}">${element('Bucket', bucket)}${element('Key', key)}${element('ETag', `"${etag}"`)}</CompleteMultipartUploadResult>`;

export function uploadsDocument(list: {
  readonly bucket: string;
  readonly prefix: string;
  readonly page: readonly StoredUpload[];
  readonly isTruncated: boolean;
}): string {
  const uploads = list.page.map(({ key, id }) => `<Upload>${element('Key', key)}${element('UploadId', id)}</Upload>`);
  const parts = [
    element('Bucket', list.bucket),
    element('Prefix', list.prefix),
    element('MaxUploads', '1000'),
    element('IsTruncated', String(list.isTruncated)),
    ...uploads,
  ];
  return `${DECLARATION}<ListMultipartUploadsResult xmlns="${NAMESPACE}">${parts.join('')}</ListMultipartUploadsResult>`;
}

export type CompletedPart = { readonly number: number; readonly etag: string; readonly crc32: string | null };

/** The parts that CompleteMultipartUpload names, as the SDK writes them. @throws S3Error where there is none */
export function readCompletedParts(document: string): readonly CompletedPart[] {
  const parts = [...document.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => {
    const textIn = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(part)?.[1] ?? null;
    const etag = (textIn('ETag') ?? '').replaceAll('&quot;', '').replaceAll('"', '');
    return { number: Number(textIn('PartNumber')), etag, crc32: textIn('ChecksumCRC32') };
  });
  if (parts.length > 0) return parts;
  throw new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed');
}

export function listDocument(list: {
  readonly bucket: string;
  readonly prefix: string;
  readonly maxKeys: number;
  readonly page: readonly StoredObject[];
  /** The token of the next page; null at the end. */
  readonly next: string | null;
}): string {
  const { bucket, prefix, maxKeys, page, next } = list;
  const contents = page.map(({ key, etag, lastModified, size }) => {
    const parts = [
      element('Key', key),
      element('LastModified', lastModified),
      element('ETag', `"${etag}"`),
      element('Size', String(size)),
      element('StorageClass', 'STANDARD'),
    ];
    return `<Contents>${parts.join('')}</Contents>`;
  });
  const parts = [
    element('Name', bucket),
    element('Prefix', prefix),
    element('KeyCount', String(page.length)),
    element('MaxKeys', String(maxKeys)),
    element('IsTruncated', String(next !== null)),
    ...(next === null ? [] : [element('NextContinuationToken', next)]),
    ...contents,
  ];
  return `${DECLARATION}<ListBucketResult xmlns="${NAMESPACE}">${parts.join('')}</ListBucketResult>`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);

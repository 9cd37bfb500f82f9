import type { StoredObject } from './object-folder.ts';
import type { S3Error } from './s3-error.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

export const errorDocument = ({ code, message }: S3Error): string =>
  `${DECLARATION}<Error>${element('Code', code)}${element('Message', message)}</Error>`;

export const postDocument = (bucket: string, { key, etag }: StoredObject, location: string): string =>
  `${DECLARATION}<PostResponse>${element('Location', location)}${element('Bucket', bucket)}${element('Key', key)}${element('ETag', `"${etag}"`)}</PostResponse>`;

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
  return `${DECLARATION}<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${parts.join('')}</ListBucketResult>`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one);

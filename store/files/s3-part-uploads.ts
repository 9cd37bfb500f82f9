import type { PartUpload, PartUploads } from '../../domain/kernel/part-uploads.ts';
import type { Bucket } from './bucket.ts';
import { type LoadedS3, loadS3, nullIf } from './s3-client.ts';

/** S3 may take minutes to join thousands of parts. Until then, it sends spaces. */
const JOIN_TIMEOUT_MS = 60_000;
/** Of 1,000 uploads. */
const MAX_PAGES = 100;

/**
 * Multipart uploads of a bucket. `@aws-sdk/lib-storage` keeps an upload in the memory of one process; a job continues it in
 * the next run. A tag is the ETag of a part and its checksum: for a checksum that an upload declares, S3 asks for those of
 * all parts. S3 advises to keep the tags, and not to take them from a list of the parts.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
export function s3PartUploads(bucket: Bucket): PartUploads {
  let loading: Promise<LoadedS3> | null = null;
  const load = (): Promise<LoadedS3> => {
    loading ??= loadS3(bucket);
    return loading;
  };
  const abort = async (upload: PartUpload): Promise<void> => {
    const { s3, client } = await load();
    await client.send(new s3.AbortMultipartUploadCommand(at(upload))).catch(nullIf('NoSuchUpload'));
  };
  const at = ({ key, id }: PartUpload) => ({ Bucket: bucket.name, Key: key, UploadId: id });

  return {
    async begin(key, contentType) {
      const { s3, client } = await load();
      const place = { Bucket: bucket.name, Key: key, ContentType: contentType };
      const { UploadId } = await client.send(
        new s3.CreateMultipartUploadCommand({ ...place, ChecksumAlgorithm: 'CRC32' }),
      );
      return presentOf(UploadId);
    },
    async writePart(upload, number, content) {
      const { s3, client } = await load();
      const part = { ...at(upload), PartNumber: number, Body: content, ChecksumAlgorithm: 'CRC32' } as const;
      const written = await client.send(new s3.UploadPartCommand(part)).catch(nullIf('NoSuchUpload'));
      return written === null ? null : `${presentOf(written.ETag)} ${presentOf(written.ChecksumCRC32)}`;
    },
    async complete(upload, tags) {
      const { s3, client } = await load();
      const Parts = tags.map((tag, index) => {
        const [ETag, ChecksumCRC32] = tag.split(' ');
        return { PartNumber: index + 1, ETag, ChecksumCRC32 };
      });
      const command = new s3.CompleteMultipartUploadCommand({ ...at(upload), MultipartUpload: { Parts } });
      const joined = client.send(command, { requestTimeout: JOIN_TIMEOUT_MS });
      return (await joined.catch(nullIf('NoSuchUpload', 'InvalidPart'))) !== null;
    },
    abort,
    async abortAll(prefix) {
      const { s3, client } = await load();
      // What is aborted is not listed again, so the first page is read until it is empty.
      for (let page = 0; page < MAX_PAGES; page++) {
        const place = { Bucket: bucket.name, Prefix: prefix };
        const { Uploads = [] } = await client.send(new s3.ListMultipartUploadsCommand(place));
        if (Uploads.length === 0) return;
        for (const { Key, UploadId } of Uploads) await abort({ key: presentOf(Key), id: presentOf(UploadId) });
      }
      throw new Error('uploads that are aborted are listed again and again');
    },
  };
}

function presentOf(value: string | undefined): string {
  if (value === undefined) throw new Error('S3 left something out of its answer');
  return value;
}

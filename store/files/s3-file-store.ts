import type { FileStart, FileStore, StoredFile } from '../../domain/kernel/file-store.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Bucket } from './bucket.ts';
import { isError, loadS3, nullIf } from './s3-client.ts';

/** How many files `deletePrefix` deletes at a time. */
const PARALLEL_DELETIONS = 10;

/** The files in a bucket. The first call loads the client of S3, which most requests do not need. */
export function s3FileStore(bucket: Bucket): FileStore {
  let loading: Promise<Requests> | null = null;
  const requests = (): Promise<Requests> => {
    loading ??= loadRequests(bucket);
    return loading;
  };
  const deleteFile = async (key: string): Promise<void> => (await requests()).delete(key);
  async function* list(prefix: string): AsyncIterable<string> {
    for await (const page of (await requests()).pages(prefix)) yield* page;
  }
  return {
    readStart: async (key, bytes) => (await requests()).readStart(key, bytes),
    read: async (key) => (await requests()).read(key),
    write: async (key, file) => {
      await (await requests()).write(key, file, false);
    },
    writeNew: async (key, file) => (await requests()).write(key, file, true),
    delete: deleteFile,
    async deletePrefix(prefix) {
      let deleted = 0;
      for await (const page of (await requests()).pages(prefix))
        for (let start = 0; start < page.length; start += PARALLEL_DELETIONS) {
          const some = page.slice(start, start + PARALLEL_DELETIONS);
          await mapInParallel(some, deleteFile);
          deleted += some.length;
        }
      return deleted;
    },
    list,
  };
}

type Requests = {
  readStart(key: string, bytes: number): Promise<FileStart | null>;
  read(key: string): Promise<StoredFile | null>;
  write(key: string, file: StoredFile, onlyNew: boolean): Promise<boolean>;
  delete(key: string): Promise<void>;
  pages(prefix: string): AsyncIterable<readonly string[]>;
};

async function loadRequests(bucket: Bucket): Promise<Requests> {
  const { s3, client } = await loadS3(bucket);
  const { name } = bucket;
  const at = (key: string) => ({ Bucket: name, Key: key });

  return {
    async readStart(key, bytes) {
      try {
        const found = await client.send(new s3.GetObjectCommand({ ...at(key), Range: `bytes=0-${bytes - 1}` }));
        return {
          start: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
          contentType: found.ContentType ?? '',
          size: sizeIn(found.ContentRange) ?? found.ContentLength ?? 0,
        };
      } catch (error) {
        if (isError(error, 'NoSuchKey')) return null;
        // An empty file has no first byte.
        if (!isError(error, 'InvalidRange')) throw error;
        const { ContentType = '' } = await client.send(new s3.HeadObjectCommand(at(key)));
        return { start: new Uint8Array(), contentType: ContentType, size: 0 };
      }
    },
    async read(key) {
      const found = await client.send(new s3.GetObjectCommand(at(key))).catch(nullIf('NoSuchKey'));
      if (found === null) return null;
      return {
        content: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
        contentType: found.ContentType ?? '',
      };
    },
    async write(key, { content, contentType }, onlyNew) {
      const condition = onlyNew ? { IfNoneMatch: '*' } : {};
      const put = new s3.PutObjectCommand({ ...at(key), Body: content, ContentType: contentType, ...condition });
      return (await client.send(put).catch(nullIf('PreconditionFailed'))) !== null;
    },
    async delete(key) {
      await client.send(new s3.DeleteObjectCommand(at(key)));
    },
    async *pages(prefix) {
      for await (const { Contents = [] } of s3.paginateListObjectsV2({ client }, { Bucket: name, Prefix: prefix }))
        yield Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
    },
  };
}

/** The size of the whole file, from `bytes 0-99/1234`. */
function sizeIn(contentRange: string | undefined): number | null {
  const size = contentRange?.split('/')[1];
  return size === undefined ? null : Number(size);
}

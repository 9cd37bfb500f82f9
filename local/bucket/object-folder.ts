import { createHash, randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { S3Error } from './s3-error.ts';

export type StoredObject = {
  readonly key: string;
  readonly contentType: string;
  readonly etag: string;
  readonly lastModified: string;
  readonly size: number;
};

/** Called after an object is stored, before the response. */
export type OnCreated = (
  bucket: string,
  object: StoredObject,
  reason: 'CompleteMultipartUpload' | 'PostObject' | 'PutObject',
) => Promise<void>;

/** The objects of all buckets: a folder for each bucket; in it, for each object, a file with its content and one about it. */
export type ObjectFolder = {
  createBucket(bucket: string): Promise<void>;
  find(bucket: string, key: string): Promise<StoredObject | null>;
  read(bucket: string, key: string): Promise<{ readonly object: StoredObject; readonly content: Buffer } | null>;
  /** @returns null if `onlyNew` and the object exists */
  write(
    bucket: string,
    key: string,
    file: { readonly content: Buffer; readonly contentType: string; readonly onlyNew?: boolean },
  ): Promise<StoredObject | null>;
  /** Makes an object of files in their order. */
  join(
    bucket: string,
    key: string,
    object: { readonly parts: readonly ObjectPart[]; readonly contentType: string; readonly etag: string },
  ): Promise<StoredObject>;
  delete(bucket: string, key: string): Promise<void>;
  /** The objects whose keys begin with the prefix, by the order of their keys. */
  list(bucket: string, prefix: string): Promise<readonly StoredObject[]>;
};

type ObjectPart = { readonly file: string; readonly size: number };

/** S3 allows keys of 1024 bytes; a file name has less space. */
const MAX_NAME_BYTES = 200;
const CONTENT = '.content';
const DESCRIPTION = '.json';

/** Only one process may use the folder. Its requests run one after the other, so that none sees half of another. */
export function openObjectFolder(path: string): ObjectFolder {
  const runAlone = createQueue();

  async function folderOf(bucket: string): Promise<string> {
    const folder = join(path, encodeURIComponent(bucket));
    const isThere = /^[a-z0-9][a-z0-9.-]+$/.test(bucket) && (await exists(folder));
    if (!isThere) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
    return folder;
  }

  async function placeOf(bucket: string, key: string): Promise<string> {
    const name = encodeURIComponent(key.toWellFormed());
    if (key === '' || name.length > MAX_NAME_BYTES) throw new S3Error(400, 'KeyTooLongError', 'Your key is too long');
    return join(await folderOf(bucket), name);
  }

  async function find(place: string): Promise<StoredObject | null> {
    const description = await readFile(place + DESCRIPTION, 'utf8').catch(nullIfMissing);
    return description === null ? null : JSON.parse(description);
  }

  return {
    async createBucket(bucket) {
      await mkdir(join(path, encodeURIComponent(bucket)), { recursive: true, mode: 0o700 });
    },
    find: (bucket, key) => runAlone(async () => find(await placeOf(bucket, key))),
    read: (bucket, key) =>
      runAlone(async () => {
        const place = await placeOf(bucket, key);
        const object = await find(place);
        return object === null ? null : { object, content: await readFile(place + CONTENT) };
      }),
    write: (bucket, key, { content, contentType, onlyNew = false }) =>
      runAlone(async () => {
        const place = await placeOf(bucket, key);
        if (onlyNew && (await find(place)) !== null) return null;
        const object: StoredObject = {
          key,
          contentType,
          etag: createHash('md5').update(content).digest('hex'),
          lastModified: new Date().toISOString(),
          size: content.length,
        };
        await writeWhole(place + CONTENT, content);
        await writeWhole(place + DESCRIPTION, JSON.stringify(object));
        return object;
      }),
    join: (bucket, key, { parts, contentType, etag }) =>
      runAlone(async () => {
        const place = await placeOf(bucket, key);
        const size = parts.reduce((sum, part) => sum + part.size, 0);
        const object: StoredObject = { key, contentType, etag, lastModified: new Date().toISOString(), size };
        const temporary = `${place}${CONTENT}.${randomUUID()}`;
        // One part after the other, so that the object need not fit into memory.
        for (const { file } of parts) await appendFile(temporary, await readFile(file), { mode: 0o600 });
        await rename(temporary, place + CONTENT);
        await writeWhole(place + DESCRIPTION, JSON.stringify(object));
        return object;
      }),
    delete: (bucket, key) =>
      runAlone(async () => {
        const place = await placeOf(bucket, key);
        await rm(place + DESCRIPTION, { force: true });
        await rm(place + CONTENT, { force: true });
      }),
    list: (bucket, prefix) =>
      runAlone(async () => {
        const folder = await folderOf(bucket);
        const names = (await readdir(folder)).filter((name) => name.endsWith(DESCRIPTION));
        const objects: StoredObject[] = [];
        for (const name of names) {
          const object = await find(join(folder, name.slice(0, -DESCRIPTION.length)));
          if (object?.key.startsWith(prefix)) objects.push(object);
        }
        return objects.sort((one, other) => Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)));
      }),
  };
}

function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work);
    last = run.catch(() => {});
    return run;
  };
}

/** A crash leaves the old file or the new one, never half of it. */
async function writeWhole(file: string, content: Buffer | string): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  await writeFile(temporary, content, { mode: 0o600 });
  await rename(temporary, file);
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(nullIfMissing)) !== null;

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { invalidPart, noSuchUpload } from './s3-error.ts';

/** An upload in parts that is not complete yet. */
export type StoredUpload = {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly contentType: string;
  /** Whether every part has a checksum, and `complete` must name them. */
  readonly isChecked: boolean;
};

export type StoredPart = {
  readonly number: number;
  readonly etag: string;
  /** Base64; null where the client gave none. */
  readonly crc32: string | null;
  readonly size: number;
  /** The file with its content. */
  readonly file: string;
};

/** The parts of unfinished uploads: a folder for each upload; in it, a file for each part and one about it. */
export type PartFolder = {
  begin(upload: Omit<StoredUpload, 'id'>): Promise<StoredUpload>;
  /** @throws S3Error NoSuchUpload */
  find(bucket: string, key: string, id: string): Promise<StoredUpload>;
  /** By key, and by id. */
  list(bucket: string, prefix: string): Promise<readonly StoredUpload[]>;
  write(upload: StoredUpload, number: number, content: Buffer, crc32: string | null): Promise<StoredPart>;
  /** @throws S3Error InvalidPart where there is no such part */
  part(upload: StoredUpload, number: number): Promise<StoredPart>;
  remove(upload: StoredUpload): Promise<void>;
};

/** S3 sorts by bytes. */
const compareTexts = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

const DESCRIPTION = '.json';

export function openPartFolder(path: string): PartFolder {
  const folderOf = ({ id }: Pick<StoredUpload, 'id'>): string => join(path, id);
  const nameOf = (number: number): string => String(number).padStart(5, '0');

  return {
    async begin(upload) {
      const begun: StoredUpload = { id: randomUUID(), ...upload };
      const temporary = join(path, `new-${begun.id}`);
      await mkdir(temporary, { recursive: true, mode: 0o700 });
      await writeFile(join(temporary, 'upload.json'), JSON.stringify(begun), { mode: 0o600 });
      await rename(temporary, folderOf(begun));
      return begun;
    },
    async find(bucket, key, id) {
      if (!/^[0-9a-f-]{36}$/.test(id)) throw noSuchUpload();
      const text = await readFile(join(folderOf({ id }), 'upload.json'), 'utf8').catch(() => null);
      const upload: StoredUpload | null = text === null ? null : JSON.parse(text);
      if (upload === null || upload.bucket !== bucket || upload.key !== key) throw noSuchUpload();
      return upload;
    },
    async list(bucket, prefix) {
      const names = await readdir(path).catch(() => []);
      const texts = await mapInParallel(names, (id) =>
        readFile(join(folderOf({ id }), 'upload.json'), 'utf8').catch(() => null),
      );
      return texts
        .filter((text) => text !== null)
        .map((text): StoredUpload => JSON.parse(text))
        .filter((upload) => upload.bucket === bucket && upload.key.startsWith(prefix))
        .toSorted((one, other) => compareTexts(one.key, other.key) || compareTexts(one.id, other.id));
    },
    async write(upload, number, content, crc32) {
      const folder = folderOf(upload);
      // A file of its own, so that a part is replaced as a whole.
      const file = join(folder, `${nameOf(number)}.${randomUUID()}`);
      const etag = createHash('md5').update(content).digest('hex');
      const part: StoredPart = { number, etag, crc32, size: content.length, file };
      const description = join(folder, nameOf(number) + DESCRIPTION);
      await writeFile(file, content, { mode: 0o600 }).catch(() => {
        throw noSuchUpload();
      });
      await writeFile(`${file}${DESCRIPTION}`, JSON.stringify(part), { mode: 0o600 });
      await rename(`${file}${DESCRIPTION}`, description);
      for (const name of await readdir(folder))
        if (name.startsWith(`${nameOf(number)}.`) && !file.endsWith(name) && !description.endsWith(name))
          await rm(join(folder, name), { force: true });
      return part;
    },
    async part(upload, number) {
      const description = join(folderOf(upload), nameOf(number) + DESCRIPTION);
      const text = await readFile(description, 'utf8').catch(() => null);
      if (text === null) throw invalidPart();
      return JSON.parse(text);
    },
    async remove(upload) {
      await rm(folderOf(upload), { recursive: true, force: true });
    },
  };
}

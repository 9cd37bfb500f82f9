import type { FileBodies } from '../../domain/file-job/file-job.ts';
import type { FileStore } from '../../domain/kernel/file-store.ts';
import type { PartUpload, PartUploads } from '../../domain/kernel/part-uploads.ts';
import type { Bucket } from './bucket.ts';
import { s3FileStore } from './s3-file-store.ts';
import { s3PartUploads } from './s3-part-uploads.ts';

/** Where a kind of files lies in a bucket. */
export type FilePlace = {
  readonly contentType: string;
  keyOf(id: string): string;
  /** Of everything that belongs to the file. */
  prefixOf(id: string): string;
};

/** The files that jobs make, in a bucket. */
export function backgroundFiles<F extends { readonly id: string }>(bucket: Bucket, place: FilePlace): FileBodies<F> {
  const [files, uploads] = [s3FileStore(bucket), s3PartUploads(bucket)];
  const { contentType, keyOf, prefixOf } = place;
  const tailOf = (id: string, name: string): string => `${prefixOf(id)}tail-${name}`;
  const uploadOf = (fileId: string, id: string): PartUpload => ({ key: keyOf(fileId), id });
  return {
    beginUpload: ({ id }) => uploads.begin(keyOf(id), contentType),
    writePart: ({ id }, uploadId, number, content) => uploads.writePart(uploadOf(id, uploadId), number, content),
    writeFile: ({ id }, content) => files.write(keyOf(id), { content, contentType }),
    async completeUpload({ id }, upload) {
      if (await uploads.complete(uploadOf(id, upload.id), upload.tags)) return true;
      // An earlier run completed it, and was killed before it could say so.
      return (await files.readStart(keyOf(id), 1)) !== null;
    },
    abortUpload: ({ id }, uploadId) => uploads.abort(uploadOf(id, uploadId)),
    writeTail: ({ id }, name, content) => files.write(tailOf(id, name), { content, contentType }),
    readTail: async ({ id }, name) => (await files.read(tailOf(id, name)))?.content ?? null,
    deleteTail: ({ id }, name) => files.delete(tailOf(id, name)),
    deleteFiles: ({ id }) => deleteFiles(files, uploads, prefixOf(id)),
  };
}

/**
 * Deletes the parts of a file, and the file. A run that was killed may have left an upload that no item names. The file is
 * last: an upload that is completed meanwhile is not aborted, and then its file is there.
 */
async function deleteFiles(files: FileStore, uploads: PartUploads, prefix: string): Promise<void> {
  await uploads.abortAll(prefix);
  await files.deletePrefix(prefix);
}

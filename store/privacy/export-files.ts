import type { FileStore } from '../../domain/kernel/file-store.ts';
import type { PartUpload, PartUploads } from '../../domain/kernel/part-uploads.ts';
import { type DataExport, exportKey, exportPrefix } from '../../domain/privacy/data-export.ts';
import type { ExportJob } from '../../domain/privacy/run-exports.ts';
import type { Bucket } from '../files/bucket.ts';
import { s3FileStore } from '../files/s3-file-store.ts';
import { s3PartUploads } from '../files/s3-part-uploads.ts';

const CONTENT_TYPE = 'application/json';

type ExportFiles = Pick<
  ExportJob,
  'abortUpload' | 'beginUpload' | 'completeUpload' | 'deleteFiles' | 'writeFile' | 'writePart'
>;

/** The files of exports in a bucket. */
export function exportFiles(bucket: Bucket): ExportFiles {
  const [files, uploads] = [s3FileStore(bucket), s3PartUploads(bucket)];
  return {
    beginUpload: ({ id }) => uploads.begin(exportKey(id), CONTENT_TYPE),
    writePart: ({ id }, uploadId, number, content) => uploads.writePart(uploadOf(id, uploadId), number, content),
    writeFile: ({ id }, content) => files.write(exportKey(id), { content, contentType: CONTENT_TYPE }),
    async completeUpload({ id }, upload) {
      if (await uploads.complete(uploadOf(id, upload.id), upload.tags)) return true;
      // An earlier run completed it, and was killed before it could say so.
      return (await files.readStart(exportKey(id), 1)) !== null;
    },
    abortUpload: ({ id }, uploadId) => uploads.abort(uploadOf(id, uploadId)),
    deleteFiles: (dataExport) => deleteExportFiles(files, uploads, dataExport),
  };
}

const uploadOf = (exportId: string, id: string): PartUpload => ({ key: exportKey(exportId), id });

/**
 * Deletes the parts of an export, and its file. A run that was killed may have left an upload that no item names. The file is
 * last: an upload that is completed meanwhile is not aborted, and then its file is there.
 */
async function deleteExportFiles(files: FileStore, uploads: PartUploads, { id }: DataExport): Promise<void> {
  await uploads.abortAll(exportPrefix(id));
  await files.deletePrefix(exportPrefix(id));
}

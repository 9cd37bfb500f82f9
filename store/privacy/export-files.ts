import type { FileBodies } from '../../domain/file-job/file-job.ts';
import { type DataExport, exportKey, exportPrefix } from '../../domain/privacy/data-export.ts';
import { backgroundFiles } from '../files/background-files.ts';
import type { Bucket } from '../files/bucket.ts';

/** The files of exports in a bucket. */
export const exportFiles = (bucket: Bucket): FileBodies<DataExport> =>
  backgroundFiles(bucket, { contentType: 'application/json', keyOf: exportKey, prefixOf: exportPrefix });

import type { Bucket } from '../store/files/bucket.ts';
import { optionalVariable, requireVariable } from './environment-variables.ts';

/** The bucket of files to import, and of the reports. */
export const readImportBucket = (): Bucket => ({
  name: requireVariable('IMPORT_BUCKET'),
  endpoint: optionalVariable('S3_ENDPOINT'),
});

type ImportEnvironment = {
  readonly bucket: Bucket;
  /** True in local runs, where the file of an import is a path. */
  readonly hasLocalFiles: boolean;
  /** The state machine that runs the workers; null: the scheduled function applies the chunks itself. */
  readonly stateMachine: string | null;
  /** Write units that a worker may use in a second; null: no bound. */
  readonly writeUnits: number | null;
};

export const readImportEnvironment = (): ImportEnvironment => ({
  bucket: readImportBucket(),
  hasLocalFiles: optionalVariable('IMPORT_LOCAL_FILES') === 'true',
  stateMachine: optionalVariable('IMPORT_STATE_MACHINE'),
  writeUnits: readWriteUnits(optionalVariable('IMPORT_WRITE_UNITS')),
});

function readWriteUnits(text: string | null): number | null {
  if (text === null) return null;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error('IMPORT_WRITE_UNITS must be a whole number of units in a second');
  return Number(text);
}

import { FILE_FORMATS } from '../../../lambdas/import-formats.ts';

/** The columns without which the importer takes the file for another one. */
export function requiredColumns(format: keyof typeof FILE_FORMATS): string[] {
  const registered = FILE_FORMATS[format];
  return registered.rows === 'csv' ? [...registered.requiredColumns] : [];
}

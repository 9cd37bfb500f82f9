import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { CommandError } from '../common/command-error.ts';
import { EXPORTS, type ExportFile, type ExportSummary, FILES, SUMMARY } from './write-export.ts';

export type CompleteExport = ExportSummary & {
  /** The paths of the data files. */
  readonly files: readonly string[];
};

/**
 * The newest complete export in a folder: one has a summary once it is complete.
 * @param folder one export, or a copy of the bucket with several
 * @throws CommandError if there is none, or one of its files is missing
 */
export async function findExport(folder: string): Promise<CompleteExport> {
  const found = await mapInParallel(await foldersIn(folder), readExport);
  const [newest] = found
    .filter((one) => one !== null)
    .toSorted((one, other) => (one.exportTime < other.exportTime ? 1 : -1));
  if (newest === undefined)
    throw new CommandError(`${folder} has no complete export: no folder with a ${SUMMARY}. Copy all its files.`);
  return newest;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const exports = basename(folder) === EXPORTS ? folder : join(folder, EXPORTS);
  const names = await readdir(exports).catch(() => []);
  return [folder, ...names.map((name) => join(exports, name))];
}

/** Null: the export is not complete, or the folder is none. */
async function readExport(folder: string): Promise<CompleteExport | null> {
  const summary = await readFile(join(folder, SUMMARY), 'utf8').catch(() => null);
  if (summary === null) return null;
  const { exportTime, itemCount }: ExportSummary = JSON.parse(summary);
  const lines = (await readFile(join(folder, FILES), 'utf8')).split('\n').filter((line) => line !== '');
  const listed = lines.map((line): ExportFile => JSON.parse(line)).filter((file) => file.itemCount > 0);
  const names = listed.map(({ dataFileS3Key }) => basename(dataFileS3Key));
  const present = new Set(await readdir(join(folder, 'data')));
  const missing = names.filter((name) => !present.has(name));
  if (missing.length > 0) throw new CommandError(`${folder} lacks its data file ${missing[0]}. Copy all its files.`);
  return { exportTime, itemCount, files: names.map((name) => join(folder, 'data', name)) };
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Attributes } from '../../store/table/item.ts';

/** The folder of exports, as AWS names it. */
export const EXPORTS = 'AWSDynamoDB';
export const SUMMARY = 'manifest-summary.json';
export const FILES = 'manifest-files.json';

/** Of a summary, what reading an export needs. */
export type ExportSummary = { readonly exportTime: Instant; readonly itemCount: number };
/** A line of the list of files. */
export type ExportFile = { readonly itemCount: number; readonly md5Checksum: string; readonly dataFileS3Key: string };

/**
 * Writes items as `ExportTableToPointInTime` does with DYNAMODB_JSON: gzipped lines, the list of their files, and, last, the summary. Pages of a
 * scan are the state of a moment only while nobody writes.
 * @param folder stands for the bucket
 * @returns the folder of the export
 */
export async function writeExport(
  pages: AsyncIterable<readonly Attributes[]>,
  folder: string,
  now: Instant,
): Promise<string> {
  const id = `${String(Date.parse(now)).padStart(14, '0')}-${randomUUID().slice(0, 8)}`;
  const path = join(EXPORTS, id);
  await mkdir(join(folder, path, 'data'), { recursive: true, mode: 0o700 });
  const files: ExportFile[] = [];
  for await (const items of pages) {
    const data = gzipSync(items.map((Item) => `${JSON.stringify({ Item })}\n`).join(''));
    const dataFileS3Key = `${path}/data/${String(files.length).padStart(8, '0')}.json.gz`;
    await writeFile(join(folder, dataFileS3Key), data, { mode: 0o600 });
    const md5Checksum = createHash('md5').update(data).digest('base64');
    files.push({ itemCount: items.length, md5Checksum, dataFileS3Key });
  }
  await writeFile(join(folder, path, FILES), files.map((file) => `${JSON.stringify(file)}\n`).join(''));
  await writeFile(join(folder, path, SUMMARY), JSON.stringify(summaryOf(path, files, now)));
  return join(folder, path);
}

function summaryOf(path: string, files: readonly ExportFile[], exportTime: Instant): object {
  const itemCount = files.reduce((sum, file) => sum + file.itemCount, 0);
  const summary: ExportSummary = { exportTime, itemCount };
  return {
    ...{ version: '2020-06-30', ...summary },
    manifestFilesS3Key: `${path}/${FILES}`,
    outputFormat: 'DYNAMODB_JSON',
    exportType: 'FULL_EXPORT',
  };
}

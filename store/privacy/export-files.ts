import type { FileStore } from '../../domain/kernel/file-store.ts';
import { type DataExport, exportKey, exportPrefix } from '../../domain/privacy/data-export.ts';

const CONTENT_TYPE = 'application/json';
const PARTS = 'parts/';

const partKey = (id: string, number: number): string => `${exportPrefix(id)}${PARTS}${String(number).padStart(6, '0')}`;

export const writeExportPart = (files: FileStore, { id }: DataExport, number: number, content: Uint8Array) =>
  files.write(partKey(id, number), { content, contentType: CONTENT_TYPE });

/** @throws Error if a part is missing */
export async function joinExportParts(files: FileStore, { id, progress }: DataExport): Promise<void> {
  const contents: Uint8Array[] = [];
  for (let number = 0; number < progress.parts; number++) {
    const part = await files.read(partKey(id, number));
    // An earlier run joined them, and was killed while it deleted the parts.
    if (part === null && (await files.readStart(exportKey(id), 1)) !== null) break;
    if (part === null) throw new Error('a part of an export is missing');
    contents.push(part.content);
  }
  if (contents.length === progress.parts)
    await files.write(exportKey(id), { content: Buffer.concat(contents), contentType: CONTENT_TYPE });
  await files.deletePrefix(`${exportPrefix(id)}${PARTS}`);
}

export async function deleteExportFiles(files: FileStore, { id }: Pick<DataExport, 'id'>): Promise<void> {
  await files.deletePrefix(exportPrefix(id));
}

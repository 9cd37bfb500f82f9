import { MIN_PART_BYTES } from '../kernel/part-uploads.ts';
import type { DataExport, ExportPosition, ExportUpload } from './data-export.ts';

/** Reads the text of an export, and writes its file. */
export type ExportFiles = {
  /**
   * Reads the piece of the text that begins at a position.
   * @param write takes the text in order, in pieces of at most some megabytes
   * @returns where the next piece begins; null: it was the last. ERASED: the person does not exist any more
   */
  readPiece(
    dataExport: DataExport,
    position: ExportPosition,
    write: (text: string) => Promise<void>,
  ): Promise<ExportPosition | null | 'ERASED'>;
  /** @returns the id of a new upload */
  beginUpload(dataExport: DataExport): Promise<string>;
  /** Writes a part, or replaces it. @returns its tag; null: there is no such upload */
  writePart(dataExport: DataExport, uploadId: string, number: number, content: Uint8Array): Promise<string | null>;
};

/** How a run keeps the export for itself while it writes. */
export type ExportHold = {
  /** Saves a new upload, before it has any data; null: another run has a later version of the export. */
  beginUpload(): Promise<ExportUpload | null>;
  /** Keeps the export for longer, if its time has almost passed. @returns false if another run has it */
  renew(): Promise<boolean>;
};

/** What was written from the position of an export on, up to the end of a page. */
export type WrittenText = {
  /** With the parts that it has now; null: the text is not larger than a part, and `rest` is all of it. */
  readonly upload: ExportUpload | null;
  readonly rest: Uint8Array;
  readonly bytes: number;
  readonly position: ExportPosition | null;
};

/** A piece of text that is larger, such as a page of large files, becomes more than one part, so that it need not fit into memory. */
const MAX_BUFFER_BYTES = 16 * 1024 * 1024;

/**
 * Writes the text of an export from its position on, until the end of a page is the end of a part. Memory holds one part.
 * @returns LOST: nothing can be written to the upload, or another run writes
 */
export async function writeExportPart(
  files: ExportFiles,
  dataExport: DataExport,
  start: ExportPosition,
  hold: ExportHold,
): Promise<WrittenText | 'ERASED' | 'LOST'> {
  const parts = partWriter(files, dataExport, hold);
  let position: ExportPosition | null = start;
  do {
    const next: ExportPosition | null | 'ERASED' = await files.readPiece(dataExport, position, parts.write);
    if (next === 'ERASED') return 'ERASED';
    position = next;
    if (!(await hold.renew())) return 'LOST';
    const { upload, buffered } = parts.state;
    if (buffered >= MIN_PART_BYTES || (position === null && upload !== null && buffered > 0)) await parts.flush();
    if (parts.state.isLost) return 'LOST';
  } while (position !== null && (parts.state.buffered > 0 || parts.state.bytes === 0));
  const { upload, bytes } = parts.state;
  return { upload, rest: parts.content(), bytes, position };
}

/** Collects text until it is large enough for a part. */
function partWriter(files: ExportFiles, dataExport: DataExport, { beginUpload, renew }: ExportHold) {
  type State = { upload: ExportUpload | null; buffered: number; bytes: number; isLost: boolean };
  const state: State = { upload: dataExport.progress.upload ?? null, buffered: 0, bytes: 0, isLost: false };
  const encoder = new TextEncoder();
  let chunks: Uint8Array[] = [];

  async function flush(): Promise<void> {
    const content = Buffer.concat(chunks);
    chunks = [];
    state.buffered = 0;
    const upload = state.upload ?? (await beginUpload());
    const tag = upload && (await files.writePart(dataExport, upload.id, upload.tags.length + 1, content));
    if (tag === null) state.isLost = true;
    else if (upload !== null) state.upload = { ...upload, tags: [...upload.tags, tag] };
  }

  return {
    state: state as Readonly<State>,
    flush,
    content: () => Buffer.concat(chunks),
    async write(text: string): Promise<void> {
      if (!state.isLost && !(await renew())) state.isLost = true;
      if (state.isLost) return;
      const chunk = encoder.encode(text);
      chunks.push(chunk);
      state.buffered += chunk.length;
      state.bytes += chunk.length;
      if (state.buffered >= MAX_BUFFER_BYTES) await flush();
    },
  };
}

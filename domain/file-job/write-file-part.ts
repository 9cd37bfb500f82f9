import { MINUTE_MS } from '../kernel/duration.ts';
import { addMilliseconds } from '../kernel/instant.ts';
import { MIN_PART_BYTES } from '../kernel/part-uploads.ts';
import type { BackgroundFile, FileBodies, FileJob, FileUpload } from './file-job.ts';

/** How a run keeps the file for itself while it writes. */
export type FileHold = {
  /** Saves a new upload, before it has any data; null: another run has a later version of the file. */
  beginUpload(): Promise<FileUpload | null>;
  /** Keeps the file for longer, if its time has almost passed. @returns false if another run has it */
  renew(): Promise<boolean>;
};

/** What was written from the position of a file on, up to the end of a page. */
export type WrittenText<F, Position> = {
  /** With the parts that it has now; null: the text is not larger than a part yet. */
  readonly upload: FileUpload | null;
  /** What is in no part. */
  readonly rest: Uint8Array;
  readonly bytes: number;
  readonly position: Position | null;
  /** What the item tells from its last piece on. */
  readonly found: Partial<F>;
};

/** A piece of text that is larger, such as a page of large files, becomes more than one part, so that it need not fit into memory. */
const MAX_BUFFER_BYTES = 16 * 1024 * 1024;

/**
 * Many pages may have little text, so it may take long until a part is full. So much is repeated after a run that was killed,
 * and one page.
 */
const SAVE_AFTER_MS = MINUTE_MS / 3;

/**
 * Writes the text of a file from its position on, until the end of a page is the end of a part, or it has worked for some time.
 * Memory holds one part.
 * @returns LOST: nothing can be written to the upload, or another run writes
 */
export async function writeFilePart<F extends BackgroundFile<Position>, Position>(
  job: Pick<FileJob<F, Position>, 'readPiece' | 'writePart' | 'readTail' | 'now' | 'isTimeLeft'>,
  file: F,
  start: Position,
  hold: FileHold,
): Promise<WrittenText<F, Position> | 'GONE' | 'LOST'> {
  const { tail } = file.progress;
  const before = tail === undefined ? null : await job.readTail(file, tail);
  if (tail !== undefined && before === null) return 'LOST';
  const savedBy = addMilliseconds(job.now(), SAVE_AFTER_MS);
  const parts = partWriter(job, file, hold, before);
  let position: Position | null = start;
  let found: Partial<F> = {};
  do {
    const end: Awaited<ReturnType<typeof job.readPiece>> = await job.readPiece(file, position, parts.write);
    if (end === 'GONE') return 'GONE';
    position = end.next;
    found = end.found ?? {};
    if (!(await hold.renew())) return 'LOST';
    const { upload, buffered } = parts.state;
    if (buffered >= MIN_PART_BYTES || (position === null && upload !== null && buffered > 0)) await parts.flush();
    if (parts.state.isLost) return 'LOST';
  } while (
    position !== null &&
    (parts.state.buffered > 0 || parts.state.bytes === 0) &&
    job.now() < savedBy &&
    job.isTimeLeft()
  );
  const { upload, bytes } = parts.state;
  return { upload, rest: parts.content(), bytes, position, found };
}

/** Collects text until it is large enough for a part. */
function partWriter<F extends BackgroundFile<unknown>>(
  bodies: Pick<FileBodies<F>, 'writePart'>,
  file: F,
  { beginUpload, renew }: FileHold,
  before: Uint8Array | null,
) {
  type State = { upload: FileUpload | null; buffered: number; bytes: number; isLost: boolean };
  const state: State = { upload: file.progress.upload ?? null, buffered: before?.length ?? 0, bytes: 0, isLost: false };
  const encoder = new TextEncoder();
  let chunks: Uint8Array[] = before === null ? [] : [before];

  async function flush(): Promise<void> {
    const content = Buffer.concat(chunks);
    chunks = [];
    state.buffered = 0;
    const upload = state.upload ?? (await beginUpload());
    const tag = upload && (await bodies.writePart(file, upload.id, upload.tags.length + 1, content));
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

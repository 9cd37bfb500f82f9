import type { CommitOutcome } from '../kernel/command.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';

/** A file that a job makes in the background, from the table, piece by piece. */
export type BackgroundFile<Position> = {
  readonly id: string;
  readonly version: number;
  readonly requestedAt: Instant;
  readonly stage: 'RUNNING' | 'READY' | 'FAILED' | 'EXPIRED';
  readonly progress: FileProgress<Position>;
  /** Until when the file can be downloaded; null until it is ready. */
  readonly availableUntil: Instant | null;
  /** When the job works on it next; null: no more. */
  readonly dueAt: Instant | null;
};

/** How far the job has come. Everything before the position is in the parts of the upload and in the tail. */
export type FileProgress<Position> = {
  readonly parts: number;
  /** Absent until the text is larger than one part, and in exports that a former version began. */
  readonly upload?: FileUpload;
  /** The name of the text after the parts that is too short for one; absent: there is none. */
  readonly tail?: string;
  /** Of the parts and the tail together, in bytes. */
  readonly bytes: number;
  /** Null: everything is written. */
  readonly position: Position | null;
};

/** The multipart upload of the file, and the tags of its parts in their order. */
export type FileUpload = { readonly id: string; readonly tags: readonly string[] };

export const fileStatusAt = (
  { stage, availableUntil }: Pick<BackgroundFile<unknown>, 'stage' | 'availableUntil'>,
  now: Instant,
): BackgroundFile<unknown>['stage'] =>
  stage === 'READY' && availableUntil !== null && availableUntil <= now ? 'EXPIRED' : stage;

/** What a piece of the text ends with. */
export type PieceEnd<F, Position> = {
  /** Where the next piece begins; null: it was the last. */
  readonly next: Position | null;
  /** What the file item tells from its last piece on. */
  readonly found?: Partial<F>;
};

/** Where the bytes of the files are. */
export type FileBodies<F> = {
  /** Writes the whole file at once. It may be repeated. */
  writeFile(file: F, content: Uint8Array): Promise<void>;
  /** @returns the id of a new upload */
  beginUpload(file: F): Promise<string>;
  /** Writes a part, or replaces it. @returns its tag; null: there is no such upload */
  writePart(file: F, uploadId: string, number: number, content: Uint8Array): Promise<string | null>;
  /** Makes the file of the parts. It may be repeated. @returns false if the parts are others than those of the item */
  completeUpload(file: F, upload: FileUpload): Promise<boolean>;
  abortUpload(file: F, uploadId: string): Promise<void>;
  /** Writes text for the next run. It may be repeated. */
  writeTail(file: F, name: string, content: Uint8Array): Promise<void>;
  /** Null where it does not exist any more. */
  readTail(file: F, name: string): Promise<Uint8Array | null>;
  deleteTail(file: F, name: string): Promise<void>;
  /** Deletes the file, the parts and the tail. It may be repeated. */
  deleteFiles(file: F): Promise<void>;
};

/** What a job of files works with. Its reads are consistent. */
export type FileJob<F extends BackgroundFile<Position>, Position> = FileBodies<F> & {
  load(id: string): Promise<F | null>;
  /** The files that the job has to work on, the longest due first. */
  due(before: Instant, slice: Slice): Promise<Page<F>>;
  commit(before: F, after: F): Promise<CommitOutcome>;
  /** The progress of a file of which nothing is written. */
  readonly start: FileProgress<Position>;
  /**
   * Reads the piece of the text that begins at a position.
   * @param write takes the text in order, in pieces of at most some megabytes
   * @returns GONE: what the file is about does not exist any more
   */
  readPiece(
    file: F,
    position: Position,
    write: (text: string) => Promise<void>,
  ): Promise<PieceEnd<F, Position> | 'GONE'>;
  /** Waits a random time that grows with each attempt. */
  backoff(attempt: number): Promise<unknown>;
  readonly now: () => Instant;
  isTimeLeft(): boolean;
};

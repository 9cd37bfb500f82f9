import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Position } from './position.ts';

/** A complete line, and the position after it. */
export type Line = { readonly text: string; readonly next: Position };

/** A file of events that was moved aside may still get what a writer has begun. */
const WRITES_END_MS = 10_000;

/** It stays open while it is read, so that a rotation in between moves its name alone. */
type EventFile = {
  readonly handle: FileHandle;
  /** The digest of the first line, which holds the id of an event. */
  readonly name: string;
  readonly isCurrent: boolean;
  readonly size: number;
  readonly changedAt: number;
};

/**
 * The complete lines of a file of events after a position, in order. Files that a rotation renamed to `FILE.1` or `FILE-2026-11-26` come before
 * it, the oldest first; compressed ones are not read. Where no file is the one of the position, all are read: the receiver knows
 * what it has.
 */
export async function* linesAfter(path: string, position: Position | null): AsyncGenerator<Line> {
  const files = await openFiles(path);
  try {
    const first = files.findIndex(({ name }) => name === position?.file);
    for (const file of files.slice(Math.max(first, 0))) {
      const offset = file.name === position?.file && position.offset <= file.size ? position.offset : 0;
      for await (const { text, end } of completeLines(file.handle, offset))
        yield { text, next: { file: file.name, offset: end } };
      if (!file.isCurrent && Date.now() - file.changedAt < WRITES_END_MS) return;
    }
  } finally {
    for (const { handle } of files) await handle.close();
  }
}

/** The oldest first, the current one last. A file without a complete line is left out, and so is a copy of the current one. */
async function openFiles(path: string): Promise<readonly EventFile[]> {
  const [folder, base] = [dirname(path), basename(path)];
  const rotated = (await readdir(folder).catch(noneIfMissing)).filter(
    (name) => name.startsWith(base) && /^[.-]/.test(name.slice(base.length)) && !/\.(gz|zst|xz|bz2)$/.test(name),
  );
  // The current one first: if it is renamed meanwhile, it is found twice, and not missed.
  const current = await openFile(path, true);
  const others: EventFile[] = [];
  for (const name of rotated) {
    const file = await openFile(join(folder, name), false);
    if (file === null) continue;
    if (file.name === current?.name) await file.handle.close();
    else others.push(file);
  }
  return [...others.toSorted((one, other) => one.changedAt - other.changedAt), ...(current ? [current] : [])];
}

/** Null: there is no such file, or it has no complete line. */
async function openFile(path: string, isCurrent: boolean): Promise<EventFile | null> {
  const handle = await open(path).catch(nullIfMissing);
  if (handle === null) return null;
  const status = await handle.stat();
  const line = status.isFile() ? await firstLineOf(handle) : null;
  if (line === null) {
    await handle.close();
    return null;
  }
  const name = createHash('sha256').update(line).digest('base64url');
  return { handle, name, isCurrent, size: status.size, changedAt: status.mtimeMs };
}

async function firstLineOf(handle: FileHandle): Promise<string | null> {
  for await (const { text } of completeLines(handle, 0)) return text;
  return null;
}

const CHUNK_BYTES = 64 * 1024;
const NEWLINE = '\n';

async function* completeLines(handle: FileHandle, start: number): AsyncGenerator<{ text: string; end: number }> {
  let rest: Buffer = Buffer.alloc(0);
  let [end, position] = [start, start];
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
      end += at + 1;
      yield { text: rest.subarray(0, at).toString('utf8'), end };
      rest = rest.subarray(at + 1);
    }
  }
}

function noneIfMissing(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

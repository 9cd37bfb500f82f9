import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { CommandError } from '../../common/command-error.ts';
import { createDateOrderDetector, type DetectedOrder } from './row-time.ts';

/** What a reader must know about a file before it can read the first line. */
export type TextFile = {
  readonly path: string;
  readonly isGzipped: boolean;
  readonly encoding: Encoding;
  /** The order that its dates with slashes show; null if it has none. */
  readonly dates: DetectedOrder | null;
};

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A line without its line break; numbers start at 1. */
export type Line = { readonly number: number; readonly text: string };

/**
 * Reads a file, plain or gzipped, once to its end to detect its encoding: UTF-16 by its byte order mark or its zero
 * bytes, UTF-8 if all bytes are valid UTF-8, and otherwise Windows-1252, which includes Latin-1.
 * @throws CommandError if the file cannot be read
 */
export async function inspectTextFile(path: string): Promise<TextFile> {
  const isGzipped = (await readFirstBytes(path)).subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]));
  return withReadErrors(path, async () => {
    let encoding: Encoding | null = null;
    let decoder = new TextDecoder('utf-8', { fatal: true });
    let isUtf8 = true;
    const dates = createDateOrderDetector();
    for await (const chunk of readBytes(path, isGzipped)) {
      encoding ??= utf16EncodingOf(chunk);
      if (encoding !== null) {
        if (isUtf8) decoder = new TextDecoder(encoding);
        isUtf8 = false;
        dates.look(decoder.decode(chunk, { stream: true }));
        continue;
      }
      // Digits and slashes are the same bytes in UTF-8 and in Windows-1252.
      dates.look(chunk.toString('latin1'));
      if (isUtf8) isUtf8 = canDecode(decoder, chunk);
    }
    const narrow = isUtf8 && canDecode(decoder, null) ? 'utf-8' : 'windows-1252';
    return { path, isGzipped, encoding: encoding ?? narrow, dates: dates.order() };
  });
}

/** Yields the lines in the parts in which the file is read. */
export async function* readLines({ path, isGzipped, encoding }: TextFile): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  let number = 0;
  for await (const chunk of readBytes(path, isGzipped)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((text) => ({ number: ++number, text: text.endsWith('\r') ? text.slice(0, -1) : text }));
  }
  rest += decoder.decode();
  if (rest !== '') yield [{ number: number + 1, text: rest }];
}

/** Turns a failure of `read` into a CommandError. */
async function withReadErrors<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw toReadError(path, error);
  }
}

export const toReadError = (path: string, error: unknown): CommandError =>
  error instanceof CommandError ? error : new CommandError(`${path} cannot be read to its end: ${messageOf(error)}.`);

async function readFirstBytes(path: string): Promise<Buffer> {
  try {
    await using handle = await open(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new CommandError(
      `${path} cannot be read: ${messageOf(error)}. Give the path of the Online Retail CSV, plain or gzipped.`,
    );
  }
}

async function* readBytes(path: string, isGzipped: boolean): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const bytes = isGzipped ? file.pipe(createGunzip({ chunkSize: 1 << 18 })) : file;
  // `pipe` does not pass errors on: a read error must end the unzip stream, too.
  if (bytes !== file) file.once('error', (error) => bytes.destroy(error));
  try {
    yield* bytes;
  } finally {
    file.destroy();
  }
}

/** Detects UTF-16 by the byte order mark; without one, by the zero bytes of Latin letters. */
function utf16EncodingOf(start: Buffer): Encoding | null {
  const [one, two] = start;
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  if (one === 0) return 'utf-16be';
  return two === 0 ? 'utf-16le' : null;
}

function canDecode(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer | null): boolean {
  try {
    if (chunk === null) decoder.decode();
    else decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

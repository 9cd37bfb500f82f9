import type { FilePosition } from '../../domain/import-job/import-thing.ts';

/** The bytes of one row, which may span several lines. */
export type RawRecord = {
  /** The number of its first line. */
  readonly line: number;
  /** Without the line end. */
  readonly bytes: Buffer;
  readonly next: FilePosition;
  /** UNCLOSED: a quote that is not closed begins on this line. TOO_LARGE: only the beginning is here. */
  readonly problem: 'TOO_LARGE' | 'UNCLOSED' | null;
};

/** A row of an order with all its texts takes some kilobytes. An item of the table takes 400 kB. */
export const MAX_ROW_BYTES = 1_000_000;

const HEAD_BYTES = 1_000;

const [LINE_FEED, RETURN, QUOTE, COMMA] = [0x0a, 0x0d, 0x22, 0x2c];

/** Where a byte stands. A quote opens a cell only as its first character. */
type State = 'begin' | 'plain' | 'quoted' | 'after';

/**
 * Cuts a stream of bytes into rows by RFC 4180: a line end inside quotes belongs to the cell. It works on bytes, so that
 * reading can go on at any row of the file; a line end and a quote are the same bytes in UTF-8 and in Windows-1252.
 * @param quoted false for a format with one row on each line
 */
export async function* splitRecords(
  parts: AsyncIterable<Uint8Array>,
  from: FilePosition,
  quoted: boolean,
): AsyncGenerator<RawRecord> {
  let rest: Buffer = Buffer.alloc(0);
  let position = from;
  const splitter = createSplitter(quoted);
  for await (const part of parts) {
    rest = rest.length === 0 ? Buffer.from(part) : Buffer.concat([rest, part]);
    const { records, used, at } = splitter.split(rest, position, false);
    yield* records;
    rest = rest.subarray(used);
    position = at;
  }
  yield* splitter.split(rest, position, true).records;
}

type Split = { readonly records: readonly RawRecord[]; readonly used: number; readonly at: FilePosition };

function createSplitter(quoted: boolean) {
  // Where the scan of the unfinished row goes on, relative to its beginning.
  let scanned = 0;
  let state: State = 'begin';
  // A row that is too large is not kept: what follows is skipped to the next line end, however far away.
  let skipped: Omit<RawRecord, 'next'> | null = null;

  function split(bytes: Buffer, from: FilePosition, isEnd: boolean): Split {
    const records: RawRecord[] = [];
    let start = 0;
    let position = from;
    /** Ends a row after the byte `end`, and begins the next one. */
    const take = (end: number, problem: RawRecord['problem']) => {
      const row = bytes.subarray(start, end);
      const next = { offset: position.offset + end - start, line: position.line + countLineEnds(row) };
      records.push({ line: position.line, bytes: withoutLineEnd(row), next, problem });
      position = next;
      start = end;
      scanned = 0;
      state = 'begin';
    };
    /** @returns whether the skipped row has ended */
    const skip = (): boolean => {
      if (skipped === null) return true;
      const end = lineEndAfter(bytes, start);
      const row = bytes.subarray(start, end);
      position = { offset: position.offset + row.length, line: position.line + countLineEnds(row) };
      start = end;
      if (!isEnd && row.at(-1) !== LINE_FEED) return false;
      records.push({ ...skipped, next: position });
      skipped = null;
      return true;
    };
    while (skip()) {
      const end = findEnd(bytes, start);
      if (end !== null) take(end, null);
      else if (isUnclosed(isEnd)) take(lineEndAfter(bytes, start), 'UNCLOSED');
      else if (bytes.length - start > MAX_ROW_BYTES) {
        const problem = state === 'quoted' ? 'UNCLOSED' : 'TOO_LARGE';
        skipped = { line: position.line, bytes: withoutLineEnd(firstLine(bytes, start)), problem };
        [scanned, state] = [0, 'begin'];
      } else break;
    }
    if (isEnd && start < bytes.length) take(bytes.length, null);
    return { records, used: start, at: position };
  }

  /** Null: the row goes on after these bytes, or is too large. It depends on the row alone, and not on the parts that it arrives in. */
  function findEnd(bytes: Buffer, start: number): number | null {
    const limit = Math.min(bytes.length, start + MAX_ROW_BYTES);
    if (!quoted) {
      const at = bytes.subarray(start, limit).indexOf(LINE_FEED, scanned);
      scanned = limit - start;
      return at === -1 ? null : start + at + 1;
    }
    for (let at = start + scanned; at < limit; at++) {
      const byte = bytes[at];
      if (state === 'quoted') {
        if (byte === QUOTE) state = 'after';
      } else if (byte === LINE_FEED) return at + 1;
      else if (byte === COMMA) state = 'begin';
      else if (byte === QUOTE) state = state === 'plain' ? 'plain' : 'quoted';
      else if (byte !== RETURN) state = 'plain';
    }
    scanned = limit - start;
    return null;
  }

  const isUnclosed = (isEnd: boolean) => state === 'quoted' && isEnd;

  return { split };
}

/** The beginning of what is too large, for a message. */
const firstLine = (bytes: Buffer, start: number): Buffer =>
  Buffer.from(bytes.subarray(start, Math.min(lineEndAfter(bytes, start), start + HEAD_BYTES)));

function lineEndAfter(bytes: Buffer, start: number): number {
  const at = bytes.indexOf(LINE_FEED, start);
  return at === -1 ? bytes.length : at + 1;
}

function countLineEnds(bytes: Buffer): number {
  let [count, at] = [0, bytes.indexOf(LINE_FEED)];
  while (at !== -1) {
    count++;
    at = bytes.indexOf(LINE_FEED, at + 1);
  }
  return count;
}

function withoutLineEnd(row: Buffer): Buffer {
  let end = row.length;
  if (row[end - 1] === LINE_FEED) end--;
  if (row[end - 1] === RETURN) end--;
  return row.subarray(0, end);
}

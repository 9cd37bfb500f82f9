/** What stops a row, in the form of a `SourceProblem`. The message names no value of a person. */
export type ImportProblem = {
  readonly code: string;
  /** Where it stands in the row; null if the whole is wrong. */
  readonly path: string | null;
  readonly message: string;
};

/** The rows of a file that are one thing, such as the lines of one order. They are applied together. */
export type ImportThing = {
  /** The number of the first line of each row. The first line of a file has number 1. */
  readonly lines: readonly number[];
  /** What the report calls it; empty for rows that cannot be read. */
  readonly key: string;
  /** Things of one group are applied one after the other, in the order of the file. */
  readonly group: string;
  /** The cells of each row, or the value of each line. */
  readonly rows: readonly unknown[];
  /** Why its rows cannot be read; null if they can. */
  readonly problem: ImportProblem | null;
};

/** What became of a thing. */
export type ThingOutcome =
  | { readonly outcome: 'applied' }
  | {
      readonly outcome: 'skipped';
      readonly problems: readonly ImportProblem[];
      /** It waits for another thing. Absent: it says nothing that the graph stores. */
      readonly waits?: true;
    }
  | { readonly outcome: 'failed'; readonly problems: readonly ImportProblem[] };

/** Where reading goes on after a thing. */
export type FilePosition = { readonly offset: number; readonly line: number };

/** A file that is open at a position. */
export type OpenFile = {
  readonly header: readonly string[] | null;
  readonly things: AsyncIterable<{ readonly thing: ImportThing; readonly next: FilePosition }>;
};

/** The file as a whole is not as its format says. */
export class FileProblem extends Error {
  readonly code: string;
  readonly line: number;

  constructor(code: string, line: number, message: string) {
    super(message);
    this.name = 'FileProblem';
    this.code = code;
    this.line = line;
  }
}

/** The chunk of a group: all its things are in one chunk, wherever they stand in the file. FNV-1a. */
export function chunkOf(group: string, chunks: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < group.length; at++) hash = Math.imul(hash ^ group.charCodeAt(at), 0x01000193) >>> 0;
  return hash % chunks;
}

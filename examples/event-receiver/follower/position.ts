import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** How far the events are delivered. */
export type Position = {
  /** The digest of the first line of a file. It names the file wherever a rotation moves it. */
  readonly file: string;
  /** Bytes from its start. */
  readonly offset: number;
};

/** Null: nothing is delivered yet. @throws Error if the file holds something else */
export function loadPosition(path: string): Position | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const { file, offset }: Partial<Position> = JSON.parse(text);
  if (typeof file !== 'string' || typeof offset !== 'number') throw new Error(`${path} holds no position.`);
  return { file, offset };
}

/** Replaces the position in one step: after a crash there is the old one or the new one. */
export function savePosition(path: string, position: Position): void {
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, JSON.stringify(position));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

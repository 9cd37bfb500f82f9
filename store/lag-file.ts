import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ProjectorLag } from '../domain/import-job/follow-projectors.ts';

/** What a process wrote that has ended says nothing. */
const MAX_AGE_MS = 15_000;

/** Writes how far the event sources of this machine are behind, for imports of any process. */
export function writeLagFile(file: string, lag: ProjectorLag): void {
  try {
    writeFileSync(`${file}.next`, JSON.stringify({ at: Date.now(), ...lag }));
    renameSync(`${file}.next`, file);
  } catch {
    // The directory may be removed while this process ends. Nothing depends on the file.
  }
}

/** Null: nobody writes it now. */
export function readLagFile(file: string): ProjectorLag | null {
  try {
    const { at, seconds, records } = JSON.parse(readFileSync(file, 'utf8'));
    return Date.now() - at > MAX_AGE_MS ? null : { seconds, records };
  } catch {
    return null;
  }
}

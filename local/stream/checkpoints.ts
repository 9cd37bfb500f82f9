import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How far a consumer has come in each shard of a stream. */
export type Checkpoints = {
  /** The last record that is done or given up; null at the beginning. */
  of(shardId: string): string | null;
  /** The same of all shards that were begun. */
  all(): Readonly<Record<string, string>>;
  /** Whether the shard is read to its end. */
  isDone(shardId: string): boolean;
  pass(shardId: string, sequenceNumber: string): Promise<void>;
  finish(shardId: string): Promise<void>;
};

type Kept = { readonly stream: string; readonly passed: Record<string, string>; readonly done: readonly string[] };

/** Kept for this process only. */
export function passingCheckpoints(): Checkpoints {
  return checkpointsFrom({ stream: '', passed: {}, done: [] }, async () => {});
}

/** Kept in a file, for this stream alone: those of another one, such as of a table that is no more, mean nothing. */
export function keptCheckpoints(file: string, stream: string): Checkpoints {
  const kept = readKept(file);
  const begun = kept?.stream === stream ? kept : { stream, passed: {}, done: [] };
  return checkpointsFrom(begun, async (now) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.next`, JSON.stringify(now));
    await rename(`${file}.next`, file);
  });
}

function checkpointsFrom(begun: Kept, keep: (kept: Kept) => Promise<void>): Checkpoints {
  let kept = begun;
  const change = (next: Partial<Kept>) => {
    kept = { ...kept, ...next };
    return keep(kept);
  };
  return {
    of: (shardId) => kept.passed[shardId] ?? null,
    all: () => kept.passed,
    isDone: (shardId) => kept.done.includes(shardId),
    pass: (shardId, sequenceNumber) => change({ passed: { ...kept.passed, [shardId]: sequenceNumber } }),
    finish: (shardId) => change({ done: [...kept.done, shardId] }),
  };
}

function readKept(file: string): Kept | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

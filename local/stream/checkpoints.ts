import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** How far a consumer has come in each shard of a stream. */
export type Checkpoints = {
  /** The last record that is done or given up; null at the beginning. */
  get(shardId: string): string | null;
  /** The same of all shards that were begun. */
  all(): Readonly<Record<string, string>>;
  /** Whether the shard is read to its end. */
  isDone(shardId: string): boolean;
  advance(shardId: string, sequenceNumber: string): Promise<void>;
  finish(shardId: string): Promise<void>;
};

type StoredCheckpoints = {
  readonly stream: string;
  readonly passed: Record<string, string>;
  readonly done: readonly string[];
};

/** Kept for this process only. */
export function inMemoryCheckpoints(): Checkpoints {
  return createCheckpoints({ stream: '', passed: {}, done: [] }, async () => {});
}

/** Kept in a file, for this stream alone: those of another one, such as of a table that is no more, mean nothing. */
export function fileCheckpoints(file: string, stream: string): Checkpoints {
  const stored = readCheckpointFile(file);
  const begun = stored?.stream === stream ? stored : { stream, passed: {}, done: [] };
  return createCheckpoints(begun, async (now) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.next`, JSON.stringify(now));
    await rename(`${file}.next`, file);
  });
}

function createCheckpoints(begun: StoredCheckpoints, keep: (stored: StoredCheckpoints) => Promise<void>): Checkpoints {
  let stored = begun;
  const change = (next: Partial<StoredCheckpoints>) => {
    stored = { ...stored, ...next };
    return keep(stored);
  };
  return {
    get: (shardId) => stored.passed[shardId] ?? null,
    all: () => stored.passed,
    isDone: (shardId) => stored.done.includes(shardId),
    advance: (shardId, sequenceNumber) => change({ passed: { ...stored.passed, [shardId]: sequenceNumber } }),
    finish: (shardId) => change({ done: [...stored.done, shardId] }),
  };
}

function readCheckpointFile(file: string): StoredCheckpoints | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

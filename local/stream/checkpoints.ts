import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The position of one consumer in each shard of a stream. */
export type Checkpoints = {
  /** The sequence number of the last record that is processed or given up; null at the beginning. */
  get(shardId: string): string | null;
  /** These numbers by shard, for all shards that have one. */
  all(): Readonly<Record<string, string>>;
  /** Whether the shard was read to its end. */
  isDone(shardId: string): boolean;
  advance(shardId: string, sequenceNumber: string): Promise<void>;
  finish(shardId: string): Promise<void>;
};

type StoredCheckpoints = {
  readonly stream: string;
  readonly passed: Record<string, string>;
  readonly done: readonly string[];
};

/** Checkpoints that end with this process. */
export function inMemoryCheckpoints(): Checkpoints {
  return createCheckpoints({ stream: '', passed: {}, done: [] }, async () => {});
}

/** Checkpoints in a file, for this stream only. It ignores those of another stream, such as one of a deleted table. */
export function fileCheckpoints(file: string, stream: string): Checkpoints {
  const stored = readCheckpointFile(file);
  const initial = stored?.stream === stream ? stored : { stream, passed: {}, done: [] };
  return createCheckpoints(initial, async (checkpoints) => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.next`, JSON.stringify(checkpoints));
    await rename(`${file}.next`, file);
  });
}

function createCheckpoints(
  initial: StoredCheckpoints,
  save: (checkpoints: StoredCheckpoints) => Promise<void>,
): Checkpoints {
  let stored = initial;
  const change = (patch: Partial<StoredCheckpoints>) => {
    stored = { ...stored, ...patch };
    return save(stored);
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

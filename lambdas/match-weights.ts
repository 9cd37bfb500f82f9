import { readFile } from 'node:fs/promises';
import { inParallel } from '../domain/kernel/in-parallel.ts';
import { sharesIn } from '../domain/matching/counting/value-counts.ts';
import { fromWeightsFile } from '../domain/matching/learning/match-weights-file.ts';
import type { CountedShares } from '../domain/matching/score/counted-share.ts';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../domain/matching/score/match-weights.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { readMatchModel } from '../store/matching/match-model-items.ts';
import { readValueCounts } from '../store/matching/value-count-items.ts';
import { type Reader, readerOf } from '../store/table/dynamo-read.ts';
import { type Refreshed, refreshed } from './refreshed.ts';

/** Weights that were learned for this shop are deployed next to the bundle. */
const BUNDLED_WEIGHTS = new URL('match-weights.json', import.meta.url);

/** How long a function uses a model before it looks for a newer one. */
const MAX_AGE_MS = 3 * 60_000;

/**
 * The weights that the table taught; else those of a file, or the default weights. With them, how frequent values are in the
 * shop now. They are read when they are first needed, and again after three minutes.
 * @param path of a file of weights; see `readWeights`
 */
export function currentWeights(table: Table, path: string | null): Refreshed<MatchWeights> {
  const reader = readerOf(table, false);
  async function load(): Promise<MatchWeights> {
    const [model, shares] = await inParallel(
      () => readMatchModel(reader),
      () => readShares(reader),
    );
    return { ...(model?.weights ?? (await readWeights(path))), shares };
  }
  return refreshed(load, { maxAgeMs: MAX_AGE_MS, minAgeMs: 0 }, () => Date.now());
}

/** How frequent values are in the shop now. */
export const readShares = async (reader: Reader): Promise<CountedShares> => sharesIn(await readValueCounts(reader));

/**
 * The weights of a file, or the default weights if there is none.
 * @param path of a file that `npm run train-matcher` wrote; null: the file next to the bundle, if it exists
 * @throws Error if the file at `path` does not exist, or a file has no weights of this version
 */
export async function readWeights(path: string | null): Promise<MatchWeights> {
  const text = await readFile(path ?? BUNDLED_WEIGHTS, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (path === null && error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? DEFAULT_WEIGHTS : fromWeightsFile(text);
}

import { readFile } from 'node:fs/promises';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../domain/matching/match-weights.ts';
import { fromWeightsFile } from '../domain/matching/match-weights-file.ts';

/** Weights that were learned for this shop are deployed next to the bundle. */
const BUNDLED_WEIGHTS = new URL('match-weights.json', import.meta.url);

/**
 * The learned weights, or the default weights if there are none.
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

import { readFile } from 'node:fs/promises';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../domain/matching/match-weights.ts';
import { fromWeightsFile } from '../domain/matching/match-weights-file.ts';

/** The weights that were learned for this shop and stand beside the bundle, or else those that fit most. */
const BUNDLED_WEIGHTS = new URL('match-weights.json', import.meta.url);

/**
 * @param path of a file that `npm run train-matcher` wrote; null: there may be one beside the bundle
 * @throws Error where the file given is not there, or any holds no weights of this version
 */
export async function readWeights(path: string | null): Promise<MatchWeights> {
  const text = await readFile(path ?? BUNDLED_WEIGHTS, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (path === null && error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? DEFAULT_WEIGHTS : fromWeightsFile(text);
}

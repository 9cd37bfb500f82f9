import type { Instant } from '../../kernel/instant.ts';
import type { LearningRun, MatchModel } from './match-model.ts';

/**
 * An earlier model under the next version, so that functions take it over and all records are matched again by it, and the run
 * that says so.
 * @param version the next one
 */
export function restoredModel(
  earlier: MatchModel,
  version: number,
  now: Instant,
): { readonly model: MatchModel; readonly run: LearningRun } {
  const { version: known, learnedAt, weights, restored = known, ...figures } = earlier;
  return {
    model: { ...figures, version, learnedAt, weights, restored },
    run: { ...figures, at: now, learned: version, reason: null, restored },
  };
}

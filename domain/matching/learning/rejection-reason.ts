import type { MatchWeights } from '../score/match-weights.ts';
import type { PairObservations } from '../score/pair-observations.ts';

/** A pair in its likeliest interpretation, and the probability that it is one person. */
type JudgedPair = { readonly score: number; readonly interpretation: PairObservations };

/** A sample needs this many pairs of one person to show how people are typed. */
const FEWEST_MATCHES = 100;
/** The smallest share of matches whose given names are alike. Below it the matches are families, not duplicates. */
const FEWEST_SIMILAR_NAMES = 0.6;

/** Why nothing can be learned from these pairs; null: they teach something. */
export function rejectionReason(scored: readonly JudgedPair[], { fields }: MatchWeights): string | null {
  const scores = scored.map(({ score }) => score);
  const matches = scores.reduce((sum, score) => sum + score, 0);
  if (matches < FEWEST_MATCHES)
    return `about ${Math.round(matches)} pairs look like one person; fewer than ${FEWEST_MATCHES} do not show how people are typed.`;
  const levels = scored
    .filter(({ score }) => score > 0.5)
    .flatMap(({ interpretation }) => interpretation.observations.map(({ level }) => level));
  const errors = levels.filter((level) => level !== 'exact' && level !== 'missing').length;
  if (errors < FEWEST_MATCHES / 2)
    return `only ${errors} fields differ in ${Math.round(matches)} pairs: too clean to learn typing errors.`;
  const { exact, close, similar } = fields.givenName.match;
  if (exact + close + similar < FEWEST_SIMILAR_NAMES)
    return 'pairs that look like one person often have different given names: these are families, not duplicates.';
  const unsure = scores.reduce((sum, score) => sum + Math.min(score, 1 - score), 0);
  return unsure > matches / 3 ? 'pairs of one person and pairs of strangers cannot be separated.' : null;
}

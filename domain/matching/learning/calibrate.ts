import type { Calibration } from '../score/calibration.ts';
import { poolViolators } from './pool-violators.ts';

/** A decided pair, and its score by the weights without a calibration. */
export type ScoredDecision = {
  readonly score: number;
  readonly isOnePerson: boolean;
  readonly by: 'PERSON' | 'MATCHER';
};

/** People must have decided so many pairs, and so many of each kind, for a calibration. */
const FEWEST_DECISIONS = 100;
const FEWEST_OF_EACH = 3;

/** The scores at which the calibration has a point. Nobody decides about pairs below a suggestion. */
const POINTS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999];
/** The number of pairs that the score itself counts for at each point. */
const PRIOR_PAIRS = 10;

/**
 * Fits the share of one person to the score by isotonic regression. Pairs that the matcher merged and nobody took apart count
 * as one person, because otherwise only the doubtful pairs of a high score, which wait for a person, would decide about it.
 * @returns the reason if too little was decided
 */
export function calibrate(
  decisions: readonly ScoredDecision[],
): { readonly calibration: Calibration } | { readonly reason: string } {
  const counted = decisions.filter(({ score }) => score >= (POINTS[0] ?? 0));
  const byPeople = counted.filter(({ by }) => by === 'PERSON');
  const same = byPeople.filter(({ isOnePerson }) => isOnePerson).length;
  const fewer = Math.min(same, byPeople.length - same);
  if (byPeople.length < FEWEST_DECISIONS || fewer < FEWEST_OF_EACH)
    return {
      reason: `people merged ${same} suggested pairs and rejected ${byPeople.length - same}; ${FEWEST_DECISIONS} decisions with ${FEWEST_OF_EACH} of each kind show how far a score is right.`,
    };
  const items = POINTS.map((point) => {
    const near = counted.filter(({ score }) => nearest(score) === point);
    const merged = near.filter(({ isOnePerson }) => isOnePerson).length;
    return { point, part: merged + PRIOR_PAIRS * point, whole: near.length + PRIOR_PAIRS };
  });
  const calibration = poolViolators(items).flatMap(({ members, part, whole }) =>
    members.map(({ point }) => ({ score: point, calibrated: part / whole })),
  );
  return { calibration };
}

const bitsOf = (score: number): number => Math.log2(score / Math.max(1 - score, 2 ** -40));

/** The point whose log odds are nearest. */
const nearest = (score: number): number =>
  POINTS.reduce((best, point) =>
    Math.abs(bitsOf(point) - bitsOf(score)) < Math.abs(bitsOf(best) - bitsOf(score)) ? point : best,
  );

/** What the share of one person among pairs of a score was. */
export type CalibrationPoint = {
  /** The probability by the weights. */
  readonly score: number;
  /** The probability by what was decided about such pairs. */
  readonly calibrated: number;
};

/** In ascending order. Neither value falls. */
export type Calibration = readonly CalibrationPoint[];

/**
 * The calibrated score. Between two points it follows the log odds of the score. Below the first point, where nobody decides
 * about pairs, the score stays, unless it would be above that point then.
 */
export function calibratedScore(score: number, calibration: Calibration | undefined): number {
  const [first] = calibration ?? [];
  if (calibration === undefined || first === undefined) return score;
  if (score < first.score) return Math.min(score, first.calibrated);
  const above = calibration.findIndex((point) => point.score > score);
  const lower = calibration.at(above === -1 ? -1 : above - 1) ?? first;
  const upper = calibration[above] ?? { score: 1, calibrated: 1 };
  const [from, to] = [logOdds(lower.score), logOdds(upper.score)];
  const share = to === from ? 1 : (logOdds(score) - from) / (to - from);
  return lower.calibrated + (upper.calibrated - lower.calibrated) * share;
}

/** In bits. It is bounded, so that 0 and 1 give finite bits. */
function logOdds(probability: number): number {
  const bounded = Math.min(Math.max(probability, SMALLEST), 1 - SMALLEST);
  return Math.log2(bounded / (1 - bounded));
}
const SMALLEST = 2 ** -40;

/** A suggestion, and whether it is true. */
export type ScoredTruth = { readonly score: number; readonly isOnePerson: boolean };

/** The lower bounds of the bins, in tenths. Nothing below the last one is suggested. */
const TENTHS = [9, 8, 7, 6, 5];
/** The share of fewer suggestions says little: a tenth of 100 is often 5 points off by chance. */
const FEWEST = 100;
/** How far the true share may be from the mean score, in points. */
const MAX_POINTS = 5;

/** A line per bin of scores: how many suggestions, their mean score and the share of them that is true. */
export function calibrationRows(suggestions: readonly ScoredTruth[]): readonly string[] {
  return TENTHS.map((tenth) => {
    const inBin = suggestions.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    const label = `${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)}:`;
    if (inBin.length === 0) return `${label} no suggestion`;
    const mean = inBin.reduce((sum, { score }) => sum + score, 0) / inBin.length;
    const share = inBin.filter(({ isOnePerson }) => isOnePerson).length / inBin.length;
    const points = Math.abs(share - mean) * 100;
    const verdict = inBin.length < FEWEST ? 'few suggestions' : points <= MAX_POINTS ? 'within 5' : 'more than 5';
    return `${label} ${inBin.length} suggestions, mean score ${mean.toFixed(3)}, true ${share.toFixed(3)}: ${points.toFixed(1)} points apart (${verdict})`;
  });
}

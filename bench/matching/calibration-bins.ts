/** A suggestion, and whether it is true. */
export type ScoredTruth = { readonly score: number; readonly isOnePerson: boolean };

/** The lower bounds of the bins, in tenths. Nothing below the last one is suggested. */
const TENTHS = [9, 8, 7, 6, 5];
/** Bins with fewer suggestions are not judged: chance alone moves the share of 100 by 6 points at 0.9 and by 10 points at 0.5. */
const FEWEST = 100;
/** How far the true share may be from the mean score. */
const MAX_DIFFERENCE = 0.05;
/** The standard deviations of a 95 % interval. */
const DEVIATIONS = 1.96;

/**
 * A line per bin of scores: how many suggestions, their mean score, the share of them that is true, and the 95 % interval of
 * that share. A bin of few suggestions has no verdict, but its line says if even its interval is too far from the mean score.
 */
export function calibrationRows(suggestions: readonly ScoredTruth[]): readonly string[] {
  return TENTHS.map((tenth) => {
    const inBin = suggestions.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    const label = `${(tenth / 10).toFixed(1)} to ${((tenth + 1) / 10).toFixed(1)}:`;
    if (inBin.length === 0) return `${label} no suggestion`;
    const mean = inBin.reduce((sum, { score }) => sum + score, 0) / inBin.length;
    const share = inBin.filter(({ isOnePerson }) => isOnePerson).length / inBin.length;
    const difference = Math.abs(share - mean);
    const [low, high] = wilsonInterval(share, inBin.length);
    const isFar = low > mean + MAX_DIFFERENCE || high < mean - MAX_DIFFERENCE;
    const verdict = difference <= MAX_DIFFERENCE ? 'within 5' : 'more than 5';
    const few = isFar ? 'few suggestions, more than 5 by the interval too' : 'few suggestions';
    return `${label} ${inBin.length} suggestions, mean score ${mean.toFixed(3)}, true ${share.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]: ${(100 * difference).toFixed(1)} points apart (${inBin.length < FEWEST ? few : verdict})`;
  });
}

/** The 95 % interval of a share of `count` independent trials. https://doi.org/10.1080/01621459.1927.10502953 */
function wilsonInterval(share: number, count: number): readonly [number, number] {
  const square = DEVIATIONS ** 2 / count;
  const middle = (share + square / 2) / (1 + square);
  const half = (DEVIATIONS * Math.sqrt((share * (1 - share)) / count + square / (4 * count))) / (1 + square);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

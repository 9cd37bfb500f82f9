import type { Frequencies } from '../fields/name-frequencies.ts';
import type { MatchWeights } from '../score/match-weights.ts';
import { mapCountedFields } from './counted-values.ts';
import { toWeightsFile } from './match-weights-file.ts';

/** An item has 400 kB. The rest is for the figures of the run. */
const MAX_BYTES = 300_000;

/**
 * Shortens the lists of frequent values until the weights fit an item: half of each list at a time, the most frequent values
 * stay. A value that is left out counts as frequent as the most frequent of those, so that it never weighs more than before.
 */
export function fitSize(weights: MatchWeights, maxBytes = MAX_BYTES): MatchWeights {
  for (let most = 500; ; most = Math.floor(most / 2)) {
    const shorter = withFewerValues(weights, most);
    if (most === 0 || Buffer.byteLength(toWeightsFile(shorter)) <= maxBytes) return shorter;
  }
}

const withFewerValues = (weights: MatchWeights, most: number): MatchWeights =>
  mapCountedFields(weights, (known) =>
    known.frequencies === undefined ? known : { ...known, frequencies: mostFrequent(known.frequencies, most) },
  );

function mostFrequent({ values, others }: Frequencies, most: number): Frequencies {
  const sorted = Object.entries(values).toSorted(([, one], [, other]) => other - one);
  const dropped = sorted.slice(most).map(([, share]) => share);
  return { values: Object.fromEntries(sorted.slice(0, most)), others: Math.max(others, ...dropped.slice(0, 1)) };
}

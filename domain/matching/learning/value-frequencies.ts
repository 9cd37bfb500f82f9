import type { Frequencies } from '../fields/name-frequencies.ts';

/** A pair of records by their positions in the file, and the probability that both are one person. */
export type PairProbability = { readonly left: number; readonly right: number; readonly score: number };

/** The share of a person that each record counts for: two records of one person count for one half each. */
export function personShares(
  recordCount: number,
  pairs: readonly (PairProbability & { readonly weight: number })[],
): readonly number[] {
  const others = Array.from({ length: recordCount }, () => 0);
  for (const { left, right, score, weight } of pairs)
    for (const index of [left, right]) others[index] = (others[index] ?? 0) + score * weight;
  return others.map((more) => 1 / (1 + more));
}

const MAX_VALUES = 500;
/** A value that fewer people have is not listed: the list would reveal who is in the file. */
export const FEWEST_PEOPLE = 5;
/** The number of people that the known rate of rare values counts for. */
const PRIOR_PEOPLE = 100;

/**
 * How often somebody who has a value meets it among the other people. A value that one person alone has gets 0.
 * @param shares the share of a person that each record counts for; a record without one is a person
 * @param rareRate how often strangers share a rare value, as far as it is known
 */
export function valueFrequencies(
  values: readonly (string | undefined)[],
  shares: readonly number[],
  rareRate: number,
): Frequencies {
  const counts = new Map<string, number>();
  values.forEach((value, index) => {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + (shares[index] ?? 1));
  });
  const total = [...counts.values()].reduce((sum, people) => sum + people, 0);
  const shareOfOthers = (people: number) => Math.max(people - 1, 0) / Math.max(total, 1);
  const common = [...counts]
    .filter(([, people]) => people >= FEWEST_PEOPLE)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_VALUES);
  const listed = new Map(common);
  const rest = [...counts].filter(([value]) => !listed.has(value)).map(([, people]) => people);
  const people = rest.reduce((sum, each) => sum + each, PRIOR_PEOPLE);
  const prior = rareRate * PRIOR_PEOPLE;
  return {
    values: Object.fromEntries(common.map(([value, each]) => [value, shareOfOthers(each)])),
    others: rest.reduce((sum, each) => sum + each * shareOfOthers(each), prior) / people,
  };
}

import type { Features } from '../fields/match-features.ts';
import { candidatePairs, type Positions, unmatchedPairs } from './match-pairs.ts';

/** A pair of records by their positions in the sample, and the number of pairs of all records that it stands for. */
export type SampledPair = { readonly left: number; readonly right: number; readonly weight: number };

/** The records that learning compares. */
export type TrainingSample = {
  readonly people: readonly Features[];
  /** The number of all records, of which these are a part. */
  readonly population: number;
  /** So many of the people, from the first on, were drawn at random. The others are there only for a pair. */
  readonly drawn: number;
  /** Pairs that share a block. */
  readonly candidates: readonly SampledPair[];
  /** Pairs of drawn people that share no block. */
  readonly strangers: readonly Positions[];
  /** The most pairs of one person that one record counts for; no bound for a file that the shop itself chose. */
  readonly matchesPerRecord: number;
};

/** All records of a file, and all their pairs. */
export function wholeSample(people: readonly Features[]): TrainingSample {
  const positions = candidatePairs(people);
  return {
    people,
    population: people.length,
    drawn: people.length,
    candidates: positions.map(([left, right]) => ({ left, right, weight: 1 })),
    strangers: unmatchedPairs(people.length, positions),
    matchesPerRecord: Number.POSITIVE_INFINITY,
  };
}

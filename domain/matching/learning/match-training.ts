import type { Level } from '../fields/match-comparison.ts';
import type { Features } from '../fields/match-features.ts';
import { likeliestInterpretation } from '../score/match-score.ts';
import {
  FIELDS,
  type FieldWeights,
  type MatchField,
  type MatchWeights,
  withComparedAttributes,
} from '../score/match-weights.ts';
import {
  type Observation,
  type PairInterpretations,
  type PairObservations,
  pairInterpretations,
  withoutSpelling,
} from '../score/pair-observations.ts';
import { mapCountedFields } from './counted-values.ts';
import { enforceMonotonic, estimateRates, householdRates } from './match-rates.ts';
import { rejectionReason } from './rejection-reason.ts';
import { type SampledPair, type TrainingSample, wholeSample } from './training-sample.ts';
import { type PairProbability, personShares, valueFrequencies } from './value-frequencies.ts';

export type TrainingResult = {
  readonly weights: MatchWeights;
  /** Why the weights of before stay; null: new ones were learned. */
  readonly rejectionReason: string | null;
  /** The number of pairs that share a block and were compared. */
  readonly candidates: number;
  /** The expected number of pairs that are one person. */
  readonly matches: number;
  readonly rounds: number;
};

type Pair = SampledPair & { readonly interpretations: PairInterpretations };

/** Of a larger file every second or third person is taken. This does not change how rare a pair is. */
const MAX_PEOPLE = 20_000;
const MAX_ROUNDS = 60;

/**
 * Learns from a file, without labels, how often fields agree in pairs of one person and in pairs of strangers.
 * @param start the prior weights, which also stay where the file holds too little evidence
 */
export function learnWeights(all: readonly Features[], start: MatchWeights, source: string): TrainingResult {
  const people = all.filter((_, index) => index % Math.ceil(all.length / MAX_PEOPLE) === 0);
  const { weights, rejectionReason, ...figures } = learnFromSample(wholeSample(people), start, source);
  const stays = rejectionReason !== null;
  return { ...figures, rejectionReason, weights: stays ? priorFor(people, start) : weights };
}

/** The prior weights, with the attributes of these people. */
const priorFor = (people: readonly Features[], start: MatchWeights): MatchWeights =>
  withComparedAttributes(start, attributesIn(people));

/**
 * Learns from a sample by the EM algorithm. The expectation step asks how likely each candidate pair is one person; the
 * maximisation step asks how often fields agree, then. They alternate until the result is stable. All pairs that share no
 * block count as strangers.
 * @returns the weights as learned, also where there is a reason against them
 */
export function learnFromSample(sample: TrainingSample, start: MatchWeights, source: string): TrainingResult {
  const { people, population } = sample;
  const prior = priorFor(people, start);
  const candidates = pairsOf(people, sample.candidates, prior);
  const strangers = pairsOf(
    people,
    sample.strangers.map(([left, right]) => ({ left, right, weight: 1 })),
    prior,
  );
  const counts = {
    ...{ people, population, drawn: sample.drawn, strangers },
    allPairs: Math.max(1, (population * (population - 1)) / 2),
  };
  let weights: MatchWeights = {
    ...prior,
    source,
    matches: Math.max(prior.matches, 0.1 / population),
    households: 0.5 / population,
  };
  let matches = 0;
  for (let round = 1; ; round += 1) {
    const scored = candidates.map((pair) => scorePair(pair, weights));
    const before = matches;
    matches = scored.reduce((sum, { score, weight }) => sum + score * weight, 0);
    if (round > MAX_ROUNDS || Math.abs(matches - before) < 0.0005 * matches)
      return {
        weights,
        rejectionReason: rejectionReason(scored, weights),
        candidates: candidates.length,
        matches,
        rounds: round,
      };
    weights = maximize(bounded(scored, sample), counts, prior, weights);
  }
}

const attributesIn = (people: readonly Features[]): readonly string[] =>
  [...new Set(people.flatMap(({ attributes }) => Object.keys(attributes)))].toSorted();

function pairsOf(people: readonly Features[], pairs: readonly SampledPair[], weights: MatchWeights): readonly Pair[] {
  return pairs.flatMap((pair) => {
    const [mine, theirs] = [people[pair.left], people[pair.right]];
    return mine === undefined || theirs === undefined
      ? []
      : [{ ...pair, interpretations: pairInterpretations(mine, theirs, weights) }];
  });
}

type ScoredPair = PairProbability & {
  readonly interpretation: PairObservations;
  /** Probability from 0 to 1 that both are two people of one household. */
  readonly household: number;
  /** The number of pairs of all records that it stands for. */
  readonly weight: number;
};

/** The expectation step: how likely the pair is one person in its likeliest interpretation. */
function scorePair({ left, right, weight, interpretations }: Pair, weights: MatchWeights): ScoredPair {
  const { pair: interpretation, weighed } = likeliestInterpretation(interpretations, weights);
  return { left, right, weight, interpretation, score: weighed.score, household: weighed.household };
}

/** Lowers the weight of the pairs of a record that resembles more records than one person has. */
function bounded(scored: readonly ScoredPair[], { people, matchesPerRecord }: TrainingSample): readonly ScoredPair[] {
  if (!Number.isFinite(matchesPerRecord)) return scored;
  const sums = new Float64Array(people.length);
  for (const { left, right, score } of scored) for (const at of [left, right]) sums[at] = (sums[at] ?? 0) + score;
  return scored.map((pair) => {
    const most = Math.max(sums[pair.left] ?? 0, sums[pair.right] ?? 0);
    return most <= matchesPerRecord ? pair : { ...pair, weight: (pair.weight * matchesPerRecord) / most };
  });
}

/** Household pairs per record that are assumed even if the file holds none: other files hold some. */
const FEWEST_HOUSEHOLD_PAIRS = 0.1;

/** The number of pairs that the prior weights count for. */
const PRIOR_MATCHES = 20;
const PRIOR_STRANGERS = 100_000;

type Field = Observation['field'];
type LevelCounts = Map<Field, Record<Level, number>>;

/** The people and pairs that do not change between the rounds. */
type Counts = Pick<TrainingSample, 'people' | 'population' | 'drawn'> & {
  readonly strangers: readonly Pair[];
  /** The number of pairs of the population. */
  readonly allPairs: number;
};

/** The maximisation step: weights by how often fields agree in the scored pairs and among strangers. */
function maximize(
  scored: readonly ScoredPair[],
  { people, population, drawn, strangers, allPairs }: Counts,
  prior: MatchWeights,
  weights: MatchWeights,
): MatchWeights {
  const sumOf = (share: (pair: ScoredPair) => number) =>
    scored.reduce((sum, pair) => sum + share(pair) * pair.weight, 0);
  const matches = sumOf(({ score }) => score);
  const households = sumOf(({ household }) => household);
  const match: LevelCounts = new Map();
  const stranger: LevelCounts = new Map();
  for (const { interpretation, score, household, weight } of scored) {
    count(match, interpretation, score * weight);
    count(stranger, interpretation, (1 - score - household) * weight);
  }
  const scale = (allPairs - sumOf(() => 1)) / Math.max(1, strangers.length);
  for (const {
    interpretations: [straight],
  } of strangers)
    if (straight !== undefined) count(stranger, straight, scale);
  const swapped = sumOf(({ interpretation, score }) => (interpretation.swapped ? score : 0));
  const learn = (field: Field, known: FieldWeights): FieldWeights => {
    const strangerRates = estimateRates(stranger.get(field), known.stranger, PRIOR_STRANGERS);
    return {
      ...known,
      match: enforceMonotonic(estimateRates(match.get(field), known.match, PRIOR_MATCHES), strangerRates),
      stranger: strangerRates,
      household: field.startsWith('attributes.') ? householdRates(strangerRates) : known.household,
    };
  };
  const known = people.slice(0, drawn);
  // Two records of one person are seldom both in a sample of a large table, and its pairs are not those of its records.
  const shares = drawn === population ? personShares(drawn, scored) : [];
  // A rare value of an attribute is no more frequent than the average one, which each round knows better than the shipped rate.
  const averageOf = ({ stranger }: FieldWeights, attribute: string | null) =>
    Math.min(stranger.exact, weights.attributes[attribute ?? '']?.stranger.exact ?? 1);
  const counted = mapCountedFields(prior, (field, read, attribute) => ({
    ...field,
    frequencies: valueFrequencies(known.map(read), shares, field.frequencies?.others ?? averageOf(field, attribute)),
  }));
  return {
    ...weights,
    matches: Math.max(matches, 1) / allPairs,
    households: (households + population * FEWEST_HOUSEHOLD_PAIRS) / allPairs,
    swapped: (swapped + prior.swapped * PRIOR_MATCHES) / (matches + PRIOR_MATCHES),
    fields: mapFields(counted.fields, learn),
    attributes: Object.fromEntries(
      Object.entries(counted.attributes).map(([name, before]) => [name, learn(`attributes.${name}`, before)]),
    ),
  };
}

function mapFields(
  fields: MatchWeights['fields'],
  learn: (field: MatchField, known: FieldWeights) => FieldWeights,
): MatchWeights['fields'] {
  const learned = { ...fields };
  for (const field of FIELDS) learned[field] = learn(field, fields[field]);
  return learned;
}

function count(levelCounts: LevelCounts, { observations }: PairObservations, weight: number): void {
  for (const { field, level } of observations.map(withoutSpelling)) {
    const counts = levelCounts.get(field) ?? { exact: 0, close: 0, similar: 0, nearly: 0, different: 0, missing: 0 };
    counts[level] += weight;
    levelCounts.set(field, counts);
  }
}

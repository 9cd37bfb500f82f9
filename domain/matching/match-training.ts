import type { Level } from './match-comparison.ts';
import type { Features } from './match-features.ts';
import { candidatePairs, type Positions, unmatchedPairs } from './match-pairs.ts';
import { enforceMonotonic, estimateRates, householdRates } from './match-rates.ts';
import {
  likeliestInterpretation,
  type Observation,
  type PairObservations,
  pairInterpretations,
} from './match-score.ts';
import {
  FIELDS,
  type FieldWeights,
  type MatchField,
  type MatchWeights,
  withComparedAttributes,
} from './match-weights.ts';
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

type Pair = {
  readonly left: number;
  readonly right: number;
  readonly interpretations: readonly [PairObservations, ...PairObservations[]];
};

/** Of a larger file every second or third person is taken. This does not change how rare a pair is. */
const MAX_PEOPLE = 20_000;
const MAX_ROUNDS = 60;

/**
 * Learns without labels how often fields agree in pairs of one person and in pairs of strangers (EM algorithm). The
 * expectation step asks how likely each candidate pair is one person; the maximisation step asks how often fields agree,
 * then. They alternate until the result is stable. All pairs that share no block count as strangers.
 * @param start the prior weights, which also stay where the file holds too little evidence
 */
export function learnWeights(all: readonly Features[], start: MatchWeights, source: string): TrainingResult {
  const people = all.filter((_, index) => index % Math.ceil(all.length / MAX_PEOPLE) === 0);
  const prior = withComparedAttributes(start, attributesIn(people));
  const positions = candidatePairs(people);
  const candidates = pairsOf(people, positions, prior);
  const strangers = pairsOf(people, unmatchedPairs(people.length, positions), prior);
  const allPairs = Math.max(1, (people.length * (people.length - 1)) / 2);
  let weights: MatchWeights = {
    ...prior,
    source,
    matches: Math.max(prior.matches, 0.1 / people.length),
    households: 0.5 / people.length,
  };
  let matches = 0;
  for (let round = 1; ; round += 1) {
    const scored = candidates.map((pair) => scorePair(pair, weights));
    const before = matches;
    matches = scored.reduce((sum, { score }) => sum + score, 0);
    if (round > MAX_ROUNDS || Math.abs(matches - before) < 0.0005 * matches) {
      const reason = rejectionReason(scored, weights);
      return {
        weights: reason === null ? weights : prior,
        rejectionReason: reason,
        candidates: candidates.length,
        matches,
        rounds: round,
      };
    }
    weights = maximize(people, scored, strangers, allPairs, prior, weights);
  }
}

/** A file needs this many pairs of one person to show how people are typed. */
const FEWEST_MATCHES = 100;
/** The smallest share of matches whose given names are alike. Below it the matches are families, not duplicates. */
const FEWEST_SIMILAR_NAMES = 0.6;

function rejectionReason(scored: readonly ScoredPair[], { fields }: MatchWeights): string | null {
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

const attributesIn = (people: readonly Features[]): readonly string[] =>
  [...new Set(people.flatMap(({ attributes }) => Object.keys(attributes)))].toSorted();

function pairsOf(people: readonly Features[], positions: readonly Positions[], weights: MatchWeights): readonly Pair[] {
  return positions.flatMap(([left, right]) => {
    const [mine, theirs] = [people[left], people[right]];
    return mine === undefined || theirs === undefined
      ? []
      : [{ left, right, interpretations: pairInterpretations(mine, theirs, weights) }];
  });
}

type ScoredPair = PairProbability & {
  readonly interpretation: PairObservations;
  /** Probability from 0 to 1 that both are two people of one household. */
  readonly household: number;
};

/** The expectation step: how likely the pair is one person in its likeliest interpretation. */
function scorePair(pair: Pair, weights: MatchWeights): ScoredPair {
  const { pair: interpretation, weighed } = likeliestInterpretation(pair.interpretations, weights);
  return { left: pair.left, right: pair.right, interpretation, score: weighed.score, household: weighed.household };
}

/** Household pairs per record that are assumed even if the file holds none: other files hold some. */
const FEWEST_HOUSEHOLD_PAIRS = 0.1;

/** The number of pairs that the prior weights count for. */
const PRIOR_MATCHES = 20;
const PRIOR_STRANGERS = 100_000;

type Field = Observation['field'];
type LevelCounts = Map<Field, Record<Level, number>>;

/** The maximisation step: weights by how often fields agree in the scored pairs and among strangers. */
function maximize(
  people: readonly Features[],
  scored: readonly ScoredPair[],
  strangers: readonly Pair[],
  allPairs: number,
  prior: MatchWeights,
  weights: MatchWeights,
): MatchWeights {
  const matches = scored.reduce((sum, { score }) => sum + score, 0);
  const households = scored.reduce((sum, { household }) => sum + household, 0);
  const match: LevelCounts = new Map();
  const stranger: LevelCounts = new Map();
  for (const { interpretation, score, household } of scored) {
    count(match, interpretation, score);
    count(stranger, interpretation, 1 - score - household);
  }
  const scale = (allPairs - scored.length) / Math.max(1, strangers.length);
  for (const {
    interpretations: [straight],
  } of strangers)
    if (straight !== undefined) count(stranger, straight, scale);
  const swapped = scored.reduce((sum, { interpretation, score }) => sum + (interpretation.swapped ? score : 0), 0);
  const learn = (field: Field, known: FieldWeights): FieldWeights => {
    const strangerRates = estimateRates(stranger.get(field), known.stranger, PRIOR_STRANGERS);
    return {
      ...known,
      match: enforceMonotonic(estimateRates(match.get(field), known.match, PRIOR_MATCHES), strangerRates),
      stranger: strangerRates,
      household: field.startsWith('attributes.') ? householdRates(strangerRates) : known.household,
    };
  };
  const shares = personShares(people.length, scored);
  return {
    ...weights,
    matches: Math.max(matches, 1) / allPairs,
    households: (households + people.length * FEWEST_HOUSEHOLD_PAIRS) / allPairs,
    swapped: (swapped + prior.swapped * PRIOR_MATCHES) / (matches + PRIOR_MATCHES),
    fields: {
      ...mapFields(prior.fields, learn),
      givenName: {
        ...learn('givenName', prior.fields.givenName),
        frequencies: valueFrequencies(
          people.map(({ name }) => name.given[0]),
          shares,
          prior.fields.givenName,
        ),
      },
      familyName: {
        ...learn('familyName', prior.fields.familyName),
        frequencies: valueFrequencies(
          people.map(({ name }) => name.family || undefined),
          shares,
          prior.fields.familyName,
        ),
      },
    },
    attributes: Object.fromEntries(
      Object.entries(prior.attributes).map(([name, known]) => [
        name,
        {
          ...learn(`attributes.${name}`, known),
          frequencies: valueFrequencies(
            people.map(({ attributes }) => attributes[name]),
            shares,
            known,
          ),
        },
      ]),
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
  for (const { field, level } of observations) {
    const counts = levelCounts.get(field) ?? { exact: 0, close: 0, similar: 0, nearly: 0, different: 0, missing: 0 };
    counts[level] += weight;
    levelCounts.set(field, counts);
  }
}

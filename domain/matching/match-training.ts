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
import type { Frequencies } from './name-frequencies.ts';

export type TrainingResult = {
  readonly weights: MatchWeights;
  /** Why the weights there were before are kept; null where new ones were learned. */
  readonly rejectionReason: string | null;
  /** Pairs that were compared because they share a block. */
  readonly candidates: number;
  /** Pairs that are one person, as far as the weights can tell. */
  readonly matches: number;
  readonly rounds: number;
};

type Pair = {
  readonly left: number;
  readonly right: number;
  readonly interpretations: readonly [PairObservations, ...PairObservations[]];
};

/** From more, every second or third is taken: how rare a pair is does not change by that. */
const MOST_PEOPLE = 20_000;
const MOST_ROUNDS = 60;

/**
 * Learns without labels how often fields agree in pairs of one person and of strangers: expectation (how likely is each
 * candidate pair one person?) and maximisation (how often do fields agree, then?) in turns, until neither moves the other.
 * All pairs that share no block are taken for strangers.
 * @param start what is believed before, and where the file has too little to say otherwise
 */
export function learnWeights(all: readonly Features[], start: MatchWeights, source: string): TrainingResult {
  const people = all.filter((_, index) => index % Math.ceil(all.length / MOST_PEOPLE) === 0);
  const believed = withComparedAttributes(start, attributesIn(people));
  const met = candidatePairs(people);
  const candidates = pairsOf(people, met, believed);
  const strangers = pairsOf(people, unmatchedPairs(people.length, met), believed);
  const allPairs = Math.max(1, (people.length * (people.length - 1)) / 2);
  let weights: MatchWeights = {
    ...believed,
    source,
    matches: Math.max(believed.matches, 0.1 / people.length),
    households: 0.5 / people.length,
  };
  let matches = 0;
  for (let round = 1; ; round += 1) {
    const judged = candidates.map((pair) => scorePair(pair, weights));
    const before = matches;
    matches = judged.reduce((sum, { score }) => sum + score, 0);
    if (round > MOST_ROUNDS || Math.abs(matches - before) < 0.0005 * matches) {
      const kept = rejectionReason(judged, weights);
      return {
        weights: kept === null ? weights : believed,
        rejectionReason: kept,
        candidates: candidates.length,
        matches,
        rounds: round,
      };
    }
    weights = maximize(people, judged, strangers, allPairs, believed, weights);
  }
}

/** Pairs of one person of which a file must have so many before it can say how people are typed. */
const FEWEST_MATCHES = 100;
/** Of a hundred names of one person so many are alike; where fewer are, families were learned and not people. */
const FEWEST_SIMILAR_NAMES = 0.6;

function rejectionReason(judged: readonly ScoredPair[], { fields }: MatchWeights): string | null {
  const scores = judged.map(({ score }) => score);
  const matches = scores.reduce((sum, score) => sum + score, 0);
  if (matches < FEWEST_MATCHES)
    return `about ${Math.round(matches)} pairs look like one person, and fewer than ${FEWEST_MATCHES} say nothing of how people are typed.`;
  const levels = judged
    .filter(({ score }) => score > 0.5)
    .flatMap(({ interpretation }) => interpretation.observations.map(({ level }) => level));
  const errors = levels.filter((level) => level !== 'exact' && level !== 'missing').length;
  if (errors < FEWEST_MATCHES / 2)
    return `only ${errors} fields differ in ${Math.round(matches)} pairs: too clean to learn what is typed wrong.`;
  const { exact, close, similar } = fields.givenName.match;
  if (exact + close + similar < FEWEST_SIMILAR_NAMES)
    return 'what looks like one person is often called otherwise: these are families, not doubles.';
  const unsure = scores.reduce((sum, score) => sum + Math.min(score, 1 - score), 0);
  return unsure > matches / 3 ? 'people and strangers in it cannot be told apart.' : null;
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

type ScoredPair = {
  readonly pair: Pair;
  readonly interpretation: PairObservations;
  readonly score: number;
  readonly household: number;
};

/** The expectation: in its likeliest reading, how likely the pair is one person. */
function scorePair(pair: Pair, weights: MatchWeights): ScoredPair {
  const { pair: reading, weighed } = likeliestInterpretation(pair.interpretations, weights);
  return { pair, interpretation: reading, score: weighed.score, household: weighed.household };
}

/** Pairs of a household a record that are always reckoned with, whatever a file holds: other files will. */
const FEWEST_AT_HOME = 0.1;

/** As many pairs as what was believed before counts for. */
const PRIOR_MATCHES = 20;
const PRIOR_STRANGERS = 100_000;

type Field = Observation['field'];
type LevelCounts = Map<Field, Record<Level, number>>;

function maximize(
  people: readonly Features[],
  judged: readonly ScoredPair[],
  strangers: readonly Pair[],
  allPairs: number,
  believed: MatchWeights,
  weights: MatchWeights,
): MatchWeights {
  const matches = judged.reduce((sum, { score }) => sum + score, 0);
  const households = judged.reduce((sum, { household }) => sum + household, 0);
  const match: LevelCounts = new Map();
  const stranger: LevelCounts = new Map();
  for (const { interpretation, score, household } of judged) {
    count(match, interpretation, score);
    count(stranger, interpretation, 1 - score - household);
  }
  const scale = (allPairs - judged.length) / Math.max(1, strangers.length);
  for (const {
    interpretations: [straight],
  } of strangers)
    if (straight !== undefined) count(stranger, straight, scale);
  const swapped = judged.reduce((sum, { interpretation, score }) => sum + (interpretation.swapped ? score : 0), 0);
  const learned = (field: Field, known: FieldWeights): FieldWeights => {
    const strangerRates = estimateRates(stranger.get(field), known.stranger, PRIOR_STRANGERS);
    return {
      ...known,
      match: enforceMonotonic(estimateRates(match.get(field), known.match, PRIOR_MATCHES), strangerRates),
      stranger: strangerRates,
      household: field.startsWith('attributes.') ? householdRates(strangerRates) : known.household,
    };
  };
  const distinctness = distinctnessOf(people.length, judged);
  return {
    ...weights,
    matches: Math.max(matches, 1) / allPairs,
    households: (households + people.length * FEWEST_AT_HOME) / allPairs,
    swapped: (swapped + believed.swapped * PRIOR_MATCHES) / (matches + PRIOR_MATCHES),
    fields: {
      ...mapFields(believed.fields, (field, known) => learned(field, known)),
      givenName: {
        ...learned('givenName', believed.fields.givenName),
        frequencies: frequencies(
          people.map(({ name }) => name.given[0]),
          distinctness,
          believed.fields.givenName,
        ),
      },
      familyName: {
        ...learned('familyName', believed.fields.familyName),
        frequencies: frequencies(
          people.map(({ name }) => name.family || undefined),
          distinctness,
          believed.fields.familyName,
        ),
      },
    },
    attributes: Object.fromEntries(
      Object.entries(believed.attributes).map(([name, known]) => [
        name,
        {
          ...learned(`attributes.${name}`, known),
          frequencies: frequencies(
            people.map(({ attributes }) => attributes[name]),
            distinctness,
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

function count(tally: LevelCounts, { observations }: PairObservations, weight: number): void {
  for (const { field, level } of observations) {
    const counts = tally.get(field) ?? { exact: 0, close: 0, similar: 0, nearly: 0, different: 0, missing: 0 };
    counts[level] += weight;
    tally.set(field, counts);
  }
}

/** What each record counts for where people are counted, not records. */
function distinctnessOf(records: number, judged: readonly ScoredPair[]): readonly number[] {
  const others = Array.from({ length: records }, () => 0);
  for (const { pair, score } of judged)
    for (const index of [pair.left, pair.right]) others[index] = (others[index] ?? 0) + score;
  return others.map((more) => 1 / (1 + more));
}

const MOST_VALUES = 500;
/** A value of fewer people is not told of: it would say who is in the file. */
const FEWEST_PEOPLE = 5;
/** As many people as what was believed of rare values counts for. */
const PRIOR_PEOPLE = 100;

/** How often a value is met among the others, for whoever has it: who alone has a value met it nowhere. */
function frequencies(
  values: readonly (string | undefined)[],
  distinctness: readonly number[],
  known: FieldWeights,
): Frequencies {
  const counts = new Map<string, number>();
  values.forEach((value, index) => {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + (distinctness[index] ?? 1));
  });
  const total = [...counts.values()].reduce((sum, people) => sum + people, 0);
  const others = (people: number) => Math.max(people - 1, 0) / Math.max(total, 1);
  const common = [...counts]
    .filter(([, people]) => people >= FEWEST_PEOPLE)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_VALUES);
  const listed = new Map(common);
  const rest = [...counts].filter(([value]) => !listed.has(value)).map(([, people]) => people);
  const people = rest.reduce((sum, each) => sum + each, PRIOR_PEOPLE);
  const believed = (known.frequencies?.others ?? known.stranger.exact) * PRIOR_PEOPLE;
  return {
    values: Object.fromEntries(common.map(([value, each]) => [value, others(each)])),
    others: rest.reduce((sum, each) => sum + each * others(each), believed) / people,
  };
}

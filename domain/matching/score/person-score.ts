import { agrees, MISSING } from '../fields/match-comparison.ts';
import type { Features } from '../fields/match-features.ts';
import { type ContactOwners, ownerCount } from './contact-owners.ts';
import {
  likeliestInterpretation,
  type MatchEvidence,
  type MatchScore,
  toMatchScore,
  withMergeScore,
} from './match-score.ts';
import type { MatchWeights } from './match-weights.ts';
import {
  hasSpelled,
  type Observation,
  type PairInterpretations,
  type PairObservations,
  pairInterpretations,
  withoutSpelled,
  withoutSpelling,
} from './pair-observations.ts';
import { type PersonEvidence, recordPairs } from './record-evidence.ts';

/** A record of one person and a record of another. */
export type FeaturePair = readonly [Features, Features];

export type PersonsComparison = {
  readonly score: MatchScore;
  /** The comparisons of each pair of records in its likeliest interpretation, with their bits, without what mailboxes spell. */
  readonly fields: readonly (Observation & { readonly bits: number })[];
};

/**
 * The probability that two persons are one, by the comparisons of their records. Different records may contribute different
 * fields. Each field counts once, as in the pair of records that agrees best in it among the pairs that both have it: a
 * repeated agreement is no new evidence, and a value of one record counts against the pair only if no other value agrees.
 * The two parts of a name come from one pair, and so do street and place. A contact with unknown owners is no evidence.
 * @param pairs at least one
 */
export const scorePersons = (pairs: readonly FeaturePair[], weights: MatchWeights, owners: ContactOwners): MatchScore =>
  comparePersons(pairs, weights, owners).score;

/** The same, with what it rests on. */
export function comparePersons(
  pairs: readonly FeaturePair[],
  weights: MatchWeights,
  owners: ContactOwners,
): PersonsComparison {
  const all = pairs.map(([left, right]) => pairInterpretations(left, right, weights));
  const spelled = compareInterpretations(pairs, all, weights, owners);
  if (!all.some(hasSpelled)) return spelled;
  const plain = compareInterpretations(pairs, all.map(withoutSpelled), weights, owners);
  return { ...plain, score: withMergeScore(spelled.score, plain.score) };
}

function compareInterpretations(
  pairs: readonly FeaturePair[],
  interpretations: readonly PairInterpretations[],
  weights: MatchWeights,
  owners: ContactOwners,
): PersonsComparison {
  const compared = interpretations.map((each) => likeliestInterpretation(each, weights, owners));
  const [first, ...others] = compared;
  if (first === undefined) throw new Error('A score needs at least one pair of records.');
  const { weighed } =
    others.length === 0
      ? first
      : likeliestInterpretation(bestObservations([first, ...others], owners), weights, owners);
  const [left, right] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  return { score: toMatchScore(weighed, left, right, weights), fields: compared.flatMap(withBits) };
}

const withBits = ({ pair, weighed }: ComparedPair): PersonsComparison['fields'] =>
  pair.observations.map((observation, index) => ({ ...observation, bits: weighed.evidence[index]?.weight ?? 0 }));

/** The same of all that their records state. Agreements that rest on data which the shop itself has not verified are marked. */
export function scoreEvidence(
  one: PersonEvidence,
  other: PersonEvidence,
  weights: MatchWeights,
  owners: ContactOwners,
): MatchScore {
  const scoreOf = (side: 'stated' | 'verified') =>
    scorePersons(
      recordPairs(one, other).map(([left, right]) => [left[side], right[side]]),
      weights,
      owners,
    );
  const { evidence, ...score } = scoreOf('stated');
  if ([...one, ...other].every(({ stated, verified }) => stated === verified)) return { ...score, evidence };
  const known = new Set(scoreOf('verified').evidence.filter(isAgreement).map(fieldOf));
  return {
    ...score,
    evidence: evidence.map((one) => (isAgreement(one) && !known.has(one.field) ? { ...one, unverified: true } : one)),
  };
}

const fieldOf = ({ field }: MatchEvidence): string => field;
const isAgreement = ({ field, agreement }: MatchEvidence): boolean =>
  field !== 'household' && (agreement === 'EXACT' || agreement === 'CLOSE');

type ComparedPair = { readonly pair: PairObservations; readonly weighed: MatchScore };

/** The observations of two persons, once with the names of each pair: of all else those of the pair that agrees best in it. */
function bestObservations(
  [first, ...others]: readonly [ComparedPair, ...ComparedPair[]],
  owners: ContactOwners,
): PairInterpretations {
  const aspects = new Set(first.pair.observations.map(aspectOf)).difference(new Set(['name']));
  const best = [...aspects].flatMap((aspect) => bestOf(aspect, first, others, owners));
  const isMailboxCounted = best.some((observation) => observation.field === 'email' && agrees(observation));
  const withNames = ({ pair: { swapped, observations } }: ComparedPair): PairObservations => {
    const names = observations.filter((observation) => aspectOf(observation) === 'name');
    return { swapped, observations: [...(isMailboxCounted ? names.map(withoutSpelling) : names), ...best] };
  };
  return [withNames(first), ...others.map(withNames)];
}

/** Fields that are compared together, because one of them changes what another one weighs. */
const aspectOf = ({ field }: Observation): string => {
  if (field === 'givenName' || field === 'familyName') return 'name';
  return field === 'locality' || field === 'localityOfAddress' ? 'address' : field;
};

function bestOf(
  aspect: string,
  first: ComparedPair,
  others: readonly ComparedPair[],
  owners: ContactOwners,
): readonly Observation[] {
  const [one, ...all] = [first, ...others].map(({ pair, weighed }) => {
    const observations = pair.observations
      .map((observation, index) => ({ observation, bits: weighed.evidence[index]?.weight ?? 0 }))
      .filter(({ observation }) => aspectOf(observation) === aspect);
    const known = observations.filter(({ observation }) => isKnown(observation, owners));
    return {
      observations: observations.map(({ observation }) =>
        isKnown(observation, owners) ? observation : { field: observation.field, ...MISSING },
      ),
      // A town alone is no better than a street and a town: otherwise a record without a street would hide that the streets differ.
      isWhole: known.length === observations.length,
      bits: known.length === 0 ? Number.NEGATIVE_INFINITY : known.reduce((sum, { bits }) => sum + bits, 0),
    };
  });
  if (one === undefined) return [];
  const isBetter = (next: typeof one, best: typeof one) =>
    next.isWhole === best.isWhole ? next.bits > best.bits : next.isWhole;
  return all.reduce((best, next) => (isBetter(next, best) ? next : best), one).observations;
}

/** Whether both records have the field, and it is known who else has the contact that they share. */
const isKnown = ({ field, level, value }: Observation, owners: ContactOwners): boolean =>
  level !== 'missing' &&
  !((field === 'email' || field === 'phone') && value !== undefined && ownerCount(owners, value) === undefined);

import type { Detail, Level } from '../fields/match-comparison.ts';
import type { Features } from '../fields/match-features.ts';
import { contradictionsOf } from './auto-merge-blockers.ts';
import { calibratedScore } from './calibration.ts';
import { type ContactOwners, ownerCount } from './contact-owners.ts';
import type { MatchWeights } from './match-weights.ts';
import { bitsOf } from './observation-bits.ts';
import {
  hasSpelled,
  type Observation,
  type PairInterpretations,
  type PairObservations,
  pairInterpretations,
  withoutSpelled,
} from './pair-observations.ts';

export type Agreement = 'EXACT' | 'CLOSE' | 'DIFFERENT' | 'MISSING';

/** The evidence of one field. Its weight is in bits: +1 doubles the odds that both are one person, -1 halves them. */
export type MatchEvidence = {
  readonly field: string;
  readonly agreement: Agreement;
  readonly weight: number;
  /** What differs, or how values that are not equal agree. Evidence that was stored before lacks it. */
  readonly detail?: Detail;
  /** How many other people have the mailbox or phone that agrees. Absent if nobody looked. */
  readonly otherOwners?: number;
  /** Only the customer or a web shop stated the value that agrees. The shop has not checked it. */
  readonly unverified?: true;
};

export type MatchScore = {
  /** Probability from 0 to 1 that both are one person. */
  readonly score: number;
  /** What the pair counts for in a link through a third record, if that is less than the score. */
  readonly linkScore?: number;
  /** What the pair counts for in an automatic merge, if that is less: what a mailbox spells supports suggestions only. */
  readonly mergeScore?: number;
  readonly evidence: readonly MatchEvidence[];
};

/**
 * The probability that two records are one person, by the Fellegi-Sunter model: the bits of all fields and of the prior add
 * up. The evidence `household` subtracts what people of one household share.
 */
export function scoreMatch(
  left: Features,
  right: Features,
  weights: MatchWeights,
  owners: ContactOwners = NO_OWNERS,
): MatchScore {
  const all = pairInterpretations(left, right, weights);
  const scoreOf = (pairs: PairInterpretations) =>
    toMatchScore(likeliestInterpretation(pairs, weights, owners).weighed, [left], [right], weights);
  return hasSpelled(all) ? withMergeScore(scoreOf(all), scoreOf(withoutSpelled(all))) : scoreOf(all);
}

/**
 * The score with what a mailbox spells, which never lowers it.
 * @param plain the score without that
 */
export const withMergeScore = (spelled: MatchScore, plain: MatchScore): MatchScore =>
  spelled.score > plain.score ? { ...spelled, mergeScore: plain.score } : plain;

/** The score that counts for an automatic merge. */
export const mergeScoreOf = ({ score, mergeScore = score }: MatchScore): number => mergeScore;

/**
 * The score as it is shown and decided on: calibrated, with the owners of a contact besides the two people.
 * @param left the records of one person that were compared
 * @param right those of the other
 */
export function toMatchScore(
  { score, evidence }: MatchScore,
  left: readonly Features[],
  right: readonly Features[],
  { calibration }: MatchWeights,
): MatchScore {
  // One owner if nothing contradicts, or else two.
  const both = contradictionsOf(left, right).length > 0 ? 2 : 1;
  const calibrated = calibratedScore(score, calibration);
  return {
    score: calibrated,
    // What was decided about pairs of a score says nothing about the records beyond them, so it makes no link more likely.
    ...(score < calibrated ? { linkScore: score } : {}),
    evidence: evidence.map((one) =>
      one.otherOwners === undefined ? one : { ...one, otherOwners: Math.max(0, one.otherOwners - both) },
    ),
  };
}

const NO_OWNERS: ContactOwners = new Map();

/** The interpretation with the highest score. */
export function likeliestInterpretation(
  pairs: PairInterpretations,
  weights: MatchWeights,
  owners: ContactOwners = NO_OWNERS,
): { readonly pair: PairObservations; readonly weighed: WeighedPair } {
  const [first, ...others] = pairs.map((pair) => ({ pair, weighed: weigh(pair, weights, owners) }));
  const straight = first ?? { pair: pairs[0], weighed: weigh(pairs[0], weights, owners) };
  return others.reduce((best, next) => (next.weighed.score > best.weighed.score ? next : best), straight);
}

type WeighedPair = MatchScore & {
  /** Probability from 0 to 1 that both are two people of one household. */
  readonly household: number;
};

function weigh({ swapped, observations }: PairObservations, weights: MatchWeights, owners: ContactOwners): WeighedPair {
  const seen = observations.map((observation) => ({
    ...observation,
    ...bitsOf(observation, weights, swapped, owners),
  }));
  const order = swapped ? Math.log2(weights.swapped) : 0;
  const { matches, households } = weights;
  const household = (households / (1 - matches)) * 2 ** seen.reduce((sum, { household }) => sum + household, order);
  const stranger = (1 - matches - households) / (1 - matches);
  const householdBits = -Math.log2(stranger + household);
  const bits = seen.reduce((sum, { match }) => sum + match, Math.log2(matches / (1 - matches)) + order + householdBits);
  const score = 1 / (1 + 2 ** -bits);
  return {
    score,
    household: (1 - score) * (household / (stranger + household)),
    evidence: [
      ...seen.map((observation) => ({
        field: observation.field === 'localityOfAddress' ? 'locality' : observation.field,
        agreement: AGREEMENTS[observation.level],
        weight: observation.match,
        ...detailsOf(observation, owners),
      })),
      ...(swapped ? [{ field: 'nameOrder', agreement: 'DIFFERENT', weight: order } as const] : []),
      ...(householdBits < -NEGLIGIBLE
        ? [{ field: 'household', agreement: 'EXACT', weight: householdBits } as const]
        : []),
    ],
  };
}

const NEGLIGIBLE = 0.05;

const AGREEMENTS: Readonly<Record<Level, Agreement>> = {
  exact: 'EXACT',
  close: 'CLOSE',
  similar: 'CLOSE',
  nearly: 'DIFFERENT',
  different: 'DIFFERENT',
  missing: 'MISSING',
};

/** @returns the detail, and how many people have a contact that agrees, the two people among them */
function detailsOf(
  { field, level, value, basis, detail = basis }: Observation,
  owners: ContactOwners,
): Pick<MatchEvidence, 'detail' | 'otherOwners'> {
  const isContact = (field === 'email' || field === 'phone') && level === 'exact' && value !== undefined;
  const otherOwners = isContact ? ownerCount(owners, value) : undefined;
  return { ...(detail === undefined ? {} : { detail }), ...(otherOwners === undefined ? {} : { otherOwners }) };
}

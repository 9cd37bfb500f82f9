import { shareOfName } from '../fields/common-names.ts';
import { DEFAULT_DAY } from '../fields/compare-birth-dates.ts';
import type { Detail, Level } from '../fields/match-comparison.ts';
import type { Features } from '../fields/match-features.ts';
import { type Frequencies, frequencyOf } from '../fields/name-frequencies.ts';
import { contradictionsOf } from './auto-merge-blockers.ts';
import { calibratedScore } from './calibration.ts';
import { type ContactOwners, ownerCount } from './contact-owners.ts';
import {
  attributeWeights,
  type FieldWeights,
  type MatchField,
  type MatchWeights,
  type Rates,
} from './match-weights.ts';
import { type Observation, type PairObservations, pairInterpretations } from './pair-observations.ts';
import { rateByShare } from './rate-by-share.ts';

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
  const { weighed } = likeliestInterpretation(pairInterpretations(left, right, weights), weights, owners);
  return toMatchScore(weighed, [left], [right], weights);
}

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
  pairs: readonly [PairObservations, ...PairObservations[]],
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

/** The bits of an observation: for one person versus strangers, and for one household versus strangers. */
function bitsOf(
  observation: Observation,
  weights: MatchWeights,
  swapped: boolean,
  owners: ContactOwners,
): { readonly match: number; readonly household: number } {
  const { field, level: found, value } = observation;
  if (found === 'missing') return { match: 0, household: 0 };
  const known = fieldWeights(field, weights);
  if (found === 'nearly') return nearlyBits(known);
  const level = ratedLevel(known, found);
  const average = strangerRate(known, level, value, () => {
    if (field === 'email' || field === 'phone') return contactFrequency(owners, value ?? '', known.stranger.exact);
    if (field === 'birthDate' && value === DEFAULT_DAY) return Math.max(known.stranger.exact, DEFAULT_DAY_RATE);
    if (known.frequencies === undefined) return undefined;
    return Math.max(
      frequencyIn(known.frequencies, value ?? '', swapped && isName(field), weights),
      nameShare(field, value ?? ''),
    );
  });
  const stranger = level === 'exact' ? rateByShare(average, observation, known, swapped, weights.shares) : average;
  return { match: Math.log2(known.match[level] / stranger), household: Math.log2(known.household[level] / stranger) };
}

/** The level, or the next lower one that has rates: weights that were learned before a level existed lack it. */
function ratedLevel({ match, stranger, household }: FieldWeights, level: keyof Rates): keyof Rates {
  const isRated = (each: keyof Rates) => match[each] > 0 && stranger[each] > 0 && household[each] > 0;
  return POSITIVE_LEVELS.slice(POSITIVE_LEVELS.indexOf(level)).find(isRated) ?? 'different';
}
const POSITIVE_LEVELS: readonly (keyof Rates)[] = ['exact', 'close', 'similar', 'different'];

/** How often strangers agree at this level. If they share a value, how often they share that value. */
function strangerRate(
  { stranger }: FieldWeights,
  level: keyof Rates,
  value: string | undefined,
  frequency: () => number | undefined,
): number {
  return (level === 'exact' && value !== undefined ? frequency() : undefined) ?? stranger[level];
}

/** How often strangers share this contact: seldom if one home has it, often if many people have it. */
function contactFrequency(owners: ContactOwners, contact: string, rate: number): number {
  const others = Math.max(0, (ownerCount(owners, contact) ?? 0) - 2);
  return Math.max(rate, Math.min(MAX_SHARED, others ** 2 / CONTACT_SCALE));
}
/** A contact of 10 people weighs about 5 bits, a contact of 50 people less than 2. */
const CONTACT_SCALE = 4_000;
const MAX_SHARED = 0.2;

/**
 * The bits of the level `nearly`. A number that differs in one digit is weaker evidence against one person than a wholly
 * different number, but never evidence for one person: neighbours, companies and consecutive cards have such numbers. The
 * same holds for two common names. Without learned rates, `nearly` counts as `different`.
 */
function nearlyBits({ match, stranger, household }: FieldWeights): {
  readonly match: number;
  readonly household: number;
} {
  const level = match.nearly > 0 && stranger.nearly > 0 && household.nearly > 0 ? 'nearly' : 'different';
  const base = Math.max(match[level], stranger[level]);
  return { match: Math.log2(match[level] / base), household: Math.log2(household[level] / base) };
}

/** How often two strangers share the first day of a year as birth date: offices enter it if the day is unknown. */
const DEFAULT_DAY_RATE = 0.0003;

/** The share of people with a name, from the official counts. */
function nameShare(field: Observation['field'], value: string): number {
  if (field === 'givenName') return shareOfName(value.split(' ')[0] ?? value, 'given');
  return field === 'familyName' ? shareOfName(value, 'family') : 0;
}

const isName = (field: Observation['field']): boolean => field === 'givenName' || field === 'familyName';

/** How frequent the value is. A name that is compared swapped counts with its higher frequency as given or family name. */
function frequencyIn(frequencies: Frequencies, value: string, swapped: boolean, { fields }: MatchWeights): number {
  const tables = swapped ? [fields.givenName.frequencies, fields.familyName.frequencies] : [frequencies];
  return Math.max(...tables.map((table) => frequencyOf(table ?? frequencies, value)));
}

function fieldWeights(field: Observation['field'], weights: MatchWeights): FieldWeights {
  const { fields } = weights;
  return isField(field, fields) ? fields[field] : attributeWeights(field.slice('attributes.'.length), weights);
}

const isField = (field: string, fields: MatchWeights['fields']): field is MatchField => Object.hasOwn(fields, field);

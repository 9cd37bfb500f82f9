import { shareOfName } from './common-names.ts';
import { compareAddresses } from './compare-addresses.ts';
import { compareBirthDates, DEFAULT_DAY } from './compare-birth-dates.ts';
import { compareAttribute, compareEmails, comparePhones } from './compare-contacts.ts';
import { type NameComparison, nameComparisons } from './compare-names.ts';
import { type ContactOwners, ownerCount } from './contact-owners.ts';
import { agrees, type Comparison, type Level } from './match-comparison.ts';
import type { Features } from './match-features.ts';
import type { FieldWeights, MatchField, MatchWeights, Rates } from './match-weights.ts';
import { type Frequencies, frequencyOf } from './name-frequencies.ts';
import type { RecordEvidence } from './record-evidence.ts';

export type Agreement = 'EXACT' | 'CLOSE' | 'DIFFERENT' | 'MISSING';

/** The evidence of one field. Its weight is in bits: +1 doubles the odds that both are one person, -1 halves them. */
export type MatchEvidence = {
  readonly field: string;
  readonly agreement: Agreement;
  readonly weight: number;
  /** Only the customer or a web shop stated the value that agrees. The shop has not checked it. */
  readonly unverified?: true;
};

export type MatchScore = {
  /** Probability from 0 to 1 that both are one person. */
  readonly score: number;
  readonly evidence: readonly MatchEvidence[];
};

/** The comparison of a pair in one field. */
export type Observation = { readonly field: MatchField | `attributes.${string}` } & Comparison;

/** All comparisons of a pair in one interpretation of its names, before they are weighed. */
export type PairObservations = { readonly swapped: boolean; readonly observations: readonly Observation[] };

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
  return { score: weighed.score, evidence: weighed.evidence };
}

/** The likeliest interpretation of a pair: per field the comparison and its bits. */
export function compareFields(
  left: Features,
  right: Features,
  weights: MatchWeights,
  owners: ContactOwners,
): { readonly score: number; readonly fields: readonly (Observation & { readonly bits: number })[] } {
  const { pair, weighed } = likeliestInterpretation(pairInterpretations(left, right, weights), weights, owners);
  const fields = pair.observations.map((observation, index) => ({
    ...observation,
    bits: weighed.evidence[index]?.weight ?? 0,
  }));
  return { score: weighed.score, fields };
}

/** Marks the agreements that rest on data which the shop itself has not verified. */
export function markUnverified(
  { score, evidence }: MatchScore,
  left: RecordEvidence,
  right: RecordEvidence,
  weights: MatchWeights,
): MatchScore {
  if (left.verified === left.stated && right.verified === right.stated) return { score, evidence };
  const known = new Set(scoreMatch(left.verified, right.verified, weights).evidence.filter(isAgreement).map(fieldOf));
  return {
    score,
    evidence: evidence.map((one) => (isAgreement(one) && !known.has(one.field) ? { ...one, unverified: true } : one)),
  };
}

const fieldOf = ({ field }: MatchEvidence): string => field;
const isAgreement = ({ field, agreement }: MatchEvidence): boolean =>
  field !== 'household' && (agreement === 'EXACT' || agreement === 'CLOSE');

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

/** The comparisons of a pair, one per interpretation of its names. */
export function pairInterpretations(
  left: Features,
  right: Features,
  weights: MatchWeights,
): readonly [PairObservations, ...PairObservations[]] {
  const others = observeOtherFields(left, right, weights);
  const [straight, ...swapped] = nameComparisons(left, right);
  const withName = ({ given, family, swapped }: NameComparison): PairObservations => ({
    swapped,
    observations: [{ field: 'givenName', ...given }, { field: 'familyName', ...family }, ...others],
  });
  return [withName(straight), ...swapped.map(withName)];
}

function observeOtherFields(left: Features, right: Features, weights: MatchWeights): readonly Observation[] {
  const { street, place } = compareAddresses(left, right);
  const isStreetShared = agrees(street);
  return [
    { field: 'birthDate', ...compareBirthDates(left.birthDate, right.birthDate) },
    { field: 'email', ...compareEmails(left, right) },
    { field: 'phone', ...comparePhones(left, right) },
    { field: 'address', ...street },
    { field: isStreetShared ? 'localityOfAddress' : 'locality', ...place },
    ...Object.keys(weights.attributes).map((name) => ({
      field: `attributes.${name}` as const,
      ...compareAttribute(left.attributes[name], right.attributes[name]),
    })),
  ];
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
      ...seen.map(({ field, level, match }) => ({
        field: field === 'localityOfAddress' ? 'locality' : field,
        agreement: AGREEMENTS[level],
        weight: match,
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

/** The bits of an observation: for one person versus strangers, and for one household versus strangers. */
function bitsOf(
  { field, level, value }: Observation,
  weights: MatchWeights,
  swapped: boolean,
  owners: ContactOwners,
): { readonly match: number; readonly household: number } {
  const known = fieldWeights(field, weights);
  if (level === 'missing' || known === undefined) return { match: 0, household: 0 };
  if (level === 'nearly') return nearlyBits(known);
  const stranger = strangerRate(known, level, value, () => {
    if (field === 'email' || field === 'phone') return contactFrequency(owners, value ?? '', known.stranger.exact);
    if (field === 'birthDate' && value === DEFAULT_DAY) return Math.max(known.stranger.exact, DEFAULT_DAY_RATE);
    if (known.frequencies === undefined) return undefined;
    return Math.max(
      frequencyIn(known.frequencies, value ?? '', swapped && isName(field), weights),
      nameShare(field, value ?? ''),
    );
  });
  return { match: Math.log2(known.match[level] / stranger), household: Math.log2(known.household[level] / stranger) };
}

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

function fieldWeights(field: Observation['field'], { fields, attributes }: MatchWeights): FieldWeights | undefined {
  return isField(field, fields) ? fields[field] : attributes[field.slice('attributes.'.length)];
}

const isField = (field: string, fields: MatchWeights['fields']): field is MatchField => Object.hasOwn(fields, field);

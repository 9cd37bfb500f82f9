import { shareOfName } from '../fields/common-names.ts';
import { DEFAULT_DAY } from '../fields/compare-birth-dates.ts';
import { isSpelled } from '../fields/mailbox-names.ts';
import { type Frequencies, frequencyOf } from '../fields/name-frequencies.ts';
import { type ContactOwners, ownerCount } from './contact-owners.ts';
import {
  attributeWeights,
  type FieldWeights,
  type MatchField,
  type MatchWeights,
  type Rates,
} from './match-weights.ts';
import type { Observation } from './pair-observations.ts';
import { rateByShare } from './rate-by-share.ts';

/** For one person versus strangers, and for one household versus strangers. */
type Bits = { readonly match: number; readonly household: number };

/**
 * The bits of an observation in one interpretation of the names. What a mailbox spells never counts for more than the name
 * itself, neither against strangers nor against people of one household: a frequent name may count for less than a typo does.
 */
export function bitsOf(observation: Observation, weights: MatchWeights, swapped: boolean, owners: ContactOwners): Bits {
  const bits = bitsAtLevel(observation, weights, swapped, owners);
  if (!isSpelled(observation)) return bits;
  const named = bitsAtLevel({ ...observation, level: 'exact' }, weights, swapped, owners);
  return named.match < bits.match
    ? named
    : { match: bits.match, household: Math.max(bits.household, named.household - (named.match - bits.match)) };
}

function bitsAtLevel(observation: Observation, weights: MatchWeights, swapped: boolean, owners: ContactOwners): Bits {
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
function nearlyBits({ match, stranger, household }: FieldWeights): Bits {
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

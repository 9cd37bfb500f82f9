import type { CountedValue } from '../fields/counted-value.ts';
import type { CountedShares } from './counted-share.ts';
import type { FieldWeights } from './match-weights.ts';
import type { Observation } from './pair-observations.ts';

/**
 * How often strangers share this value, by what the shop counted. A value that is more frequent than the rate says weighs less.
 * Only a town or postal code that is rarer weighs more, because its rate is an average over large and small towns; never more
 * than a postal code that few homes share, though. A count never turns an agreement into evidence against one person.
 * @param rate how often strangers share it as far as the weights know
 * @param shares undefined: nothing is counted, and the rate stays
 */
export function rateByShare(
  rate: number,
  observation: Observation,
  { match, frequencies }: FieldWeights,
  swapped: boolean,
  shares: CountedShares | undefined,
): number {
  if (shares === undefined) return rate;
  const found = countedValuesOf(observation, swapped).flatMap((value) => shares(value) ?? []);
  if (found.length === 0) return rate;
  const least = Math.min(match.exact, Math.max(...found.map((share) => share.least)));
  if (observation.field !== 'locality' || observation.value !== undefined) return Math.max(rate, least);
  const most = Math.max(frequencies?.others ?? rate, ...found.map((share) => share.most));
  return Math.max(least, Math.min(rate, most));
}

/** A name that is compared swapped counts as given and as family name. */
function countedValuesOf({ field, value, counted }: Observation, swapped: boolean): readonly CountedValue[] {
  if (field === 'localityOfAddress') return [];
  if (counted !== undefined) return [counted];
  if (value === undefined) return [];
  if (field === 'birthDate') return [{ field, value }];
  if (field !== 'givenName' && field !== 'familyName') return [];
  const names = swapped ? (['givenName', 'familyName'] as const) : [field];
  return names.map((name) => ({ field: name, value }));
}

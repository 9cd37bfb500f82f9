import { z } from 'zod';
import { isCountry } from '../../domain/kernel/country.ts';
import { type Instant, toInstant } from '../../domain/kernel/instant.ts';
import { MAX_ID_LENGTH } from './square-id.ts';

export const squareId = z.string().min(1).max(MAX_ID_LENGTH);

/** RFC 3339, of any precision. */
export const squareInstant = z.string().transform((text, { addIssue }): Instant => {
  const instant = toInstant(text);
  if (instant === null) addIssue({ code: 'custom', message: 'RFC 3339' });
  return instant ?? '';
});

/** Square leaves out an amount of 0 now and then. The unit is the smallest of the currency, as in ISO 4217. */
export const money = z.object({ amount: z.int().nullish(), currency: z.string().nullish() }).nullish();

export type SquareMoney = z.infer<typeof money>;

export const minorOf = (amount: SquareMoney): number => amount?.amount ?? 0;

const text = z.string().nullish();

export const address = z
  .object({
    address_line_1: text,
    address_line_2: text,
    address_line_3: text,
    locality: text,
    administrative_district_level_1: text,
    postal_code: text,
    country: text,
  })
  .nullish();

/** The postal address; null if it names no country, because Square keeps addresses of which it knows a postal code only. */
export function toPostalAddress(input: z.infer<typeof address>) {
  const country = input?.country?.toUpperCase() ?? '';
  if (input == null || !isCountry(country)) return null;
  const lines = [input.address_line_1, input.address_line_2, input.address_line_3].flatMap((line) => line || []);
  const { locality, administrative_district_level_1: region, postal_code: postalCode } = input;
  if (lines.length === 0 && !locality && !postalCode) return null;
  return { lines, locality: locality ?? null, region: region ?? null, postalCode: postalCode ?? null, country };
}

/** Versions of one thing: the latest instant, then Square's own number of the state. */
export function versionOf(instants: readonly (Instant | null | undefined)[], number: number | null | undefined) {
  const latest = instants.reduce<Instant>((last, instant) => (instant != null && instant > last ? instant : last), '');
  return `${latest}#${String(number ?? 0).padStart(VERSION_DIGITS, '0')}`;
}

/** The digits of the largest safe integer. */
const VERSION_DIGITS = 16;

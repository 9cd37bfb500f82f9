import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { withAsciiDigits } from './text.ts';

/** A number in E.164, and its extension. */
export type Phone = { readonly number: string; readonly extension: string | null };

/**
 * Parses a number in any form that is usual in the region; null where it cannot be a phone number.
 * @param region the country of numbers without a country code, ISO 3166-1 alpha-2; null where the shop has no default
 */
export function parsePhone(text: string, region: string | null): Phone | null {
  const number = parsePhoneNumberFromString(normalizePhoneText(text), { ...parseOptions(region), extract: false });
  return number?.isPossible() === true ? { number: number.number, extension: number.ext ?? null } : null;
}

/** The number in E.164, without its extension. */
export const toE164 = (text: string, region: string | null): string | null => parsePhone(text, region)?.number ?? null;

/** As typed on a keyboard: without the invisible marks of pasted numbers, with digits, spaces and dashes of ASCII. */
export function normalizePhoneText(text: string): string {
  return withAsciiDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^tel:/i, '');
}

/** @param region null where the shop has no default region */
export const invalidPhoneMessage = (region: string | null): string =>
  region === null
    ? 'This is not a phone number. Write it with its country code, such as +44 20 7946 0018: the shop has no default region.'
    : `This is not a phone number in ${region}. Write a number of another country with a plus sign.`;

/** The digits by which people recognise a number. */
export const lastFour = (number: string): string => number.slice(-4);

/** Whether numbers can belong to the country without naming it. */
export const isPhoneRegion = (region: string): boolean => isSupportedCountry(region);

function parseOptions(region: string | null): { defaultCountry?: CountryCode } {
  return region !== null && isSupportedCountry(region) ? { defaultCountry: region } : {};
}

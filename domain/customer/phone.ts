import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * The number in E.164, from any form that is plain in the region; null where it cannot be a phone number there.
 * @param region ISO 3166-1 alpha-2 of the country that numbers without one belong to; null where a shop has none
 */
export function toE164(text: string, region: string | null): string | null {
  const number = parsePhoneNumberFromString(text, { ...within(region), extract: false });
  return number?.isPossible() === true ? number.number : null;
}

/** The digits by which people recognise a number. */
export const lastFour = (number: string): string => number.slice(-4);

/** Whether numbers can belong to the country without naming it. */
export const isPhoneRegion = (region: string): boolean => isSupportedCountry(region);

function within(region: string | null): { defaultCountry?: CountryCode } {
  return region !== null && isSupportedCountry(region) ? { defaultCountry: region } : {};
}

import { isSupportedCountry } from 'libphonenumber-js/min';

/** Countries of ISO 3166-1 that have no own phone numbers. */
const WITHOUT_PHONES = new Set(['AQ', 'BV', 'GS', 'HM', 'PN', 'TF', 'UM']);

/** Whether this is a country code of ISO 3166-1 alpha-2. */
export const isCountry = (code: string): boolean => isSupportedCountry(code) || WITHOUT_PHONES.has(code);

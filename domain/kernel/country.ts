import { isSupportedCountry } from 'libphonenumber-js/min';

/** Countries of ISO 3166-1 without phone numbers of their own. */
const WITHOUT_PHONES = new Set(['AQ', 'BV', 'GS', 'HM', 'PN', 'TF', 'UM']);

/** Whether the code is a country's, ISO 3166-1 alpha-2. */
export const isCountry = (code: string): boolean => isSupportedCountry(code) || WITHOUT_PHONES.has(code);

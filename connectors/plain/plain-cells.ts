import { z } from 'zod';
import type { PostalAddressInput } from '../../domain/kernel/address.ts';
import { isCountry } from '../../domain/kernel/country.ts';
import { isTimeZone, toInstant } from '../../domain/kernel/instant.ts';
import { toInstantAt } from '../local-time.ts';

/** A cell that may be empty, or whose column may be absent. */
export const cell = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text));
export const filled = z.string().trim().min(1);
export const amount = z
  .string()
  .trim()
  .regex(/^(-?\d{1,13}(\.\d{1,6})?)?$/)
  .optional()
  .transform((text) => (text === undefined || text === '' ? '0' : text));
export const yesOrNo = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.enum(['', 'yes', 'no', 'true', 'false']))
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text === 'yes' || text === 'true'));

/** `2026-03-02T14:05:30Z` with a zone, or `2026-03-02 14:05` and `2026-03-02` in the time zone of the shop; null: no time. */
export function timeOf(text: string, timeZone: string): string | null {
  const exact = toInstant(text);
  if (exact !== null) return exact;
  const [day = '', time = '00:00'] = text.trim().split(/[ T]/);
  return isTimeZone(timeZone) ? toInstantAt(day, time, timeZone) : null;
}

export const ADDRESS_CELLS = {
  ...{ address_line1: cell, address_line2: cell, address_city: cell },
  ...{ address_region: cell, address_postcode: cell, address_country: cell },
} as const;

type AddressCells = { readonly [Name in keyof typeof ADDRESS_CELLS]: string | null };

/** Null where the row has no street. */
export function addressOf(row: AddressCells, country: string): PostalAddressInput | null {
  const lines = [row.address_line1, row.address_line2].filter((line) => line !== null);
  if (lines.length === 0) return null;
  const code = row.address_country?.toUpperCase() ?? country;
  return {
    ...{ lines, locality: row.address_city, region: row.address_region, postalCode: row.address_postcode },
    country: isCountry(code) ? code : country,
  };
}

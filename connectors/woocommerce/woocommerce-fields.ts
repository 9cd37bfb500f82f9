import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isCountry } from '../../domain/kernel/country.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { exponentOf, MAX_MINOR_UNITS } from '../../domain/kernel/money.ts';
import { instantOfGmt } from './gmt.ts';

/** WordPress numbers its things; ids in the graph are texts. */
export const wooId = z.union([z.int().min(0).transform(String), z.string().regex(/^\d{1,20}$/)]);

export const gmt = z.string().transform((text, { addIssue }): Instant => {
  const instant = instantOfGmt(text);
  if (instant === null) addIssue({ code: 'custom', message: 'ISO 8601' });
  return instant ?? '';
});

/**
 * An amount as a decimal text. Plugins send numbers, and empty texts for 0. A shop may keep more decimals than its currency
 * has, so the amount is exact only as a text.
 */
export const wooAmount = z
  .union([z.string().regex(/^\s*(-?\d{1,15}(\.\d{0,12})?)?\s*$/), z.number().min(-1e15).max(1e15)])
  .nullish()
  .transform((amount) => (typeof amount === 'number' ? numberText(amount) : (amount?.trim() ?? '')) || '0');

const numberText = (amount: number): string => amount.toFixed(8);

/** Minor units, rounded half away from zero, as WooCommerce rounds what it prints. */
export function minorOf(decimal: string, currency: string): number {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  const exponent = exponentOf(currency);
  const digits = BigInt(`0${whole}${fraction.slice(0, exponent).padEnd(exponent, '0')}`);
  const minor = Math.min(Number(digits), MAX_MINOR_UNITS + 1) + (/^[5-9]/.test(fraction.slice(exponent)) ? 1 : 0);
  return sign === '-' && minor !== 0 ? -minor : minor;
}

const text = z.string().nullish();

export const contact = z
  .object({
    first_name: text,
    last_name: text,
    company: text,
    address_1: text,
    address_2: text,
    city: text,
    state: text,
    postcode: text,
    country: text,
    email: text,
    phone: text,
  })
  .nullish();

export type WooContact = z.infer<typeof contact>;

/** The postal address; null for a contact without one. */
export function toPostalAddress(input: WooContact, label: string | null = null) {
  const country = input?.country?.trim().toUpperCase() ?? '';
  if (input == null || !isCountry(country)) return null;
  const lines = [input.company, input.address_1, input.address_2].flatMap((line) => line?.trim() || []);
  if (!input.address_1?.trim() && !input.city?.trim() && !input.postcode?.trim()) return null;
  return {
    lines,
    locality: input.city || null,
    region: input.state || null,
    postalCode: input.postcode || null,
    country,
    label,
  };
}

export const nameOf = (input: WooContact): string | null =>
  [input?.first_name, input?.last_name].flatMap((part) => part?.trim() || []).join(' ') || null;

/**
 * WooCommerce's clock of changes has seconds. Two states of one second are ordered by what they say, so that their order is the
 * same wherever they meet, and by their content where nothing else tells.
 * @param progress texts of fixed width; the farther state has the larger text
 */
export const versionOf = (instant: Instant, progress: string, content: unknown): string =>
  [instant, progress, createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)].join('#');

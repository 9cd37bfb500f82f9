import { isCountry } from './country.ts';
import { checkLength, MAX_LINE_LENGTH, trimToNull, withAsciiDigits } from './text.ts';
import type { InputErrors, Path } from './user-error.ts';

export type PostalAddress = {
  readonly lines: readonly string[];
  readonly locality: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly label: string | null;
};

export type PostalAddressInput = {
  readonly lines: readonly string[];
  readonly locality?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly country: string;
  readonly label?: string | null | undefined;
};

const MAX_LINES = 10;

/** The address to store: as typed, without white space around its parts and without empty lines. */
export function toAddress(input: PostalAddressInput, errors: InputErrors, path: Path): PostalAddress {
  const lines = input.lines.map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length > MAX_LINES) errors.add('LIMIT_EXCEEDED', [...path, 'lines'], `At most ${MAX_LINES} lines.`);
  lines.forEach((line, index) => {
    checkLength(errors, [...path, 'lines', index], line, MAX_LINE_LENGTH);
  });
  if (!isCountry(input.country))
    errors.add('INVALID', [...path, 'country'], 'This is not a country code of ISO 3166-1.');
  for (const part of ['locality', 'region', 'postalCode', 'label'] as const)
    checkLength(errors, [...path, part], input[part], MAX_LINE_LENGTH);
  return {
    lines,
    locality: trimToNull(input.locality),
    region: trimToNull(input.region),
    postalCode: trimToNull(input.postalCode),
    country: input.country,
    label: trimToNull(input.label),
  };
}

/** Equal for two spellings of one postal code: upper case, without spaces and dashes, letters and digits of one width. */
export const postalCodeKey = (code: string): string =>
  withAsciiDigits(code.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Equal for two spellings of one address. */
export const addressKey = (address: PostalAddress): string =>
  JSON.stringify([
    address.country,
    postalCodeKey(address.postalCode ?? ''),
    address.lines,
    address.locality,
  ]).toLowerCase();

/** An amount in the currency's minor units: GBP 12.34 is 1234, JPY 1234 is 1234, KWD 1.234 is 1234. */
export type Money = { readonly minor: number; readonly currency: string };

/** ISO 4217 exponents other than 2. (Those of Intl follow CLDR, which differs from ISO for a dozen currencies.) */
const EXPONENTS: Readonly<Record<string, number>> = {
  ...withExponent(
    [
      'BIF',
      'CLP',
      'DJF',
      'GNF',
      'ISK',
      'JPY',
      'KMF',
      'KRW',
      'PYG',
      'RWF',
      'UGX',
      'UYI',
      'VND',
      'VUV',
      'XAF',
      'XOF',
      'XPF',
    ],
    0,
  ),
  ...withExponent(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'], 3),
  ...withExponent(['CLF', 'UYW'], 4),
};

/** The currencies that do not have two decimals. */
export const UNUSUAL_CURRENCIES: readonly string[] = Object.keys(EXPONENTS);

/**
 * The maximum of any amount: the price of a palace in Iranian rials. Numbers are exact up to 9.007e15, so nine such
 * amounts still add up exactly.
 */
export const MAX_MINOR_UNITS = 1_000_000_000_000_000;

/** Currencies of ISO 4217 that Intl does not list. Metals and test codes have no minor unit, so they are not among them. */
const MORE_CURRENCIES = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'UYW', 'VED', 'XAD'];
const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), ...MORE_CURRENCIES]);

export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

export const exponentOf = (currency: string): number => EXPONENTS[currency] ?? 2;

/** The minor units of a decimal string; null where the currency has no such fraction, or where it is out of range. */
export function toMinor(amount: string, currency: string): number | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  if (match === null) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const exponent = exponentOf(currency);
  if (/[1-9]/.test(fraction.slice(exponent))) return null;
  const minor = Number(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
  if (minor > MAX_MINOR_UNITS) return null;
  return sign === '-' && minor !== 0 ? -minor : minor;
}

/** The decimal string of an amount, with the decimals of its currency. */
export function toDecimal({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  const sign = minor < 0 ? '-' : '';
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/**
 * Converts an amount to another currency, rounded half away from zero.
 * @param rate units of the target currency for one unit of the amount's currency, as a decimal string
 */
export function convert(amount: Money, currency: string, rate: string): Money {
  const [whole = '0', fraction = ''] = rate.split('.');
  const scaled = BigInt(amount.minor) * BigInt(whole + fraction) * 10n ** BigInt(exponentOf(currency));
  const divisor = 10n ** BigInt(fraction.length + exponentOf(amount.currency));
  const half = scaled < 0n ? -divisor / 2n : divisor / 2n;
  return { minor: Number((scaled + half) / divisor), currency };
}

/** Compares an amount with a decimal string of any precision: -1, 0 or 1. */
export function compareDecimal({ minor, currency }: Money, decimal: string): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const other = BigInt(whole + fraction) * 10n ** BigInt(exponentOf(currency));
  const scaled = BigInt(minor) * 10n ** BigInt(fraction.length);
  return scaled < other ? -1 : scaled > other ? 1 : 0;
}

function withExponent(currencies: readonly string[], exponent: number): Record<string, number> {
  return Object.fromEntries(currencies.map((currency) => [currency, exponent]));
}

import { exponentOf, UNUSUAL_CURRENCIES } from '../domain/kernel/money.ts';

/** An amount in units of its currency, such as 12.34 pounds, 1234 yen and 1.234 dinars. @param minor SQL of a whole number of minor units */
export const moneyOf = (minor: string, currency: string): string =>
  `cast(${minor} as decimal(20,0)) * ${byExponent(currency, (exponent) => `cast('${10 ** -exponent}' as decimal(5,4))`)}`;

/**
 * An amount in minor units of another currency, rounded half away from zero (`convert`).
 * @param rate SQL of the text of a rate. One that is more than a trillion gives null.
 */
export function convertedMinor(minor: string, from: string, to: string, rate: string): string {
  const toUnits = byExponent(from, (exponent) => `cast('${10 ** -exponent}' as decimal(5,4))`);
  const toMinor = byExponent(to, (exponent) => `cast('${10 ** exponent}' as decimal(5,0))`);
  return `cast(round(cast(${minor} as decimal(16,0)) * try_cast(${rate} as decimal(24,12)) * ${toUnits} * ${toMinor}) as decimal(20,0))`;
}

/** A CASE by the number of decimals of a currency. */
function byExponent(currency: string, sql: (exponent: number) => string): string {
  const cases = [0, 3, 4].map((exponent) => `when ${currency} in (${codesOf(exponent)}) then ${sql(exponent)}`);
  return `case ${cases.join(' ')} else ${sql(2)} end`;
}

const codesOf = (exponent: number): string =>
  UNUSUAL_CURRENCIES.filter((code) => exponentOf(code) === exponent)
    .map((code) => `'${code}'`)
    .join(', ');

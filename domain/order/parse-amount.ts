import { exponentOf, MAX_MINOR_UNITS, toDecimal, toMinor } from '../kernel/money.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';

/** Parses a decimal into minor units of the currency. Adds an error and returns null if it is invalid. */
export function parseSignedAmount(decimal: string, currency: string, errors: InputErrors, path: Path): number | null {
  const minor = toMinor(decimal, currency);
  if (minor === null) {
    const most = toDecimal({ minor: MAX_MINOR_UNITS, currency });
    errors.add('INVALID', path, `An amount in ${currency} has ${decimalsText(currency)}, and is at most ${most}.`);
  }
  return minor;
}

/** The same for amounts that cannot be negative: prices, discounts, taxes. Returns 0 if it is invalid. */
export function parseAmount(decimal: string, currency: string, errors: InputErrors, path: Path): number {
  const minor = parseSignedAmount(decimal, currency, errors, path) ?? 0;
  if (minor < 0) errors.add('INVALID', path, 'Give an amount that is not negative.');
  return minor;
}

function decimalsText(currency: string): string {
  const exponent = exponentOf(currency);
  return exponent === 0 ? 'no decimals' : `at most ${exponent} decimals`;
}

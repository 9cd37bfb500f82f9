import { exponentOf, MAX_MINOR_UNITS, toMinor } from '../kernel/money.ts';
import { checkText } from '../kernel/text.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { Measure, OrderLine } from './order.ts';
import { parseAmount, parseSignedAmount } from './parse-amount.ts';

export type LinePriceInput = {
  readonly quantity: number;
  readonly unitPrice: string;
  readonly discount: string;
  readonly measure?: Measure | null | undefined;
  readonly total?: string | null | undefined;
};

export type LinePrice = Pick<OrderLine, 'unitPrice' | 'unitPriceExact' | 'discount' | 'measure' | 'total'>;

/** For a price of one unit of measure, such as a litre of fuel, and for the measure itself. */
const MAX_DECIMALS = 6;
const MAX_UNIT_LENGTH = 20;
const MAX_WHOLE_DIGITS = 9;

/**
 * The price of a line. A given total is the printed one, and it wins. Tills round: it may differ from quantity times
 * price less discount by one minor unit for each piece. It is required if the exact product may not be a whole number of
 * minor units.
 */
export function toLinePrice(input: LinePriceInput, currency: string, errors: InputErrors, path: Path): LinePrice {
  const exponent = exponentOf(currency);
  const price = parsePrice(input.unitPrice, currency, errors, [...path, 'unitPrice']);
  const discount = parseAmount(input.discount, currency, errors, [...path, 'discount']);
  const measure = input.measure == null ? null : parseMeasure(input.measure, input.quantity, errors, path);
  const line = {
    unitPrice: price.minor,
    discount,
    ...(price.exact === null ? {} : { unitPriceExact: price.exact }),
    ...(measure === null ? {} : { measure }),
  };
  const { quantity } = input;
  if (quantity < 1) {
    errors.add('INVALID', [...path, 'quantity'], 'Give a quantity of 1 or more.');
    return line;
  }

  const [gross, scale] = grossOf(price.exact ?? input.unitPrice, quantity, measure, exponent);
  if (price.isValid && gross > BigInt(MAX_MINOR_UNITS) * scale)
    errors.add('INVALID', [...path, 'quantity'], 'Quantity times price is too large.');
  else if (price.isValid && (BigInt(discount) - 1n) * scale >= gross && discount > 0)
    errors.add('INVALID', [...path, 'discount'], 'The discount is more than quantity times price.');
  if (input.total == null) {
    if (price.exact !== null || measure !== null)
      errors.add('INVALID', [...path, 'total'], 'Give the printed total of the line.');
    return line;
  }
  const total = parseSignedAmount(input.total, currency, errors, [...path, 'total']);
  if (total === null) return line;
  const difference = BigInt(total) * scale - (gross - BigInt(discount) * scale);
  if (total < 0) errors.add('INVALID', [...path, 'total'], 'Give an amount that is not negative.');
  else if (price.isValid && abs(difference) > BigInt(quantity) * scale)
    errors.add(
      'INVALID',
      [...path, 'total'],
      'This differs from quantity times price less discount by more than one minor unit for each piece.',
    );
  return difference === 0n && price.exact === null && measure === null ? line : { ...line, total };
}

/** Parses a price into minor units. A price with more decimals than its currency is rounded, and `exact` holds it. */
function parsePrice(decimal: string, currency: string, errors: InputErrors, path: Path) {
  const match = /^(\d+)\.(\d*?)0*$/.exec(decimal);
  const [, whole = '', fraction = ''] = match ?? [];
  const exponent = exponentOf(currency);
  if (match === null || fraction.length <= exponent) {
    const minor = parseAmount(decimal, currency, errors, path);
    return { minor, exact: null, isValid: minor >= 0 && toMinor(decimal, currency) !== null };
  }
  if (fraction.length > MAX_DECIMALS) {
    errors.add('INVALID', path, `A price has at most ${MAX_DECIMALS} decimals.`);
    return { minor: 0, exact: null, isValid: false };
  }
  const divisor = 10n ** BigInt(fraction.length - exponent);
  const minor = Number((BigInt(whole + fraction) + divisor / 2n) / divisor);
  if (minor > MAX_MINOR_UNITS) {
    errors.add('INVALID', path, 'This price is too large.');
    return { minor: 0, exact: null, isValid: false };
  }
  return { minor, exact: `${whole}.${fraction}`, isValid: true };
}

function parseMeasure(measure: Measure, quantity: number, errors: InputErrors, path: Path): Measure {
  const { amount: decimal, unit } = measure;
  if (quantity !== 1)
    errors.add(
      'INVALID',
      [...path, 'quantity'],
      'The quantity of goods sold by measure must be 1. Give one line for each piece.',
    );
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d*?)0*)?$/.exec(decimal) ?? [];
  const isMeasure = /[1-9]/.test(whole + fraction);
  if (!isMeasure || whole.length > MAX_WHOLE_DIGITS || fraction.length > MAX_DECIMALS)
    errors.add(
      'INVALID',
      [...path, 'measure', 'amount'],
      `Give an amount of more than 0 with at most ${MAX_DECIMALS} decimals.`,
    );
  checkText(errors, [...path, 'measure', 'unit'], unit, MAX_UNIT_LENGTH);
  return { amount: decimal, unit: unit.trim() };
}

/** The exact product of quantity, price and measure in minor units: `gross` divided by `scale`. */
function grossOf(
  price: string,
  quantity: number,
  measure: Measure | null,
  exponent: number,
): readonly [gross: bigint, scale: bigint] {
  const [unitPrice, factor] = [
    parseDecimal(price),
    measure === null ? { digits: 1n, decimals: 0 } : parseDecimal(measure.amount),
  ];
  const gross = unitPrice.digits * factor.digits * BigInt(quantity) * 10n ** BigInt(exponent);
  return [gross, 10n ** BigInt(unitPrice.decimals + factor.decimals)];
}

function parseDecimal(decimal: string): { readonly digits: bigint; readonly decimals: number } {
  const [, whole = '0', fraction = ''] = /^(\d+)(?:\.(\d*))?$/.exec(decimal) ?? [];
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

import { exponentOf, MOST_MINOR_UNITS, toMinor } from '../kernel/money.ts';
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

/** Of a price for one unit of measure, such as of a litre of fuel, and of a measure. */
const MOST_DECIMALS = 6;
const LONGEST_UNIT = 20;
const MOST_WHOLE_DIGITS = 9;

/**
 * What a line costs. A total that was printed holds where it is given: it may differ from quantity times price less
 * discount by one minor unit a piece, as tills round, and is needed where that is no whole number of them.
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
  if (price.isValid && gross > BigInt(MOST_MINOR_UNITS) * scale)
    errors.add('INVALID', [...path, 'quantity'], 'Quantity times price is more than any sale.');
  else if (price.isValid && (BigInt(discount) - 1n) * scale >= gross && discount > 0)
    errors.add('INVALID', [...path, 'discount'], 'The discount is more than quantity times price.');
  if (input.total == null) {
    if (price.exact !== null || measure !== null)
      errors.add('INVALID', [...path, 'total'], 'Give the sum of the line as it was printed.');
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
      'This differs from quantity times price less discount by more than one minor unit a piece.',
    );
  return difference === 0n && price.exact === null && measure === null ? line : { ...line, total };
}

/** A price in minor units; where it has more decimals than its currency, rounded, with the exact one beside it. */
function parsePrice(decimal: string, currency: string, errors: InputErrors, path: Path) {
  const match = /^(\d+)\.(\d*?)0*$/.exec(decimal);
  const [, whole = '', fraction = ''] = match ?? [];
  const exponent = exponentOf(currency);
  if (match === null || fraction.length <= exponent) {
    const minor = parseAmount(decimal, currency, errors, path);
    return { minor, exact: null, isValid: minor >= 0 && toMinor(decimal, currency) !== null };
  }
  if (fraction.length > MOST_DECIMALS) {
    errors.add('INVALID', path, `A price has at most ${MOST_DECIMALS} decimals.`);
    return { minor: 0, exact: null, isValid: false };
  }
  const cut = 10n ** BigInt(fraction.length - exponent);
  const minor = Number((BigInt(whole + fraction) + cut / 2n) / cut);
  if (minor > MOST_MINOR_UNITS) {
    errors.add('INVALID', path, 'This is more than any price.');
    return { minor: 0, exact: null, isValid: false };
  }
  return { minor, exact: `${whole}.${fraction}`, isValid: true };
}

function parseMeasure(measure: Measure, quantity: number, errors: InputErrors, path: Path): Measure {
  const { amount: decimal, unit } = measure;
  if (quantity !== 1)
    errors.add('INVALID', [...path, 'quantity'], 'The quantity of goods by measure is 1. Give a line for each piece.');
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d*?)0*)?$/.exec(decimal) ?? [];
  const isMeasure = /[1-9]/.test(whole + fraction);
  if (!isMeasure || whole.length > MOST_WHOLE_DIGITS || fraction.length > MOST_DECIMALS)
    errors.add(
      'INVALID',
      [...path, 'measure', 'amount'],
      `Give an amount of more than 0 with at most ${MOST_DECIMALS} decimals.`,
    );
  checkText(errors, [...path, 'measure', 'unit'], unit, LONGEST_UNIT);
  return { amount: decimal, unit: unit.trim() };
}

/** Quantity times price, exactly: so many minor units times the second number. */
function grossOf(
  price: string,
  quantity: number,
  measure: Measure | null,
  exponent: number,
): readonly [gross: bigint, scale: bigint] {
  const [one, times] = [
    parseDecimal(price),
    measure === null ? { digits: 1n, decimals: 0 } : parseDecimal(measure.amount),
  ];
  const gross = one.digits * times.digits * BigInt(quantity) * 10n ** BigInt(exponent);
  return [gross, 10n ** BigInt(one.decimals + times.decimals)];
}

function parseDecimal(decimal: string): { readonly digits: bigint; readonly decimals: number } {
  const [, whole = '0', fraction = ''] = /^(\d+)(?:\.(\d*))?$/.exec(decimal) ?? [];
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

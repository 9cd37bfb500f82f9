import { exponentOf, toDecimal } from '../domain/kernel/money.ts';
import type { SourceOrderLine } from '../domain/source-record/record/source-record.ts';

export type LineUnits = Pick<SourceOrderLine, 'quantity' | 'unitPrice' | 'measure'>;

/** The most pieces of a line: a GraphQL Int. */
const MAX_PIECES = 2 ** 31 - 1;

/**
 * Pieces of which a vendor states what all cost together. The price of one is rounded, and up where the discount would else be more
 * than the price: the total of the line tells the exact amount.
 * @param gross before the discount, in minor units
 */
export function toPieces(pieces: number, gross: number, discount: number, currency: string): LineUnits {
  if (pieces < 1 || pieces > MAX_PIECES) return { quantity: 1, unitPrice: toDecimal({ minor: gross, currency }) };
  const rounded = Math.round(gross / pieces);
  const minor = rounded * pieces < discount ? Math.ceil(gross / pieces) : rounded;
  return { quantity: pieces, unitPrice: toDecimal({ minor, currency }) };
}

const MAX_MEASURE_DIGITS = 9;
const PRICE_DECIMALS = 6;

/**
 * Goods sold by measure, of which a vendor states what they cost together. One piece without a measure, where six decimals of a
 * price are too few to tell the amount.
 * @param amount a decimal text with at most six decimals
 * @param gross in minor units
 */
export function toMeasured(amount: string, unit: string, gross: number, currency: string): LineUnits {
  const piece = { quantity: 1, unitPrice: toDecimal({ minor: gross, currency }) };
  const [whole = '', fraction = ''] = amount.split('.');
  const digits = BigInt(whole + fraction);
  if (gross < 0 || digits === 0n || whole.length > MAX_MEASURE_DIGITS) return piece;
  const minorUnit = 10n ** BigInt(PRICE_DECIMALS - exponentOf(currency) + fraction.length);
  const scaled = BigInt(gross) * minorUnit;
  const price = (scaled + digits / 2n) / digits;
  const difference = price * digits - scaled;
  if (2n * (difference < 0n ? -difference : difference) > minorUnit) return piece;
  const text = String(price).padStart(PRICE_DECIMALS + 1, '0');
  const cut = text.length - PRICE_DECIMALS;
  return { quantity: 1, unitPrice: `${text.slice(0, cut)}.${text.slice(cut)}`, measure: { amount, unit } };
}

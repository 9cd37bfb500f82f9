import { convert, MAX_MINOR_UNITS, type Money, toDecimal } from '../kernel/money.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import { lineTotal, type Order, type OrderLine } from './order.ts';
import { parseAmount, parseSignedAmount } from './parse-amount.ts';

export type OrderTotalsInput = {
  readonly taxIncluded: boolean;
  readonly discount: string;
  readonly shipping: string;
  readonly tax: string;
  readonly rounding: string;
  readonly total?: string | null | undefined;
};

export type OrderTotals = Pick<
  Order,
  'taxIncluded' | 'subtotal' | 'discount' | 'shipping' | 'tax' | 'rounding' | 'total'
>;

/** Computes the totals of an order. A given total must be exactly equal, to the minor unit. */
export function toOrderTotals(
  input: OrderTotalsInput,
  lines: readonly OrderLine[],
  currency: string,
  errors: InputErrors,
  path: Path,
): OrderTotals {
  const parts = {
    taxIncluded: input.taxIncluded,
    subtotal: lines.reduce((sum, line) => sum + lineTotal(line), 0),
    discount: parseAmount(input.discount, currency, errors, [...path, 'discount']),
    shipping: parseAmount(input.shipping, currency, errors, [...path, 'shipping']),
    tax: parseAmount(input.tax, currency, errors, [...path, 'tax']),
    rounding: parseSignedAmount(input.rounding, currency, errors, [...path, 'rounding']) ?? 0,
  };
  const totals = { ...parts, total: totalOf(parts) };
  checkTotal(totals, input.total, currency, errors, path);
  return totals;
}

/** Lines less discounts, plus shipping and rounding, plus tax unless prices include it. */
function totalOf({ subtotal, discount, shipping, rounding, taxIncluded, tax }: Omit<OrderTotals, 'total'>): number {
  return subtotal - discount + shipping + rounding + (taxIncluded ? 0 : tax);
}

function checkTotal(
  { total, rounding }: OrderTotals,
  given: string | null | undefined,
  currency: string,
  errors: InputErrors,
  path: Path,
): void {
  if (total - rounding < 0)
    errors.add('INVALID', [...path, 'discount'], 'The discount is more than the amount to pay.');
  else if (total < 0) errors.add('INVALID', [...path, 'rounding'], 'The rounding is more than the amount to pay.');
  if (total > MAX_MINOR_UNITS) errors.add('INVALID', [...path, 'lines'], 'The total is too large.');
  if (given == null) return;
  const stated = parseSignedAmount(given, currency, errors, [...path, 'total']);
  if (stated !== null && stated !== total)
    errors.add(
      'INVALID',
      [...path, 'total'],
      `Lines less discounts, plus shipping, rounding and tax that prices do not include, add up to ${toDecimal({ minor: total, currency })}. Correct the total or its parts.`,
    );
}

/** Adds an error for an exchange rate at which the order cannot count in lifetimeValue. */
export function checkExchangeRate(
  order: Pick<Order, 'total' | 'currency' | 'exchangeRate' | 'valuedIn'>,
  errors: InputErrors,
  path: Path,
): void {
  const { total, currency, exchangeRate, valuedIn } = order;
  const problem =
    exchangeRate === null ? null : exchangeRateProblem({ minor: total, currency }, exchangeRate, valuedIn);
  if (problem !== null) errors.add('INVALID', path, problem);
}

/** Why an amount cannot be converted at a rate; null if it can. */
export function exchangeRateProblem(amount: Money, rate: string, currency: string | null): string | null {
  if (rate.startsWith('-') || !/[1-9]/.test(rate)) return 'Give a rate that is more than 0.';
  return currency !== null && convert(amount, currency, rate).minor > MAX_MINOR_UNITS
    ? 'At this rate the amount is too large.'
    : null;
}

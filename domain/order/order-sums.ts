import { convert, MOST_MINOR_UNITS, type Money, toDecimal } from '../kernel/money.ts';
import type { InputErrors, Path } from '../kernel/user-error.ts';
import { amount, signedAmount } from './amount.ts';
import { lineTotal, type Order, type OrderLine } from './order.ts';

export type OrderSumsInput = {
  readonly taxIncluded: boolean;
  readonly discount: string;
  readonly shipping: string;
  readonly tax: string;
  readonly rounding: string;
  readonly total?: string | null | undefined;
};

export type OrderSums = Pick<
  Order,
  'taxIncluded' | 'subtotal' | 'discount' | 'shipping' | 'tax' | 'rounding' | 'total'
>;

/** What an order comes to, to the minor unit. A total that was given must be just that. */
export function toSums(
  input: OrderSumsInput,
  lines: readonly OrderLine[],
  currency: string,
  errors: InputErrors,
  path: Path,
): OrderSums {
  const parts = {
    taxIncluded: input.taxIncluded,
    subtotal: lines.reduce((sum, line) => sum + lineTotal(line), 0),
    discount: amount(input.discount, currency, errors, [...path, 'discount']),
    shipping: amount(input.shipping, currency, errors, [...path, 'shipping']),
    tax: amount(input.tax, currency, errors, [...path, 'tax']),
    rounding: signedAmount(input.rounding, currency, errors, [...path, 'rounding']) ?? 0,
  };
  const sums = { ...parts, total: totalOf(parts) };
  checkTotal(sums, input.total, currency, errors, path);
  return sums;
}

/** Lines less discounts, with shipping, rounding and, where prices do not hold it, tax. */
function totalOf({ subtotal, discount, shipping, rounding, taxIncluded, tax }: Omit<OrderSums, 'total'>): number {
  return subtotal - discount + shipping + rounding + (taxIncluded ? 0 : tax);
}

function checkTotal(
  { total, rounding }: OrderSums,
  given: string | null | undefined,
  currency: string,
  errors: InputErrors,
  path: Path,
): void {
  if (total - rounding < 0) errors.add('INVALID', [...path, 'discount'], 'The discount is more than there is to pay.');
  else if (total < 0) errors.add('INVALID', [...path, 'rounding'], 'The rounding is more than there is to pay.');
  if (total > MOST_MINOR_UNITS) errors.add('INVALID', [...path, 'lines'], 'The total is more than any sale.');
  if (given == null) return;
  const stated = signedAmount(given, currency, errors, [...path, 'total']);
  if (stated !== null && stated !== total)
    errors.add(
      'INVALID',
      [...path, 'total'],
      `Lines less discounts, with shipping, rounding and tax that prices do not hold, come to ${toDecimal({ minor: total, currency })}. Correct the total or its parts.`,
    );
}

/** Complains of a rate at which the order cannot count for lifetimeValue. */
export function checkRate(
  order: Pick<Order, 'total' | 'currency' | 'exchangeRate' | 'valuedIn'>,
  errors: InputErrors,
  path: Path,
): void {
  const { total, currency, exchangeRate, valuedIn } = order;
  const problem = exchangeRate === null ? null : rateProblem({ minor: total, currency }, exchangeRate, valuedIn);
  if (problem !== null) errors.add('INVALID', path, problem);
}

/** Why an amount cannot be converted at a rate; null where it can. */
export function rateProblem(amount: Money, rate: string, currency: string | null): string | null {
  if (rate.startsWith('-') || !/[1-9]/.test(rate)) return 'Give a rate that is more than 0.';
  return currency !== null && convert(amount, currency, rate).minor > MOST_MINOR_UNITS
    ? 'At this rate it is worth more than any sale.'
    : null;
}

import { convert, exponentOf, toDecimal } from '../kernel/money.ts';
import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { Order } from './order.ts';
import type { OrderReturn } from './order-return.ts';
import { exchangeRateProblem } from './order-totals.ts';
import { parseSignedAmount } from './parse-amount.ts';

type Refund = Pick<OrderReturn, 'refund' | 'rounding'>;

/**
 * The amount to which cash is rounded, in units of the currency, for currencies where it is more than one unit. A larger
 * difference is not a rounding.
 */
const CASH_STEPS: Readonly<Record<string, number>> = {
  ...{ ARS: 100, BIF: 100, CLP: 10, COP: 100, CRC: 10, GNF: 1_000, HUF: 5, IDR: 1_000, IQD: 1_000, IRR: 50_000 },
  ...{ JPY: 10, KHR: 500, KMF: 50, KRW: 100, LAK: 1_000, LBP: 10_000, MGA: 100, MMK: 100, MNT: 100, MWK: 100 },
  ...{ NGN: 50, PKR: 10, PYG: 500, RWF: 100, SLE: 5, SYP: 1_000, TZS: 100, UGX: 500, UZS: 1_000, VND: 1_000 },
  ...{ XAF: 25, XOF: 25, XPF: 5, YER: 100, ZMW: 5 },
};

/** Parses the cash rounding of a refund, which is a part of it. Adds an error if it is larger than cash needs. */
export function toRounding(
  decimal: string,
  currency: string,
  errors: InputErrors,
  path: Path,
): { readonly rounding?: number } {
  const rounding = parseSignedAmount(decimal, currency, errors, path) ?? 0;
  const most = (CASH_STEPS[currency] ?? 1) * 10 ** exponentOf(currency);
  if (Math.abs(rounding) > most)
    errors.add('INVALID', path, `Cash of this currency is rounded by at most ${toDecimal({ minor: most, currency })}.`);
  return rounding === 0 ? {} : { rounding };
}

/** The exchange rate of a refund without a known sale, in another currency than the shop's. */
export function toReturnRate(
  rate: string | null | undefined,
  { refund }: Refund,
  shop: Shop,
  errors: InputErrors,
  path: Path,
): { readonly exchangeRate?: string } {
  if (rate == null) return {};
  const problem = exchangeRateProblem(refund, rate, shop.currency);
  if (problem !== null) errors.add('INVALID', path, problem);
  return { exchangeRate: rate };
}

/** The refund in minor units of the shop's currency; 0 if it is in another currency and no rate is known. */
export function refundValue({ refund, exchangeRate }: OrderReturn, shop: Shop): number {
  if (refund.currency === shop.currency) return refund.minor;
  if (shop.currency === null || exchangeRate === undefined) return 0;
  return convert(refund, shop.currency, exchangeRate).minor;
}

/**
 * Rejects a refund if all refunds together exceed total and tip. Roundings do not count: a refund that cash rounds up
 * may exceed them.
 */
export function checkRefund(order: Order, { refund, rounding = 0 }: Refund): void {
  if (refund.currency !== order.currency)
    reject('INVALID', ['input', 'refund', 'currency'], `This order was paid in ${order.currency}.`);
  const { total, tip = 0, refunded, refundRounding = 0 } = order;
  if (refunded - refundRounding + refund.minor - rounding > total + tip)
    reject('NOT_ALLOWED', ['input', 'refund', 'amount'], 'The refund is more than the payment less earlier refunds.');
}

/** Adds a refund to the order. */
export function withRefund(order: Order, { refund, rounding = 0 }: Refund): Order {
  const refundRounding = (order.refundRounding ?? 0) + rounding;
  const { refundRounding: _, ...rest } = order;
  return {
    ...rest,
    refunded: order.refunded + refund.minor,
    ...(refundRounding === 0 ? {} : { refundRounding }),
  };
}

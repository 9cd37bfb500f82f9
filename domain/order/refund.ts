import { convert, exponentOf, toDecimal } from '../kernel/money.ts';
import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import type { Shop } from '../shop/shop.ts';
import type { Order } from './order.ts';
import type { OrderReturn } from './order-return.ts';
import { exchangeRateProblem } from './order-totals.ts';
import { parseSignedAmount } from './parse-amount.ts';

type Refund = Pick<OrderReturn, 'refund' | 'rounding'>;

/**
 * The largest coin or note, in units of the currency, to which cash is rounded where that is more than one unit. A
 * rounding of more is no rounding.
 */
const CASH_STEPS: Readonly<Record<string, number>> = {
  ...{ ARS: 100, BIF: 100, CLP: 10, COP: 100, CRC: 10, GNF: 1_000, HUF: 5, IDR: 1_000, IQD: 1_000, IRR: 50_000 },
  ...{ JPY: 10, KHR: 500, KMF: 50, KRW: 100, LAK: 1_000, LBP: 10_000, MGA: 100, MMK: 100, MNT: 100, MWK: 100 },
  ...{ NGN: 50, PKR: 10, PYG: 500, RWF: 100, SLE: 5, SYP: 1_000, TZS: 100, UGX: 500, UZS: 1_000, VND: 1_000 },
  ...{ XAF: 25, XOF: 25, XPF: 5, YER: 100, ZMW: 5 },
};

/** The cash rounding of a refund, which is a part of it. Complains of one that cash does not need. */
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

/** The rate of a refund in another currency than the shop's, whose sale is not known. */
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

/** The refund in minor units of the shop's currency; 0 where it is in another one and no rate is known. */
export function refundValue({ refund, exchangeRate }: OrderReturn, shop: Shop): number {
  if (refund.currency === shop.currency) return refund.minor;
  if (shop.currency === null || exchangeRate === undefined) return 0;
  return convert(refund, shop.currency, exchangeRate).minor;
}

/**
 * Rejects a refund with which more is paid back than was paid, tip and all. Roundings do not count: what cash rounded up
 * may be paid beside.
 */
export function checkRefund(order: Order, { refund, rounding = 0 }: Refund): void {
  if (refund.currency !== order.currency)
    reject('INVALID', ['input', 'refund', 'currency'], `This order was paid in ${order.currency}.`);
  const { total, tip = 0, refunded, refundRounding = 0 } = order;
  if (refunded - refundRounding + refund.minor - rounding > total + tip)
    reject(
      'NOT_ALLOWED',
      ['input', 'refund', 'amount'],
      'This is more than was paid, less what was paid back already.',
    );
}

/** The order after a refund. */
export function withRefund(order: Order, { refund, rounding = 0 }: Refund): Order {
  const refundRounding = (order.refundRounding ?? 0) + rounding;
  const { refundRounding: _, ...rest } = order;
  return {
    ...rest,
    refunded: order.refunded + refund.minor,
    ...(refundRounding === 0 ? {} : { refundRounding }),
  };
}

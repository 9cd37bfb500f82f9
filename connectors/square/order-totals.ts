import type { SourceOrder } from '../../domain/source-record/record/source-record.ts';
import { decimalOf } from '../decimal-of.ts';
import { grossOf } from './order-lines.ts';
import type { SquareOrder } from './order-schema.ts';
import { minorOf, type SquareMoney } from './square-fields.ts';

export type SquareTotals = Pick<
  SourceOrder,
  'taxIncluded' | 'discount' | 'shipping' | 'tax' | 'rounding' | 'total' | 'tip'
>;

/**
 * The totals in the terms of the graph. Square's `total_money` is what the buyer pays: lines less discounts, plus service
 * charges, additive taxes, tip and rounding. The graph's total is the same without the tip. Square divides a discount of the
 * whole order among its lines, so the lines have it all.
 *
 * An order may mix both kinds of tax. Then prices stay as the receipt prints them, and `tax` is what comes on top.
 */
export function toTotals(order: SquareOrder, currency: string): SquareTotals {
  const lines = order.line_items ?? [];
  const lineDiscounts = sum(lines.map((line) => line.total_discount_money));
  const charges = sum(
    (order.service_charges ?? []).map(({ applied_money, amount_money }) => applied_money ?? amount_money),
  );
  // Discounts that no line has.
  const discount = Math.max(0, minorOf(order.total_discount_money) - lineDiscounts);
  const rounding = minorOf(order.rounding_adjustment?.amount_money);
  const tip = minorOf(order.total_tip_money);
  const beforeTax = lines.reduce((all, line) => all + grossOf(line), 0) - lineDiscounts - discount + charges + rounding;
  const paid = order.total_money?.amount ?? null;
  const tax = taxOf(order, (paid ?? 0) - tip - beforeTax);
  const expected = beforeTax + (tax.isIncluded ? 0 : tax.minor);
  // The total of some orders leaves the tip out. The parts tell which it is.
  const total = paid === null || paid === expected ? expected : paid - tip;
  const decimal = (minor: number) => decimalOf(minor, currency);
  return {
    taxIncluded: tax.isIncluded,
    discount: decimal(discount),
    shipping: '0',
    tax: decimal(tax.minor),
    rounding: decimal(rounding),
    total: decimal(total),
    tip: decimal(tip),
  };
}

/** @param rest what the total has beside the other parts */
function taxOf({ taxes, total_tax_money: total }: SquareOrder, rest: number) {
  const ofType = (isInclusive: boolean) =>
    sum((taxes ?? []).filter(({ type }) => (type === 'INCLUSIVE') === isInclusive).map((tax) => tax.applied_money));
  const [additive, inclusive] = [ofType(false), ofType(true)];
  if (additive + inclusive > 0)
    return additive > 0 ? { isIncluded: false, minor: additive } : { isIncluded: true, minor: inclusive };
  // Old orders list no taxes.
  return { isIncluded: minorOf(total) > 0 && rest === 0, minor: minorOf(total) };
}

const sum = (amounts: readonly SquareMoney[]): number => amounts.reduce((all, amount) => all + minorOf(amount), 0);

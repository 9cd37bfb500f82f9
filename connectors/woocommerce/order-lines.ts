import type { SourceOrder, SourceOrderLine } from '../../domain/source-record/record/source-record.ts';
import { decimalOf } from '../decimal-of.ts';
import { toMeasured, toPieces } from '../line-units.ts';
import type { WooLine, WooOrder } from './order-schema.ts';
import { minorOf } from './woocommerce-fields.ts';

/** Categories by the id of the product. */
export type CategoriesByProduct = ReadonlyMap<string, string>;

/** Products without a sku are known by the id of the variation, else of the product. */
export const skuOf = ({
  sku,
  variation_id,
  product_id,
}: Pick<WooLine, 'sku' | 'variation_id' | 'product_id'>): string => {
  const id = [variation_id, product_id].find((one) => one != null && one !== '0') ?? '0';
  return sku?.trim() || `product-${id}`;
};

type Figures = Pick<SourceOrder, 'lines' | 'taxIncluded' | 'discount' | 'shipping' | 'tax' | 'rounding' | 'total'>;
type Taxed = { readonly total: string; readonly total_tax: string };

/**
 * Lines and totals in the terms of the graph. WooCommerce states all amounts without tax. Where the shop's prices include tax,
 * the lines have the prices that the buyer saw. A fee is a line, and a negative one, by which plugins give discounts, a discount.
 *
 * WooCommerce adds amounts of more decimals than it states, line by line or at the subtotal, as the shop has set. So its total
 * differs from the sum of the stated amounts by a minor unit here and there, which is the rounding of the order.
 */
export function toFigures(order: WooOrder, categories: CategoriesByProduct): Figures {
  const { currency } = order;
  const taxIncluded = order.prices_include_tax === true;
  const minor = (decimal: string) => minorOf(decimal, currency);
  const priced = ({ total, total_tax }: Taxed) => minor(total) + (taxIncluded ? minor(total_tax) : 0);
  const sold = (order.line_items ?? []).map((line) => ({
    line,
    subtotal: priced({ total: line.subtotal, total_tax: line.subtotal_tax }),
    total: priced(line),
  }));
  const fees = (order.fee_lines ?? []).map((fee) => ({ fee, total: priced(fee) }));
  const lines = [
    ...sold
      .filter(({ line, subtotal, total }) => line.quantity > 0 || subtotal !== 0 || total !== 0)
      .map(({ line, subtotal, total }) => toLine(line, subtotal, total, currency, categories)),
    ...fees
      .filter(({ total }) => total > 0)
      .map(({ fee, total }) => ({
        externalId: fee.id,
        sku: 'FEE',
        description: fee.name?.trim() || 'Fee',
        category: null,
        quantity: 1,
        unitPrice: decimalOf(total, currency),
        discount: '0',
      })),
  ];
  const discount = fees.reduce((sum, fee) => sum - Math.min(fee.total, 0), 0);
  const shipping = priced({ total: order.shipping_total, total_tax: order.shipping_tax });
  const tax = minor(order.total_tax);
  const total = minor(order.total);
  const charged = [...sold, ...fees].reduce((sum, part) => sum + part.total, shipping + (taxIncluded ? 0 : tax));
  const rounding = total - charged;
  // Each stated amount is off by half a minor unit at most. What differs by more is no rounding, and is refused.
  const isRounding = Math.abs(rounding) <= sold.length + fees.length + 2;
  const decimal = (amount: number) => decimalOf(amount, currency);
  return {
    lines,
    taxIncluded,
    discount: decimal(discount),
    shipping: decimal(shipping),
    tax: decimal(tax),
    rounding: decimal(isRounding ? rounding : 0),
    total: decimal(total),
  };
}

/** @param subtotal before coupons; less than the total where the shop raised the price by hand */
function toLine(
  line: WooLine,
  subtotal: number,
  total: number,
  currency: string,
  categories: CategoriesByProduct,
): SourceOrderLine {
  const gross = Math.max(subtotal, total);
  const discount = gross - total;
  return {
    externalId: line.id,
    sku: skuOf(line),
    description: line.name?.trim() || skuOf(line),
    category: categories.get(line.product_id ?? '') ?? null,
    ...(Number.isInteger(line.quantity) || line.quantity < SMALLEST_MEASURE
      ? toPieces(line.quantity, gross, discount, currency)
      : toMeasured(measureOf(line.quantity), 'unit', gross, currency)),
    discount: decimalOf(discount, currency),
    total: decimalOf(total, currency),
  };
}

const MEASURE_DECIMALS = 6;
const SMALLEST_MEASURE = 10 ** -MEASURE_DECIMALS;

const measureOf = (quantity: number): string => quantity.toFixed(MEASURE_DECIMALS).replace(/\.?0+$/, '');

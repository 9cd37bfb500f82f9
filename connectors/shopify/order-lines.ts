import { MAX_TEXT_LENGTH } from '../../domain/kernel/text.ts';
import type { SourceOrderLine } from '../../domain/source-record/record/source-record.ts';
import { decimalOf } from '../decimal-of.ts';
import { type AmountReader, sumOf } from './amounts.ts';
import { nameOf, skuOf } from './item.ts';
import type { ShopifyLine, ShopifyOrder } from './order-fields.ts';

/** A line in minor units. */
export type PricedLine = {
  readonly line: ShopifyLine;
  readonly price: number;
  readonly gross: number;
  readonly discount: number;
};

/** The lines of goods as they were sold: what was removed or returned since then stands in the refunds. */
export function priceLines({ line_items }: ShopifyOrder, reader: AmountReader): readonly PricedLine[] {
  return line_items.flatMap((line, index) => {
    if (line.quantity === 0 || isTip(line)) return [];
    const price = priceOf(line, reader, index);
    const gross = price * line.quantity;
    return [{ line, price, gross, discount: Math.min(gross, discountOf(line, reader, index)) }];
  });
}

/** In some versions a tip is a line. */
export function tipOfLines({ line_items }: ShopifyOrder, reader: AmountReader): number {
  return sumOf(line_items.map((line, index) => (isTip(line) ? priceOf(line, reader, index) * line.quantity : 0)));
}

export function toOrderLine({ line, price, discount }: PricedLine, currency: string): SourceOrderLine {
  return {
    externalId: line.id,
    sku: skuOf(line),
    description: nameOf(line).slice(0, MAX_TEXT_LENGTH),
    ...(line.gift_card === true ? { category: GIFT_CARD_CATEGORY } : {}),
    quantity: line.quantity,
    unitPrice: decimalOf(price, currency),
    discount: decimalOf(discount, currency),
  };
}

/** So that sales of gift cards, which are no turnover yet, can be separated from those of goods. */
const GIFT_CARD_CATEGORY = 'Gift card';

const isTip = ({ tip }: ShopifyLine): boolean => tip != null;

const priceOf = ({ price_set, price }: ShopifyLine, reader: AmountReader, index: number): number =>
  reader.readSet(price_set, ['line_items', index, 'price'], price);

/** The parts of all discounts that fall on the line. `total_discount` has only those that were given on the line itself. */
function discountOf(line: ShopifyLine, reader: AmountReader, index: number): number {
  const path = ['line_items', index, 'discount_allocations'];
  const allocations = line.discount_allocations ?? [];
  return allocations.length > 0
    ? sumOf(allocations.map(({ amount_set, amount }) => reader.readSet(amount_set, path, amount)))
    : reader.readSet(line.total_discount_set, ['line_items', index, 'total_discount'], line.total_discount);
}

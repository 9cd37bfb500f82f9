import { MAX_LINE_LENGTH, truncate } from '../../domain/kernel/text.ts';
import type { SourceOrderLine } from '../../domain/source-record/record/source-record.ts';
import { decimalOf } from '../decimal-of.ts';
import { toMeasured, toPieces } from '../line-units.ts';
import type { SquareGoods, SquareLineItem, SquareOrder } from './order-schema.ts';
import { minorOf } from './square-fields.ts';

/** Orders name no sku of the seller. The id of the catalogue's variation is what stays the same from sale to sale. */
export const skuOf = ({ catalog_object_id: variation, name, item_type: type }: SquareGoods): string =>
  variation ?? (truncate(name ?? '', MAX_LINE_LENGTH) || type || 'CUSTOM_AMOUNT');

export const isMeasured = ({ quantity, quantity_unit: unit }: Pick<SquareLineItem, 'quantity' | 'quantity_unit'>) =>
  unit?.measurement_unit != null || !/^\d+(\.0+)?$/.test(quantity);

/** Quantity times price, with modifiers, before discounts and additive taxes, in minor units. */
export function grossOf(line: SquareLineItem): number {
  if (line.gross_sales_money?.amount != null) return line.gross_sales_money.amount;
  const modifiers = (line.modifiers ?? []).reduce((sum, { total_price_money: price }) => sum + minorOf(price), 0);
  const variation =
    line.variation_total_price_money?.amount ?? Math.round(minorOf(line.base_price_money) * Number(line.quantity));
  return variation + modifiers;
}

/** Lines that were sold, then service charges: they are a part of the total, and the receipt lists them. */
export function toLines(order: SquareOrder, currency: string): readonly SourceOrderLine[] {
  const sold = (order.line_items ?? []).flatMap((line, index) =>
    Number(line.quantity) === 0 && grossOf(line) === 0 ? [] : [toLine(line, index, currency)],
  );
  const charges = (order.service_charges ?? []).map(
    ({ uid, name, applied_money: applied, amount_money: amount }, index) => ({
      externalId: `service_charge:${uid ?? index}`,
      sku: 'SERVICE_CHARGE',
      description: name || 'Service charge',
      category: null,
      quantity: 1,
      unitPrice: decimalOf(minorOf(applied ?? amount), currency),
      discount: '0',
    }),
  );
  return [...sold, ...charges];
}

function toLine(line: SquareLineItem, index: number, currency: string): SourceOrderLine {
  const gross = grossOf(line);
  const discount = minorOf(line.total_discount_money);
  return {
    externalId: line.uid ?? String(index),
    sku: skuOf(line),
    description: descriptionOf(line),
    category: null,
    ...(isMeasured(line)
      ? toMeasured(line.quantity, unitOf(line), gross, currency)
      : toPieces(Number(line.quantity), gross, discount, currency)),
    discount: decimalOf(discount, currency),
    total: decimalOf(gross - discount, currency),
  };
}

/** `Regular` is Square's name for the only variation of an item. */
export function descriptionOf({
  name,
  variation_name: variation,
}: Pick<SquareGoods, 'name' | 'variation_name'>): string {
  if (!name) return variation || 'Custom amount';
  return !variation || variation === 'Regular' ? name : `${name} (${variation})`;
}

const MAX_UNIT_LENGTH = 20;

/** `METRIC_GRAM` is `metric gram`. */
function unitOf({ quantity_unit: unit }: SquareLineItem): string {
  const { custom_unit: custom, ...standard } = unit?.measurement_unit ?? {};
  const name = custom?.abbreviation || custom?.name || Object.values(standard).find((value) => value);
  const words = name === undefined || name === null ? 'unit' : String(name).replaceAll('_', ' ');
  return (custom ? words : words.toLowerCase()).slice(0, MAX_UNIT_LENGTH).trim() || 'unit';
}

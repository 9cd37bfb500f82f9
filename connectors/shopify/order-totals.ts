import { type AmountReader, sumOf } from './amounts.ts';
import type { ShopifyOrder } from './order-fields.ts';
import { type PricedLine, tipOfLines } from './order-lines.ts';

/** All in minor units. Lines less discounts, plus shipping, rounding and tax that prices do not include, make the total. */
export type ShopifyTotals = {
  readonly lines: readonly PricedLine[];
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly rounding: number;
  readonly total: number;
  readonly tip: number;
};

/**
 * The parts of `total_price`. Shopify documents it as the sum of lines, discounts, shipping, taxes and tips, but versions of the
 * API differ in whether `total_discounts` has all allocations, and whether a tip is in the total. The reading that adds up is
 * the right one. The graph has no field for duties and fees: they are charges for the delivery, so `shipping` holds them.
 */
export function totalsOf(order: ShopifyOrder, lines: readonly PricedLine[], reader: AmountReader): ShopifyTotals {
  const parts = readParts(order, lines, reader);
  const { stated, tip, allocated, headerDiscount, charges, tax } = parts;
  const gross = sumOf(lines.map((line) => line.gross)) + charges + (order.taxes_included === true ? 0 : tax);
  const readings = [
    { discount: headerDiscount, tipInTotal: tip },
    { discount: allocated, tipInTotal: tip },
    { discount: headerDiscount, tipInTotal: 0 },
    { discount: allocated, tipInTotal: 0 },
  ];
  const missing = ({ discount, tipInTotal }: (typeof readings)[number]): number =>
    stated - tipInTotal - (gross - discount);
  const [first = { discount: 0, tipInTotal: 0 }] = readings;
  const reading = readings.find((each) => missing(each) === 0) ?? first;
  const residue = missing(reading);
  // Each line and each tax may be rounded. More than that is an error in the payload, and the graph refuses the order.
  const rounded = Math.abs(residue) <= lines.length + 2 ? residue : 0;
  const split = splitDiscount(reading.discount + Math.max(0, -rounded), lines, parts.shippingDiscount);
  return {
    lines: split.lines,
    discount: split.discount,
    shipping: charges + Math.max(0, rounded) - split.shippingDiscount,
    tax,
    rounding: parts.rounding,
    total: stated - reading.tipInTotal + parts.rounding,
    tip,
  };
}

function readParts(order: ShopifyOrder, lines: readonly PricedLine[], reader: AmountReader) {
  const shippingLines = (order.shipping_lines ?? []).filter(({ is_removed }) => is_removed !== true);
  const shippingOfLines = sumOf(
    shippingLines.map(({ price_set, price }) => reader.readSet(price_set, ['shipping_lines'], price)),
  );
  const shipping =
    order.total_shipping_price_set == null
      ? shippingOfLines
      : reader.readSet(order.total_shipping_price_set, ['total_shipping_price_set']);
  const shippingDiscount = Math.min(
    shipping,
    sumOf(
      shippingLines
        .flatMap(({ discount_allocations }) => discount_allocations ?? [])
        .map(({ amount_set, amount }) => reader.readSet(amount_set, ['shipping_lines'], amount)),
    ),
  );
  const duties =
    order.duties_included === true ? 0 : reader.readSet(order.original_total_duties_set, ['original_total_duties_set']);
  const fees = reader.readSet(order.original_total_additional_fees_set, ['original_total_additional_fees_set']);
  const rounding = reader.readSet(order.total_cash_rounding_payment_adjustment_set, [
    'total_cash_rounding_payment_adjustment_set',
  ]);
  return {
    stated: reader.read(order.total_price, ['total_price']),
    tip: Math.max(reader.read(order.total_tip_received, ['total_tip_received']), tipOfLines(order, reader)),
    allocated: sumOf(lines.map(({ discount }) => discount)) + shippingDiscount,
    headerDiscount: reader.readSet(order.total_discounts_set, ['total_discounts'], order.total_discounts),
    charges: shipping + duties + fees,
    shippingDiscount,
    tax: reader.readSet(order.total_tax_set, ['total_tax'], order.total_tax),
    rounding,
  };
}

/** A discount belongs to the lines and the shipping that it was allocated to, and the rest to the order. */
function splitDiscount(discount: number, lines: readonly PricedLine[], ofShipping: number) {
  const ofLines = sumOf(lines.map((line) => line.discount));
  if (ofLines > discount)
    return { lines: lines.map((line) => ({ ...line, discount: 0 })), discount, shippingDiscount: 0 };
  const shippingDiscount = Math.min(ofShipping, discount - ofLines);
  return { lines, discount: discount - ofLines - shippingDiscount, shippingDiscount };
}

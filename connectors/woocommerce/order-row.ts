import { z } from 'zod';
import { type WooContact, wooAmount, wooId } from './woocommerce-fields.ts';

const cell = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '');
const id = z
  .string()
  .regex(/^\s*\d{0,20}\s*$/)
  .nullish()
  .transform((text) => text?.trim() || null);

function contactCells<Of extends 'billing' | 'shipping'>(of: Of) {
  const names = [
    'first_name',
    'last_name',
    'company',
    'address_1',
    'address_2',
    'city',
    'state',
    'state_code',
    'postcode',
    'country',
    'email',
    'phone',
  ] as const;
  return Object.fromEntries(names.map((name) => [`${of}_${name}`, cell])) as Record<
    `${Of}_${(typeof names)[number]}`,
    typeof cell
  >;
}

/** A row of the file: the order again for each of its items. Columns that a version of the extension lacks are empty. */
export const orderRow = z.object({
  order_id: wooId,
  order_number: cell,
  order_number_formatted: cell,
  date: cell,
  order_date: cell,
  status: z.string().min(1),
  shipping_total: wooAmount,
  shipping_tax_total: wooAmount,
  fee_total: wooAmount,
  fee_tax_total: wooAmount,
  tax_total: wooAmount,
  order_total: wooAmount,
  order_currency: z.string().length(3),
  payment_method: cell,
  customer_id: id,
  item_id: id,
  item_product_id: id,
  item_name: cell,
  item_sku: cell,
  item_quantity: z
    .string()
    .regex(/^\s*-?\d{0,9}(\.\d{1,6})?\s*$/)
    .nullish(),
  item_subtotal: wooAmount,
  item_subtotal_tax: wooAmount,
  item_total: wooAmount,
  item_total_tax: wooAmount,
  item_refunded_qty: z
    .string()
    .regex(/^\s*-?\d{0,9}(\.\d{1,6})?\s*$/)
    .nullish(),
  refunds: cell,
  ...contactCells('billing'),
  ...contactCells('shipping'),
});

export type WooCsvRow = z.infer<typeof orderRow>;

/** The contact of the bill or of the parcel. */
export function toContact(row: WooCsvRow, of: 'billing' | 'shipping'): WooContact {
  return {
    first_name: row[`${of}_first_name`],
    last_name: row[`${of}_last_name`],
    company: row[`${of}_company`],
    address_1: row[`${of}_address_1`],
    address_2: row[`${of}_address_2`],
    city: row[`${of}_city`],
    state: row[`${of}_state_code`] || row[`${of}_state`],
    postcode: row[`${of}_postcode`],
    country: row[`${of}_country`],
    email: row[`${of}_email`],
    phone: row[`${of}_phone`],
  };
}

import { z } from 'zod';
import { customerField } from './customer.ts';
import { addressField, amountField, idField, moneySetField, textField, timeField } from './fields.ts';
import { refundField } from './refund-fields.ts';

const allocationField = z.object({ amount: amountField.nullish(), amount_set: moneySetField.nullish() });

export const lineField = z.object({
  id: idField,
  quantity: z.number().int().nonnegative().max(1_000_000_000),
  price: amountField.nullish(),
  price_set: moneySetField.nullish(),
  total_discount: amountField.nullish(),
  total_discount_set: moneySetField.nullish(),
  discount_allocations: z.array(allocationField).nullish(),
  sku: textField.nullish(),
  name: textField.nullish(),
  title: textField.nullish(),
  variant_title: textField.nullish(),
  gift_card: z.boolean().nullish(),
  /** Present in the line of a tip. */
  tip: z.record(z.string(), z.unknown()).nullish(),
});

export type ShopifyLine = z.infer<typeof lineField>;

const shippingLineField = z.object({
  price: amountField.nullish(),
  price_set: moneySetField.nullish(),
  discount_allocations: z.array(allocationField).nullish(),
  is_removed: z.boolean().nullish(),
});

const fulfilmentField = z.object({ status: textField.nullish(), created_at: timeField.nullish() });

export const orderField = z.object({
  id: idField,
  name: textField.nullish(),
  order_number: z.number().nullish(),
  created_at: timeField,
  processed_at: timeField.nullish(),
  updated_at: timeField.nullish(),
  cancelled_at: timeField.nullish(),
  currency: z.string().length(3),
  financial_status: textField.nullish(),
  fulfillment_status: textField.nullish(),
  source_name: textField.nullish(),
  location_id: idField.nullish(),
  user_id: idField.nullish(),
  email: textField.nullish(),
  contact_email: textField.nullish(),
  phone: textField.nullish(),
  customer_locale: textField.nullish(),
  customer: customerField.nullish(),
  billing_address: addressField.extend({ phone: textField.nullish() }).nullish(),
  shipping_address: addressField.extend({ phone: textField.nullish() }).nullish(),
  taxes_included: z.boolean().nullish(),
  duties_included: z.boolean().nullish(),
  line_items: z.array(lineField),
  shipping_lines: z.array(shippingLineField).nullish(),
  fulfillments: z.array(fulfilmentField).nullish(),
  refunds: z.array(refundField).nullish(),
  payment_gateway_names: z.array(textField).nullish(),
  total_price: amountField,
  total_price_set: moneySetField.nullish(),
  total_discounts: amountField.nullish(),
  total_discounts_set: moneySetField.nullish(),
  total_tax: amountField.nullish(),
  total_tax_set: moneySetField.nullish(),
  total_shipping_price_set: moneySetField.nullish(),
  total_tip_received: amountField.nullish(),
  original_total_duties_set: moneySetField.nullish(),
  original_total_additional_fees_set: moneySetField.nullish(),
  total_cash_rounding_payment_adjustment_set: moneySetField.nullish(),
});

export type ShopifyOrder = z.infer<typeof orderField>;

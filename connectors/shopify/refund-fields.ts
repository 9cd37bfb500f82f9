import { z } from 'zod';
import { amountField, idField, moneySetField, textField, timeField } from './fields.ts';

const refundLineField = z.object({
  line_item_id: idField,
  quantity: z.number().int().nonnegative().max(1_000_000_000),
  restock_type: textField.nullish(),
  subtotal: amountField.nullish(),
  subtotal_set: moneySetField.nullish(),
  total_tax: amountField.nullish(),
  total_tax_set: moneySetField.nullish(),
  line_item: z
    .object({
      sku: textField.nullish(),
      name: textField.nullish(),
      title: textField.nullish(),
      tip: z.record(z.string(), z.unknown()).nullish(),
    })
    .nullish(),
});

const transactionField = z.object({
  id: idField.nullish(),
  kind: textField.nullish(),
  status: textField.nullish(),
  gateway: textField.nullish(),
  amount: amountField.nullish(),
  currency: textField.nullish(),
  /** What cash rounded. A money set in some versions, an amount in others. */
  amount_rounding: z.union([amountField, moneySetField]).nullish(),
  source_name: textField.nullish(),
  location_id: idField.nullish(),
  user_id: idField.nullish(),
  payment_details: z.object({ credit_card_number: textField.nullish() }).nullish(),
});

export type ShopifyTransaction = z.infer<typeof transactionField>;

/** Negative for what is paid back beside the lines, positive for what the shop keeps. */
const adjustmentField = z.object({
  amount: amountField.nullish(),
  amount_set: moneySetField.nullish(),
  tax_amount: amountField.nullish(),
  tax_amount_set: moneySetField.nullish(),
});

const refundShippingField = z.object({
  subtotal_amount_set: moneySetField.nullish(),
  tax_amount_set: moneySetField.nullish(),
});

export const refundField = z.object({
  id: idField,
  order_id: idField.nullish(),
  created_at: timeField,
  processed_at: timeField.nullish(),
  note: textField.nullish(),
  /** Of the returns API. */
  return: z.object({ id: idField.nullish() }).nullish(),
  refund_line_items: z.array(refundLineField).nullish(),
  transactions: z.array(transactionField).nullish(),
  order_adjustments: z.array(adjustmentField).nullish(),
  refund_shipping_lines: z.array(refundShippingField).nullish(),
  total_duties_set: moneySetField.nullish(),
});

export type ShopifyRefund = z.infer<typeof refundField>;

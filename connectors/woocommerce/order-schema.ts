import { z } from 'zod';
import { contact, gmt, wooAmount, wooId } from './woocommerce-fields.ts';

const text = z.string().nullish();

/** Whole units; plugins that sell by measure send fractions. Refunds have negative ones. */
const quantity = z.union([
  z.number().min(-1e9).max(1e9),
  z
    .string()
    .regex(/^-?\d{1,9}(\.\d{1,6})?$/)
    .transform(Number),
]);

const lineItem = z.object({
  id: wooId,
  name: text,
  product_id: wooId.nullish(),
  variation_id: wooId.nullish(),
  sku: text,
  quantity,
  subtotal: wooAmount,
  subtotal_tax: wooAmount,
  total: wooAmount,
  total_tax: wooAmount,
});

const feeLine = z.object({ id: wooId, name: text, total: wooAmount, total_tax: wooAmount });

/** The parts of an order that the graph needs: https://developer.woocommerce.com/docs/apis/rest-api/v3/orders/ */
export const orderSchema = z.object({
  id: wooId,
  number: z.union([z.string().min(1), z.int().transform(String)]).nullish(),
  status: z.string().min(1),
  currency: z.string().length(3),
  created_via: text,
  prices_include_tax: z.boolean().nullish(),
  date_created_gmt: gmt.nullish(),
  date_modified_gmt: gmt.nullish(),
  date_paid_gmt: gmt.nullish(),
  date_completed_gmt: gmt.nullish(),
  shipping_total: wooAmount,
  shipping_tax: wooAmount,
  total: wooAmount,
  total_tax: wooAmount,
  customer_id: wooId.nullish(),
  billing: contact,
  shipping: contact,
  payment_method: text,
  transaction_id: text,
  line_items: z.array(lineItem).nullish(),
  fee_lines: z.array(feeLine).nullish(),
  refunds: z.array(z.object({ id: wooId, reason: text, total: wooAmount })).nullish(),
});

export type WooOrder = z.infer<typeof orderSchema>;
export type WooLine = z.infer<typeof lineItem>;

/** The answer of `GET /wp-json/wc/v3/orders/{id}/refunds`. */
export const refundsSchema = z.array(
  z.object({
    id: wooId,
    date_created_gmt: gmt,
    amount: wooAmount,
    reason: text,
    line_items: z
      .array(
        lineItem.extend({
          meta_data: z
            .array(z.object({ key: text, value: wooId.nullish().catch(null) }))
            .nullish()
            .catch(null),
        }),
      )
      .nullish(),
  }),
);

export type WooRefund = z.infer<typeof refundsSchema>[number];

import { z } from 'zod';
import { address, money, squareId, squareInstant } from './square-fields.ts';

const text = z.string().nullish();
const id = squareId.nullish();
const instant = squareInstant.nullish();

/** Square's quantities are texts of up to 12 digits, with a fraction for goods sold by measure. */
const quantity = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);

const quantityUnit = z
  .object({
    measurement_unit: z
      .object({
        custom_unit: z.object({ name: text, abbreviation: text }).nullish(),
        area_unit: text,
        length_unit: text,
        volume_unit: text,
        weight_unit: text,
        time_unit: text,
        generic_unit: text,
      })
      .nullish(),
  })
  .nullish();

const modifiers = z.array(z.object({ total_price_money: money })).nullish();

const soldGoods = {
  uid: id,
  name: text,
  variation_name: text,
  quantity,
  quantity_unit: quantityUnit,
  catalog_object_id: id,
  item_type: text,
  base_price_money: money,
  variation_total_price_money: money,
};

const lineItem = z.object({
  ...soldGoods,
  modifiers,
  gross_sales_money: money,
  total_discount_money: money,
});

const serviceCharge = z.object({ uid: id, name: text, amount_money: money, applied_money: money });

const tender = z.object({
  id,
  type: z.string(),
  created_at: instant,
  amount_money: money,
  customer_id: id,
  payment_id: id,
  card_details: z.object({ status: text, card: z.object({ last_4: text }).nullish() }).nullish(),
});

const recipient = z
  .object({ customer_id: id, display_name: text, email_address: text, phone_number: text, address })
  .nullish();

const fulfillment = z.object({
  type: text,
  state: text,
  shipment_details: z.object({ recipient, shipped_at: instant }).nullish(),
  pickup_details: z.object({ recipient, pickup_at: instant, picked_up_at: instant }).nullish(),
  delivery_details: z
    .object({ recipient, deliver_at: instant, delivered_at: instant, completed_at: instant })
    .nullish(),
});

const orderReturn = z.object({
  uid: id,
  source_order_id: id,
  return_line_items: z.array(z.object({ ...soldGoods, source_line_item_uid: id })).nullish(),
  return_amounts: z.object({ total_money: money }).nullish(),
});

/** The parts of Square's `Order` that the graph needs: https://developer.squareup.com/reference/square/objects/Order */
export const orderSchema = z.object({
  id: squareId,
  location_id: squareId,
  version: z.int().min(0).nullish(),
  state: z.string(),
  source: z.object({ name: text }).nullish(),
  customer_id: id,
  line_items: z.array(lineItem).nullish(),
  taxes: z.array(z.object({ type: text, applied_money: money })).nullish(),
  service_charges: z.array(serviceCharge).nullish(),
  fulfillments: z.array(fulfillment).nullish(),
  returns: z.array(orderReturn).nullish(),
  return_amounts: z.object({ total_money: money }).nullish(),
  rounding_adjustment: z.object({ amount_money: money }).nullish(),
  tenders: z.array(tender).nullish(),
  refunds: z.array(z.object({ id, reason: text, amount_money: money, status: text })).nullish(),
  created_at: squareInstant,
  updated_at: instant,
  closed_at: instant,
  total_money: money,
  total_tax_money: money,
  total_discount_money: money,
  total_tip_money: money,
  net_amount_due_money: money,
});

export type SquareOrder = z.infer<typeof orderSchema>;
export type SquareLineItem = z.infer<typeof lineItem>;
export type SquareGoods = Pick<SquareLineItem, 'name' | 'variation_name' | 'catalog_object_id' | 'item_type'>;
export type SquareFulfillment = z.infer<typeof fulfillment>;
export type SquareReturn = z.infer<typeof orderReturn>;

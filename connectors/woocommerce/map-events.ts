import { z } from 'zod';
import type { Mapping, VendorRead } from '../connector.ts';
import { readPayload } from '../read-payload.ts';
import { toOrder } from './map-order.ts';
import type { CategoriesByProduct } from './order-lines.ts';
import { orderSchema, refundsSchema, type WooOrder } from './order-schema.ts';
import { isIgnored } from './order-status.ts';
import { wooId } from './woocommerce-fields.ts';

/** Topics of the answers of the shop's API. */
export const REFUNDS_ANSWER = 'order.refunds.retrieved';
export const PRODUCTS_ANSWER = 'order.products.retrieved';

/** The most that one page of WooCommerce's API has. Later products of an order have no category. */
const MAX_PER_PAGE = 100;

/**
 * An order names its refunds without their lines, and its products without their categories. Both are read from the shop, in two
 * requests at most, and the order is applied without them if the shop gives no access.
 */
export function mapOrderEvent(payload: unknown): Mapping {
  const result = readPayload(orderSchema, payload);
  if ('problems' in result) return result;
  const order = result.value;
  if (isIgnored(order) || isEmpty(order)) return { ignored: true };
  return (order.refunds ?? []).length > 0
    ? { fetch: refundsRead(order, payload) }
    : withCategories(order, payload, null);
}

/** An order that somebody began in the back office. */
const isEmpty = ({ line_items, fee_lines, total }: WooOrder): boolean =>
  (line_items ?? []).length + (fee_lines ?? []).length === 0 && Number(total) === 0;

const refundsRead = ({ id }: WooOrder, payload: unknown): VendorRead => ({
  path: `/wp-json/wc/v3/orders/${id}/refunds?per_page=${MAX_PER_PAGE}`,
  topic: REFUNDS_ANSWER,
  context: payload,
  isOptional: true,
});

const refundsAnswer = z.object({ context: orderSchema, answer: refundsSchema.nullish() });

export function mapRefundsAnswer(payload: unknown): Mapping {
  const result = readPayload(refundsAnswer, payload);
  if ('problems' in result) return result;
  const { context, answer } = payload as { readonly context: unknown; readonly answer?: unknown };
  return withCategories(result.value.context, context, answer ?? null);
}

function withCategories(order: WooOrder, payload: unknown, refunds: unknown): Mapping {
  const products = [
    ...new Set((order.line_items ?? []).flatMap(({ product_id: id }) => (id && id !== '0' ? [id] : []))),
  ];
  const context = { order: payload, refunds };
  if (products.length === 0) return mapProductsAnswer({ context, answer: null });
  const include = products.slice(0, MAX_PER_PAGE).join(',');
  const path = `/wp-json/wc/v3/products?include=${include}&per_page=${MAX_PER_PAGE}&_fields=id,categories`;
  return { fetch: { path, topic: PRODUCTS_ANSWER, context, isOptional: true } };
}

const category = z.object({ name: z.string().nullish(), slug: z.string().nullish() });
const productsAnswer = z.object({
  context: z.object({ order: orderSchema, refunds: refundsSchema.nullish() }),
  answer: z.array(z.object({ id: wooId, categories: z.array(category).nullish() })).nullish(),
});

export function mapProductsAnswer(payload: unknown): Mapping {
  const result = readPayload(productsAnswer, payload);
  if ('problems' in result) return result;
  const { context, answer } = result.value;
  const placedAt = context.order.date_created_gmt;
  if (isIgnored(context.order) || placedAt == null) return { ignored: true };
  const categories: CategoriesByProduct = new Map(
    (answer ?? []).flatMap((product) => {
      // The category of products without one.
      const named = (product.categories ?? []).filter(({ slug }) => slug !== 'uncategorized');
      const name = named[0]?.name?.trim();
      return name ? [[product.id, name] as const] : [];
    }),
  );
  return { records: [toOrder(context.order, placedAt, categories, context.refunds ?? null)] };
}

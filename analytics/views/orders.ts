import type { Order } from '../../domain/order/order.ts';
import { attributesOf } from '../attributes.ts';
import { count, day, flag, joinPlace, money, personColumns, text, time } from '../columns.ts';
import { convertedMinor } from '../money.ts';
import { type Relation, viewOf } from '../relation.ts';
import { ORDER_ITEMS } from '../relations/order-items.ts';
import { PEOPLE } from '../relations/people.ts';
import { SHOP, STORES } from '../relations/shop.ts';

const order = attributesOf<Order>('e', 'order');

/** The attributes of orders that other columns are computed from. */
const PRICED_ORDERS: Relation = {
  name: 'priced_orders',
  reads: [ORDER_ITEMS],
  query: () => `select
  e.*,
  ${order.text('store')} as store,
  ${order.time('occurredAt')} as placed_at,
  ${order.text('status')} as status,
  ${order.flag('isUnpaid')} as is_unpaid,
  ${order.text('currency')} as currency,
  ${order.text('exchangeRate')} as exchange_rate,
  ${order.text('valuedIn')} as valued_in,
  greatest(0, ${order.integer('total')} - coalesce(${order.integer('refunded')}, 0)) as net
from order_items e`,
};

/** As `netTotalInShopCurrency` of `domain/order/order-worth.ts`. */
const VALUE = `case when e.valued_in = e.currency then e.net else ${convertedMinor('e.net', 'e.currency', 'e.valued_in', 'e.exchange_rate')} end`;

export const ORDERS = viewOf(
  'orders',
  'One row for each sale, also of guests, and those that the law keeps of erased people, without the person. Sum those that `counts`.',
  [PRICED_ORDERS, PEOPLE, SHOP, STORES],
  (dialect) => [
    text('order_id', 'e.order_id', 'The id'),
    ...personColumns('p.record_id'),
    flag('is_guest', `p.customer_id is null and not ${order.flag('personErased')}`, 'No customer is known'),
    text('order_number', order.text('number'), 'The number on the receipt'),
    text('source', order.text('source'), 'The kind of system that recorded it'),
    text('integration', order.text('integration'), 'The code of the integration that brought it; null: none'),
    text('store', 'e.store', 'The code of the store; null: none'),
    text('time_zone', 'coalesce(z.zone, s.shop_zone)', 'The time zone of the store, else of the shop'),
    text('order_status', 'e.status', 'PLACED, PAID, FULFILLED, DELIVERED or CANCELLED'),
    flag('is_unpaid', 'e.is_unpaid', 'Not paid yet'),
    flag('counts', `e.status <> 'CANCELLED' and not e.is_unpaid`, 'Counts in figures: paid and not cancelled'),
    time('placed_at', 'e.placed_at', 'When it was placed'),
    day('placed_on', order.day('placedOn'), 'The day of the sale in the time zone of its store: that of `salesOn`'),
    day('shop_day', dialect.dayIn('e.placed_at', 's.shop_zone'), 'The same in the time zone of the shop'),
    time('recorded_at', order.time('recordedAt'), 'When the graph recorded it'),
    time('promised_by', order.time('promisedBy'), 'The newest promise of a delivery'),
    time('fulfilled_at', order.time('fulfilledAt'), 'When it was fulfilled'),
    time('delivered_at', order.time('deliveredAt'), 'When it was delivered'),
    text('currency', 'e.currency', 'The currency of all amounts but `value`'),
    money('subtotal', order.integer('subtotal'), 'e.currency', 'The sum of its lines'),
    money('discount', integerOr0('discount'), 'e.currency', 'The discount on the whole order'),
    money('shipping', integerOr0('shipping'), 'e.currency', 'Shipping'),
    money('tax', integerOr0('tax'), 'e.currency', 'Tax, a part of the total either way'),
    flag('tax_included', order.flag('taxIncluded', true), 'Prices include the tax'),
    money('rounding', integerOr0('rounding'), 'e.currency', 'Cash rounding'),
    money('total', order.integer('total'), 'e.currency', 'The total'),
    money('refunded', integerOr0('refunded'), 'e.currency', 'The sum of all refunds'),
    money('net_total', 'e.net', 'e.currency', 'The total less refunds, at least 0: `Order.netTotal`'),
    money('tip', integerOr0('tip'), 'e.currency', 'On top of the total'),
    text('value_currency', 'e.valued_in', 'The currency of the shop; null: the order has no `value`'),
    money('value', VALUE, 'e.valued_in', '`net_total` in the currency of the shop, as `lifetime_value` sums it'),
    count('line_count', order.integer('lineCount'), 'How many lines it has'),
    flag('is_exchange', order.has('exchangeOf'), 'Goods that were taken in exchange for returned ones'),
  ],
  () => `priced_orders e
left join people p on p.record_id = e.record_id
${joinPlace('e.store')}`,
);

function integerOr0(name: 'discount' | 'shipping' | 'tax' | 'rounding' | 'refunded' | 'tip'): string {
  return `coalesce(${order.integer(name)}, 0)`;
}

import type { OrderLine } from '../../domain/order/order.ts';
import { column, count, day, money, personColumns, text } from '../columns.ts';
import { type Relation, viewOf } from '../relation.ts';
import { ENTRIES } from '../relations/entries.ts';
import { ORDER_ITEMS } from '../relations/order-items.ts';
import { inRecord } from '../relations/people.ts';
import { ORDERS } from './orders.ts';

type Types = 'S' | 'N';
type StoredLine = Omit<OrderLine, 'id' | 'number'>;

/** Of a line in a JSON text, or, in items of former versions, in a list of attributes. */
const inLine = (name: keyof StoredLine & string, type: Types) =>
  `coalesce(json_extract_scalar(c.element, '$.${name}'), json_extract_scalar(c.element, '$.M.${name}.${type}'))`;
const integer = (name: keyof StoredLine & string) => `cast(${inLine(name, 'N')} as bigint)`;

/** The lines in their chunks (`store/order/order-lines-items.ts`). The key of a chunk names the number of its last line. */
const CHUNKS: Relation = {
  name: 'chunks',
  reads: [ENTRIES],
  query: () => `select
  json_extract_scalar(e.item, '$.Item.orderId.S') as order_id,
  cast(json_extract_scalar(e.item, '$.Item.last.N') as bigint) as last_number,
  coalesce(json_parse(json_extract_scalar(e.item, '$.Item.lines.S')), json_extract(e.item, '$.Item.lines.L')) as lines
from entries e
where (${inRecord('e')} or e.pk like 'ORDER#%') and e.sk like 'LINES#%'`,
};

const LINES: Relation = {
  name: 'lines',
  reads: [CHUNKS],
  query: (dialect) => `select
  h.order_id,
  h.last_number - json_array_length(h.lines) + c.place as line_number,
  ${inLine('sku', 'S')} as sku,
  ${inLine('description', 'S')} as description,
  ${inLine('category', 'S')} as category,
  ${integer('quantity')} as quantity,
  ${integer('unitPrice')} as unit_price,
  coalesce(${integer('discount')}, 0) as discount,
  ${integer('total')} as total,
  ${inLine('warrantyPlan', 'S')} as warranty_plan
from chunks h
${dialect.elementsOf('h.lines', 'c')}`,
};

/** A member of `Order.returned`. */
const returnedQuantity = (member: string) =>
  `coalesce(cast(coalesce(json_extract_scalar(${member}, '$.quantity'), json_extract_scalar(${member}, '$.M.quantity.N')) as bigint), 0)`;

export const ORDER_LINES = viewOf(
  'order_lines',
  'One row for each line of a sale.',
  [ORDERS, ORDER_ITEMS, LINES],
  (dialect) => [
    text(
      'order_line_id',
      `concat(replace(l.order_id, 'ord_', 'lin_'), '_', cast(l.line_number as varchar))`,
      'The id, as in the graph',
    ),
    text('order_id', 'l.order_id', 'The order'),
    count('line_number', 'l.line_number', 'Its place in the order, from 1'),
    ...personColumns('p.record_id'),
    text('store', 'p.store', 'The code of the store; null: none'),
    day('placed_on', 'p.placed_on', 'The day of the sale in the time zone of its store'),
    column('counts', 'boolean', 'p.counts', 'The order counts in figures: paid and not cancelled'),
    text('sku', 'l.sku', 'The product'),
    text('description', 'l.description', 'The name of the product on the receipt'),
    text('category', 'l.category', 'The category of the product'),
    count('quantity', 'l.quantity', 'Units'),
    count(
      'returned_quantity',
      returnedQuantity(dialect.memberOf('o.returned', 'cast(l.line_number as varchar)')),
      'Units that were returned',
    ),
    text('currency', 'p.currency', 'The currency of the amounts'),
    money('unit_price', 'l.unit_price', 'p.currency', 'For one unit, rounded to the decimals of the currency'),
    money('discount', 'l.discount', 'p.currency', 'The discount on the line'),
    money(
      'total',
      'coalesce(l.total, l.unit_price * l.quantity - l.discount)',
      'p.currency',
      'What the line costs, before discounts of the whole order',
    ),
    text('warranty_plan', 'l.warranty_plan', 'The code of the plan that was sold with it'),
  ],
  () => `lines l
join orders p on p.order_id = l.order_id
join order_items o on o.order_id = l.order_id`,
);

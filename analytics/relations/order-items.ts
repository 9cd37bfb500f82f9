import type { Order } from '../../domain/order/order.ts';
import { attributesOf } from '../attributes.ts';
import type { Relation } from '../relation.ts';
import { ENTRIES } from './entries.ts';
import { inRecord } from './people.ts';

const order = attributesOf<Order>('e', 'order');

/** The orders with what their lines need of them. */
export const ORDER_ITEMS: Relation = {
  name: 'order_items',
  reads: [ENTRIES],
  query: () => `select
  e.item, e.body,
  ${order.text('id')} as order_id,
  ${order.text('customerId')} as record_id,
  coalesce(json_extract(e.item, '$.Item.returned.M'), json_extract(e.body, '$.returned')) as returned
from entries e
where (${inRecord('e')} or e.pk like 'ORDER#%') and e.sk like 'ORDER#%'`,
};

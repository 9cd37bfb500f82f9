import type { OrderReturn } from '../../domain/order/order-return.ts';
import { attributesOf } from '../attributes.ts';
import { flag, joinPlace, money, personColumns, placeColumns, text, time } from '../columns.ts';
import { viewOf } from '../relation.ts';
import { ENTRIES } from '../relations/entries.ts';
import { inRecord, PEOPLE } from '../relations/people.ts';
import { SHOP, STORES } from '../relations/shop.ts';

const orderReturn = attributesOf<OrderReturn>('e', null);
const REASON = orderReturn.text('returnReason');
const CURRENCY = orderReturn.textIn('refund', 'currency');

export const RETURNS = viewOf(
  'returns',
  'One row for each return of goods, and for each refund without goods.',
  [ENTRIES, PEOPLE, SHOP, STORES],
  (dialect) => [
    text('return_id', orderReturn.text('id'), 'The id'),
    text('order_id', orderReturn.text('orderId'), 'The sale; null: unknown'),
    ...personColumns('p.record_id'),
    text('source', orderReturn.text('source'), 'The kind of system that recorded it'),
    ...placeColumns(dialect, {
      ...{ store: orderReturn.text('store'), at: orderReturn.time('occurredAt'), verb: 'returned' },
    }),
    time('recorded_at', orderReturn.time('recordedAt'), 'When the graph recorded it'),
    text('return_reason', REASON, 'Why; GOODWILL: a refund without goods'),
    flag('is_goods', `${REASON} <> 'GOODWILL'`, 'Goods came back: `return_count` counts it'),
    text('currency', CURRENCY, 'The currency of the refund'),
    money('refund', orderReturn.integerIn('refund', 'minor'), CURRENCY, 'What was paid back, a part of `refunded`'),
  ],
  // A return of a known sale has a copy with its customer.
  () => `entries e
left join people p on p.record_id = ${orderReturn.text('customerId')}
${joinPlace(orderReturn.text('store'))}
where e.sk like 'RETURN#%' and (e.pk like 'ORDER#%' or e.pk like 'RETURN#%'
  or (${inRecord('e')} and ${orderReturn.text('orderId')} is null))`,
);

import type { Metrics } from '../../domain/profile/metrics.ts';
import { METRICS_SK } from '../../store/profile/metrics-items.ts';
import { attributesOf } from '../attributes.ts';
import { count, day, flag, money, text, time } from '../columns.ts';
import { type Relation, viewOf } from '../relation.ts';
import { ENTRIES } from '../relations/entries.ts';
import { inRecord, PEOPLE, RECORDS, recordIn } from '../relations/people.ts';
import { SHOP } from '../relations/shop.ts';

const metrics = attributesOf<Metrics>('e', 'metrics');

/** The sums of each record: they outlive orders that run out, as in the graph. */
const METRICS: Relation = {
  name: 'metrics',
  reads: [ENTRIES],
  query: () => `select
  ${recordIn('e')} as record_id,
  ${metrics.integer('orderCount')} as order_count,
  coalesce(${metrics.integer('returnCount')}, 0) as return_count,
  ${metrics.time('firstOrderAt')} as first_order_at,
  ${metrics.time('lastOrderAt')} as last_order_at,
  ${metrics.integer('lifetimeValue')} as lifetime_value,
  ${metrics.integer('valuedOrders')} as valued_orders,
  coalesce(${metrics.integer('openCases')}, 0) as open_cases
from entries e
where ${inRecord('e')} and e.sk = '${METRICS_SK}'`,
};

/** The sums of each person over all records of the person. */
const SUMS: Relation = {
  name: 'sums',
  reads: [RECORDS, PEOPLE, METRICS],
  query: () => `select
  p.customer_id,
  count(*) as record_count,
  min(r.created_at) as created_at,
  sum(coalesce(m.order_count, 0)) as order_count,
  sum(coalesce(m.return_count, 0)) as return_count,
  min(m.first_order_at) as first_order_at,
  max(m.last_order_at) as last_order_at,
  sum(coalesce(m.lifetime_value, 0)) as lifetime_value,
  sum(coalesce(m.valued_orders, 0)) as valued_orders,
  sum(coalesce(m.open_cases, 0)) as open_cases
from people p
join records r on r.record_id = p.record_id
left join metrics m on m.record_id = p.record_id
where p.is_own_record
group by p.customer_id`,
};

export const CUSTOMERS = viewOf(
  'customers',
  'One row for each person, without contact data. Merged records are one person, and erased people are left out.',
  [SUMS, RECORDS, SHOP],
  (dialect) => [
    text('customer_id', 'u.customer_id', 'The person: of merged records the survivor'),
    text('customer_status', 'r.status', 'ACTIVE, or ERASURE_PENDING once an erasure was requested'),
    flag('is_identified', 'r.is_identified', 'False: known by one handle or contact alone'),
    count('record_count', 'u.record_count', 'How many records the person has'),
    time('created_at', 'u.created_at', 'When the first record was made'),
    day('created_on', dialect.dayIn('u.created_at', 's.shop_zone'), 'Its day in the time zone of the shop'),
    count('order_count', 'u.order_count', 'Orders that are paid and not cancelled: `insights.orderCount`'),
    count('return_count', 'u.return_count', 'Returns of goods: `insights.returnCount`'),
    time('first_order_at', 'u.first_order_at', 'When the first of these orders was placed'),
    day('first_order_on', dialect.dayIn('u.first_order_at', 's.shop_zone'), 'Its day in the time zone of the shop'),
    time('last_order_at', 'u.last_order_at', 'When the last of these orders was placed'),
    day('last_order_on', dialect.dayIn('u.last_order_at', 's.shop_zone'), 'Its day in the time zone of the shop'),
    money('lifetime_value', 'u.lifetime_value', 's.shop_currency', 'Net of returns: `insights.lifetimeValue`'),
    text('currency', 's.shop_currency', 'The currency of the shop, in which `lifetime_value` is'),
    count('valued_orders', 'u.valued_orders', 'How many orders `lifetime_value` counts'),
    count('open_cases', 'u.open_cases', 'Cases that are not resolved: `insights.openCases`'),
  ],
  () => `sums u
join records r on r.record_id = u.customer_id
cross join shop s`,
);

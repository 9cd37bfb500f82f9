import type { Order, OrderRecords } from '../domain/order.ts';
import type { Reader } from './dynamo-read.ts';
import { beginningWith } from './dynamo-read.ts';
import { byPointer } from './history.ts';
import { entityOf } from './item.ts';
import { orderPk } from './order-items.ts';
import { chunkSk, linesOf } from './order-lines-items.ts';

export function orderRecords(reader: Reader): OrderRecords {
  return {
    async orders(ids) {
      const items = await byPointer(reader, 'ORDER', ids);
      return items.map((item) => (item === null ? null : entityOf<Order>(item)));
    },
    async orderLines({ id, customerId, occurredAt }) {
      const place = { orderId: id, customerId, occurredAt };
      const chunks = await reader.query(beginningWith(orderPk({ id, customerId }), chunkSk(place, null)));
      return { ...place, lines: chunks.flatMap(linesOf) };
    },
  };
}

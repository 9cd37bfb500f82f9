import type { Order, OrderRecords } from '../domain/order.ts';
import type { Reader } from './dynamo-read.ts';
import { beginningWith } from './dynamo-read.ts';
import { byPointer } from './history.ts';
import { entityOf, stringOf } from './item.ts';
import { orderPk } from './order-items.ts';
import { chunkSk, linesOf } from './order-lines-items.ts';
import { receiptPk } from './receipt-items.ts';

export function orderRecords(reader: Reader): OrderRecords {
  async function orders(ids: readonly string[]): Promise<readonly (Order | null)[]> {
    const items = await byPointer(reader, 'ORDER', ids);
    return items.map((item) => (item === null ? null : entityOf<Order>(item)));
  }
  return {
    orders,
    async ordersByReceipt({ number, source, store }) {
      // The sort key begins with the source, which is a word of capital letters.
      const pk = receiptPk(number);
      const range = source === null ? { pk, from: 'A', to: 'Z~' } : beginningWith(pk, `${source}#`);
      const receipts = await reader.query(range);
      const wanted = receipts.filter((receipt) => store === null || receipt['store']?.S === store);
      return (await orders(wanted.map((receipt) => stringOf(receipt, 'orderId')))).filter((order) => order !== null);
    },
    async orderLines({ id, customerId, occurredAt }) {
      const place = { orderId: id, customerId, occurredAt };
      const chunks = await reader.query(beginningWith(orderPk({ id, customerId }), chunkSk(place, null)));
      return { ...place, lines: chunks.flatMap(linesOf) };
    },
  };
}

import type { OrderReturn, OrderReturnRecords } from '../domain/order/order-return.ts';
import { beginningWith, type Reader } from './dynamo-read.ts';
import { byPointer } from './history.ts';
import { entityOf } from './item.ts';
import { returnNumberKey, returnsPk } from './order-return-items.ts';

export function orderReturnRecords(reader: Reader): OrderReturnRecords {
  return {
    async orderReturns(ids) {
      const items = await byPointer(reader, 'RETURN', ids);
      return items.map((item) => (item === null ? null : entityOf<OrderReturn>(item)));
    },
    async returnsOf(orderId) {
      const items = await reader.query({ ...beginningWith(returnsPk(orderId), 'RETURN#'), descending: true });
      return items.map((item) => entityOf<OrderReturn>(item));
    },
    async isReturnNumberTaken(number, source, store) {
      return (await reader.get(returnNumberKey(number, source, store))) !== null;
    },
  };
}

import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { OrderReturnRepository } from '../../domain/order/order-return.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Key, stringOf } from '../table/item.ts';
import { exchangePk, recordedReturnKey } from './exchange-items.ts';
import { returnNumberKey } from './order-return-items.ts';

const MAX_EXCHANGES = 25;

/** The key of the item that leads from a name to its return; null for a name by id, which has no such item. */
function keyOfName(name: string): Key | null {
  const [kind, ...rest] = name.split('#');
  if (kind === 'KEY') return recordedReturnKey(rest.join('#'));
  if (kind !== 'NUMBER') return null;
  const [source = '', store = '', ...number] = rest;
  return returnNumberKey({ number: number.join('#'), source, store });
}

export function exchangeRepository(reader: Reader): Pick<OrderReturnRepository, 'returnIdOfName' | 'exchangeOrderIds'> {
  return {
    async returnIdOfName(name) {
      const key = keyOfName(name);
      const item = key === null ? null : await reader.get(key);
      return item === null ? null : stringOf(item, 'returnId');
    },
    async exchangeOrderIds(names) {
      const found = await mapInParallel(names, (name) =>
        reader.query({ ...prefixRange(exchangePk(name), '#'), limit: MAX_EXCHANGES }),
      );
      return [...new Set(found.flat().map((item) => stringOf(item, 'orderId')))];
    },
  };
}

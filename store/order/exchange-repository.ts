import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { OrderReturnRepository } from '../../domain/order/order-return.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, stringOf } from '../table/item.ts';
import { exchangePk, recordedReturnKey } from './exchange-items.ts';
import { returnNumberKey } from './order-return-items.ts';

const MAX_EXCHANGES = 25;
const MAX_SAME_NUMBER = 100;

/** The item that leads from a name to its return; null if there is none, as for a name by id. */
async function itemOfName(reader: Reader, name: string): Promise<Attributes | null> {
  const [kind, ...rest] = name.split('#');
  if (kind === 'KEY') return reader.get(recordedReturnKey(rest.join('#')));
  if (kind !== 'NUMBER') return null;
  const [source = '', store = '', ...number] = rest;
  const { pk, sk } = returnNumberKey({ number: number.join('#'), source, store });
  const found = await reader.query({ ...prefixRange(pk, sk), limit: MAX_SAME_NUMBER });
  const own = found.find((item) => item['sk']?.S === sk);
  const [first = null, ...others] = found.filter((item) => stringOf(item, 'sk').startsWith(`${sk}##`));
  // The number means the return of a client of the API, else that of an integration, if only one has it.
  return own ?? (others.length === 0 ? first : null);
}

export function exchangeRepository(reader: Reader): Pick<OrderReturnRepository, 'returnIdOfName' | 'exchangeOrderIds'> {
  return {
    async returnIdOfName(name) {
      const item = await itemOfName(reader, name);
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

import { uniqueKey } from '../../domain/kernel/code.ts';
import type { NumberedReturn, OrderReturn, OrderReturnRepository } from '../../domain/order/order-return.ts';
import { readOwned } from '../customer/read-owned.ts';
import { documentNumberSk } from '../table/document-number-keys.ts';
import { HIGHEST_CHARACTER, prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { exchangeRepository } from './exchange-repository.ts';
import { duplicateReturnKey, returnNumberPk, returnsPk } from './order-return-items.ts';

const MAX_RETURNS = 100;

export function orderReturnRepository(reader: Reader): OrderReturnRepository {
  const orderReturns: OrderReturnRepository['orderReturns'] = (ids, canAccess) =>
    readOwned<OrderReturn>(reader, 'RETURN', ids, canAccess);

  /** The return number of a number item. Old items do not store it, so it comes from their return. */
  async function numberIn(item: Attributes): Promise<string | null> {
    const number = item['number']?.S;
    if (number !== undefined) return number;
    const [orderReturn] = await orderReturns([stringOf(item, 'returnId')]);
    return orderReturn?.returnNumber ?? null;
  }

  return {
    ...exchangeRepository(reader),
    orderReturns,
    async returnsOf(orderId) {
      const items = await reader.query({ ...prefixRange(returnsPk(orderId), 'RETURN#'), descending: true });
      return items.map((item) => entityOf<OrderReturn>(item));
    },
    async returnIdsOfNumber({ number, source, store }) {
      const pk = returnNumberPk(number);
      const range = source === null ? { pk, from: 'A', to: 'Z~' } : prefixRange(pk, `${source}#`);
      const items = await reader.query({ ...range, limit: MAX_RETURNS });
      const similar = items.filter((item) => store === null || stringOf(item, 'sk').split('#')[1] === store);
      const exact = similar.filter((item) => item['number']?.S !== undefined && isSame(item['number'].S, number));
      return (exact.length > 0 ? exact : similar).map((item) => stringOf(item, 'returnId'));
    },
    async returnsOfNumber(number, source, store) {
      const from = documentNumberSk({ source, store });
      const items = await reader.query({ pk: returnNumberPk(number), from, to: `${from}#${HIGHEST_CHARACTER}` });
      const found: NumberedReturn[] = [];
      for (const item of items) {
        const stored = await numberIn(item);
        if (stored === null || isSame(stored, number))
          found.push({ returnId: stringOf(item, 'returnId'), integration: item['integration']?.S });
      }
      return found;
    },
    async duplicateReturnId(orderReturn) {
      const key = duplicateReturnKey(orderReturn);
      const item = key === null ? null : await reader.get(key);
      return item === null ? null : stringOf(item, 'returnId');
    },
  };
}

const isSame = (one: string, other: string): boolean => uniqueKey(one) === uniqueKey(other);

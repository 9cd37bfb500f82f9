import DataLoader from 'dataloader';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { EMPTY_PAGE, type Page, pageOf, type Slice } from '../domain/kernel/page.ts';
import type { Order, OrderLine } from '../domain/order/order.ts';
import type { Repositories } from '../domain/repositories.ts';
import { badInput } from './connection.ts';

/** Pages of order lines. Lines that were read or written together with the order are not read again. */
export type OrderLinesLoader = {
  /** @param lines the lines of an order from the first one on: all, or as many as are known */
  prime(orderId: string, lines: readonly OrderLine[]): void;
  load(order: Order, slice: Slice): Promise<Page<OrderLine>>;
};

type LinesRequest = { readonly order: Order; readonly number: number; readonly count: number };

export function createOrderLinesLoader(repositories: Repositories): OrderLinesLoader {
  const known = new Map<string, readonly OrderLine[]>();
  const linesLoader = new DataLoader<LinesRequest, readonly OrderLine[], string>(
    (requests) => mapInParallel(requests, ({ order, number, count }) => repositories.linesFrom(order, number, count)),
    { cacheKeyFn: ({ order, number, count }) => `${order.id} ${number} ${count}` },
  );
  return {
    prime: (orderId, lines) => void known.set(orderId, lines),
    async load(order, { first, after }) {
      const number = after === null ? 1 : numberAfter(after);
      if (number > order.lineCount) return EMPTY_PAGE;
      const count = Math.min(first + 1, order.lineCount - number + 1);
      const knownLines = known.get(order.id)?.slice(number - 1) ?? [];
      const lines = knownLines.length >= count ? knownLines : await linesLoader.load({ order, number, count });
      return pageOf(
        lines.map((line) => ({ item: line, position: String(line.number) })),
        first,
      );
    },
  };
}

function numberAfter(after: string): number {
  if (!/^\d{1,4}$/.test(after)) throw badInput('"after" is not a cursor of this list. Send an endCursor.');
  return Number(after) + 1;
}

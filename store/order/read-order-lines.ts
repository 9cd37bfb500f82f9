import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Order, OrderLine, OrderLocation } from '../../domain/order/order.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type HistoryQuery, historyRange } from '../table/history.ts';
import { chunkRange, lastChunkKey, linesOfChunk } from './order-lines-items.ts';

/** Reads all lines of an order. */
export async function readAllLines(reader: Reader, location: OrderLocation): Promise<readonly OrderLine[]> {
  const chunks = await reader.query(chunkRange(location, 1));
  return chunks.flatMap((chunk) => linesOfChunk(chunk).lines);
}

/** Reads all lines of each of these orders, by order id. */
export async function readLinesOfEach(
  reader: Reader,
  orders: readonly Order[],
): Promise<ReadonlyMap<string, readonly OrderLine[]>> {
  const chunks = await reader.getMany(orders.map(lastChunkKey));
  const lines = await mapInParallel(orders, async (order, index) => {
    const chunk = chunks[index] ?? null;
    const last = chunk === null ? [] : linesOfChunk(chunk).lines;
    return last.length === order.lineCount ? last : readAllLines(reader, order);
  });
  return new Map(orders.map(({ id }, index) => [id, lines[index] ?? []]));
}

/** Reads at least `count` lines from this line number on, if there are that many. Most often one chunk is enough. */
export async function readLinesFrom(
  reader: Reader,
  location: OrderLocation,
  number: number,
  count: number,
): Promise<readonly OrderLine[]> {
  const found: OrderLine[] = [];
  for (let limit = 1; ; limit *= 2) {
    const next = number + found.length;
    const chunks = (await reader.query({ ...chunkRange(location, next), limit })).map(linesOfChunk);
    found.push(...chunks.flatMap(({ lines }) => lines).filter((line) => line.number >= next));
    if (found.length >= count || chunks.at(-1)?.isLast !== false) return found;
  }
}

/**
 * Reads as many chunks of a customer's lines as the slice has orders, and returns the lines of those orders that are
 * complete. Newest orders come first, as in the query of the order items, so that both can run in parallel.
 */
export async function readCustomerLines(
  reader: Reader,
  query: Omit<HistoryQuery, 'kind'>,
): Promise<ReadonlyMap<string, readonly OrderLine[]>> {
  const range = historyRange({ ...query, kind: 'LINES' });
  const chunks = await reader.query({ ...range, descending: true, limit: query.slice.first });
  const lines = new Map<string, readonly OrderLine[]>();
  for (const { orderId, lines: chunkLines } of chunks.map(linesOfChunk))
    lines.set(orderId, [...chunkLines, ...(lines.get(orderId) ?? [])]);
  return new Map([...lines].filter(([, [first]]) => first?.number === 1));
}

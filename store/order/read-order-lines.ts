import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Order, OrderLine, OrderLocation } from '../../domain/order/order.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type HistoryQuery, historyRange } from '../table/history.ts';
import { chunkRange, lastChunkKey, linesOfChunk } from './order-lines-items.ts';

/** All of an order's lines. */
export async function readAllLines(reader: Reader, place: OrderLocation): Promise<readonly OrderLine[]> {
  const chunks = await reader.query(chunkRange(place, 1));
  return chunks.flatMap((chunk) => linesOfChunk(chunk).lines);
}

/** All lines of each of these orders. */
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

/** Lines from the one of this number on, at least `count` where there are as many: most often the chunk that holds it. */
export async function readLinesFrom(
  reader: Reader,
  place: OrderLocation,
  number: number,
  count: number,
): Promise<readonly OrderLine[]> {
  const found: OrderLine[] = [];
  for (let limit = 1; ; limit *= 2) {
    const next = number + found.length;
    const chunks = (await reader.query({ ...chunkRange(place, next), limit })).map(linesOfChunk);
    found.push(...chunks.flatMap(({ lines }) => lines).filter((line) => line.number >= next));
    if (found.length >= count || chunks.at(-1)?.isLast !== false) return found;
  }
}

/**
 * The lines of a customer's orders, as far as so many chunks hold all of an order's: newest orders first, which is the
 * order of their headers, so that both can be read side by side.
 */
export async function readCustomerLines(
  reader: Reader,
  asked: Omit<HistoryQuery, 'kind'>,
): Promise<ReadonlyMap<string, readonly OrderLine[]>> {
  const range = historyRange({ ...asked, kind: 'LINES' });
  const chunks = await reader.query({ ...range, descending: true, limit: asked.slice.first });
  const lines = new Map<string, readonly OrderLine[]>();
  for (const { orderId, lines: theirs } of chunks.map(linesOfChunk))
    lines.set(orderId, [...theirs, ...(lines.get(orderId) ?? [])]);
  return new Map([...lines].filter(([, [first]]) => first?.number === 1));
}

import type { ChangeOf } from '../../domain/changes.ts';
import { type OrderLine, type OrderLines, type OrderLocation, orderLineId } from '../../domain/order/order.ts';
import { MOST_LINES } from '../../domain/order/order-lines.ts';
import type { Range } from '../table/dynamo-read.ts';
import { historySk } from '../table/history-keys.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { sizeOf } from '../table/item-size.ts';
import type { WriteItem } from '../table/write-item.ts';
import { orderPk } from './order-items.ts';

/** A line as it is kept: its id and number follow from where it stands. */
type StoredLine = Omit<OrderLine, 'id' | 'number'>;
type Chunk = {
  readonly orderId: string;
  /** Number of its last line. */
  readonly last: number;
  /** Whether none follows. */
  readonly isLast: boolean;
  readonly lines: readonly StoredLine[];
};

const MOST_CHUNK_BYTES = 100_000;
/** What an item weighs beside its lines: keys, attribute names, the order's id. */
const CHUNK_FRAME_BYTES = 300;

/** Lines in chunks of bounded size. They change place with their order, and in place when their cover begins. */
export function orderLinesWrites({ before, after }: ChangeOf<'orderLines'>): readonly WriteItem[] {
  const puts = splitIntoChunks(after).map((chunk) => ({ key: chunkKey(after, chunk.last), chunk }));
  const kept = new Set(puts.map(({ key }) => `${key.pk} ${key.sk}`));
  const former = before === null ? [] : splitIntoChunks(before).map(({ last }) => chunkKey(before, last));
  return [
    ...former.filter(({ pk, sk }) => !kept.has(`${pk} ${sk}`)).map((key) => ({ delete: key })),
    ...puts.map(({ key, chunk }) => ({ put: itemOf(key, chunk) })),
  ];
}

/** The chunks of an order, from the one on that holds the line of this number: a chunk is named by its last line. */
export const chunkRange = (place: OrderLocation, number: number): Range => ({
  pk: orderPk(place),
  from: chunkSk(place, number),
  to: chunkSk(place, MOST_LINES),
});

export type ChunkLines = Pick<Chunk, 'orderId' | 'isLast'> & { readonly lines: readonly OrderLine[] };

/** The lines of a chunk, as they were given. */
export function linesOfChunk(chunk: Attributes): ChunkLines {
  const { orderId, last, isLast, lines } = entityOf<Chunk>(chunk);
  const first = last - lines.length + 1;
  return {
    orderId,
    isLast,
    lines: lines.map((line, index) => ({ ...line, id: orderLineId(orderId, first + index), number: first + index })),
  };
}

/** Where the last chunk of an order stands, which is the only one of most. */
export const lastChunkKey = (order: OrderLocation & { readonly lineCount: number }): Key =>
  chunkKey(order, order.lineCount);

const chunkKey = (place: OrderLocation, last: number): Key => ({ pk: orderPk(place), sk: chunkSk(place, last) });

const chunkSk = (place: OrderLocation, last: number): string =>
  `${historySk('LINES', place)}#${String(last).padStart(LINE_DIGITS, '0')}`;
const LINE_DIGITS = String(MOST_LINES).length;

function splitIntoChunks({ id, lines }: OrderLines): readonly Chunk[] {
  const groups: StoredLine[][] = [];
  let room = 0;
  for (const { id: _, number: __, ...line } of lines) {
    const size = sizeOf(itemOf({ pk: '', sk: '' }, line));
    if (size > room || groups.length === 0) {
      groups.push([]);
      room = MOST_CHUNK_BYTES - CHUNK_FRAME_BYTES;
    }
    room -= size;
    groups.at(-1)?.push(line);
  }
  let last = 0;
  return groups.map((group) => {
    last += group.length;
    return { orderId: id, last, isLast: last === lines.length, lines: group };
  });
}

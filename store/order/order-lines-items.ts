import type { ChangeOf } from '../../domain/changes.ts';
import { type OrderLine, type OrderLines, type OrderLocation, orderLineId } from '../../domain/order/order.ts';
import { MAX_LINES } from '../../domain/order/order-lines.ts';
import type { Range } from '../table/dynamo-read.ts';
import { withoutUsual } from '../table/entity-text.ts';
import { historySk } from '../table/history-keys.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { sizeOf } from '../table/item-size.ts';
import type { WriteItem } from '../table/write-item.ts';
import { orderPk } from './order-items.ts';

/** A line as it is stored. Its id and number follow from its position. */
type StoredLine = Omit<OrderLine, 'id' | 'number'>;
type Chunk = {
  readonly orderId: string;
  /** Number of its last line. */
  readonly last: number;
  /** Whether this is the last chunk. */
  readonly isLast: boolean;
  readonly lines: readonly StoredLine[];
};
/** JSON of lines without what is usual: it is read faster than a list of attributes, which chunks of former versions have. */
type EncodedLines = string | readonly StoredLine[];
type StoredChunk = Omit<Chunk, 'lines'> & { readonly lines: EncodedLines };

/** What most lines have. */
const USUAL = {
  category: null,
  discount: 0,
  serialNumbers: [],
  warrantyPlan: null,
  warrantyIds: [],
} as const satisfies Partial<StoredLine>;

/** As a list of attributes. */
const MAX_CHUNK_BYTES = 100_000;
/** Size of an item without its lines: keys, attribute names, order id. */
const CHUNK_FRAME_BYTES = 300;

/** Writes lines in chunks of bounded size. They move with their order, and change in place when their cover starts. */
export function orderLinesWrites({ before, after }: ChangeOf<'orderLines'>): readonly WriteItem[] {
  const puts = splitIntoChunks(after).map((chunk) => ({ key: chunkKey(after, chunk.last), chunk }));
  const newKeys = new Set(puts.map(({ key }) => `${key.pk} ${key.sk}`));
  const oldKeys = before === null ? [] : splitIntoChunks(before).map(({ last }) => chunkKey(before, last));
  return [
    ...oldKeys.filter(({ pk, sk }) => !newKeys.has(`${pk} ${sk}`)).map((key) => ({ delete: key })),
    ...puts.map(({ key, chunk }) => ({ put: itemOf(key, { ...chunk, lines: encodeLines(chunk.lines) }) })),
  ];
}

/** The chunks of an order from the one with this line number on. The key of a chunk holds the number of its last line. */
export const chunkRange = (location: OrderLocation, number: number): Range => ({
  pk: orderPk(location),
  from: chunkSk(location, number),
  to: chunkSk(location, MAX_LINES),
});

export type ChunkLines = Pick<Chunk, 'orderId' | 'isLast'> & { readonly lines: readonly OrderLine[] };

/** The lines of a chunk with their ids and numbers. */
export function linesOfChunk(chunk: Attributes): ChunkLines {
  const { orderId, last, isLast, lines: stored } = entityOf<StoredChunk>(chunk);
  const lines = decodeLines(stored);
  const first = last - lines.length + 1;
  return {
    orderId,
    isLast,
    lines: lines.map((line, index) => ({ ...line, id: orderLineId(orderId, first + index), number: first + index })),
  };
}

/** The key of an order's last chunk. Most orders have only this one. */
export const lastChunkKey = (order: OrderLocation & { readonly lineCount: number }): Key =>
  chunkKey(order, order.lineCount);

const chunkKey = (location: OrderLocation, last: number): Key => ({
  pk: orderPk(location),
  sk: chunkSk(location, last),
});

const chunkSk = (location: OrderLocation, last: number): string =>
  `${historySk('LINES', location)}#${String(last).padStart(LINE_DIGITS, '0')}`;
const LINE_DIGITS = String(MAX_LINES).length;

/** The same chunks as in former versions, whose chunks are found by this when an order moves. */
function splitIntoChunks({ id, lines }: OrderLines): readonly Chunk[] {
  const groups: StoredLine[][] = [];
  let bytesLeft = 0;
  for (const { id: _, number: __, ...line } of lines) {
    const size = sizeOf(itemOf({ pk: '', sk: '' }, line));
    if (size > bytesLeft || groups.length === 0) {
      groups.push([]);
      bytesLeft = MAX_CHUNK_BYTES - CHUNK_FRAME_BYTES;
    }
    bytesLeft -= size;
    groups.at(-1)?.push(line);
  }
  let last = 0;
  return groups.map((group) => {
    last += group.length;
    return { orderId: id, last, isLast: last === lines.length, lines: group };
  });
}

/** JSON writes a control character as six: a text that this makes too long for an item stays a list. */
function encodeLines(lines: readonly StoredLine[]): EncodedLines {
  const text = JSON.stringify(lines.map((line) => withoutUsual(line, USUAL)));
  return Buffer.byteLength(text) <= MAX_TEXT_BYTES ? text : lines;
}

const MAX_TEXT_BYTES = 2 * MAX_CHUNK_BYTES;

export const decodeLines = (stored: EncodedLines): readonly StoredLine[] =>
  typeof stored === 'string' ? JSON.parse(stored).map((line: Partial<StoredLine>) => ({ ...USUAL, ...line })) : stored;

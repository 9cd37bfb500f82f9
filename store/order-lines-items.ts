import type { ChangeOf } from '../domain/change.ts';
import { type OrderLine, type OrderLines, orderLineId } from '../domain/order.ts';
import { historySk } from './history-keys.ts';
import { type Attributes, entityOf, itemOf, type Key, stringOf } from './item.ts';
import { sizeOf } from './item-size.ts';
import { orderPk } from './order-items.ts';
import type { WriteItem } from './write-item.ts';

/** A line as it is kept: its id and number follow from where it stands. */
type StoredLine = Omit<OrderLine, 'id' | 'number'>;
type Chunk = { readonly orderId: string; readonly last: number; readonly lines: readonly StoredLine[] };
type Place = Omit<OrderLines, 'lines'>;

const MOST_CHUNK_BYTES = 100_000;
/** What an item weighs beside its lines: keys, attribute names, the order's id. */
const CHUNK_FRAME_BYTES = 300;

/** Lines in chunks of bounded size. They change place with their order, and otherwise not. */
export function orderLinesWrites({ before, after }: ChangeOf<'orderLines'>): readonly WriteItem[] {
  const chunks = chunksOf(after);
  return [
    ...(before === null ? [] : chunks.map(({ last }) => ({ delete: chunkKey(before, last) }))),
    ...chunks.map((chunk) => ({ put: itemOf(chunkKey(after, chunk.last), chunk) })),
  ];
}

/** The sort key up to the number of a chunk's last line, by which the chunk that holds a line is found. */
export const chunkSk = ({ orderId, occurredAt }: Omit<Place, 'customerId'>, last: number | null): string =>
  `${historySk('LINES', { id: orderId, occurredAt })}#${last === null ? '' : String(last).padStart(LINE_DIGITS, '0')}`;
const LINE_DIGITS = 4;

/** The lines of a chunk, as they were given. */
export function linesOf(chunk: Attributes): readonly OrderLine[] {
  const { orderId, last, lines } = entityOf<Chunk>(chunk);
  const first = last - lines.length + 1;
  return lines.map((line, index) => ({ ...line, id: orderLineId(orderId, first + index), number: first + index }));
}

export const orderIdOf = (chunk: Attributes): string => stringOf(chunk, 'orderId');

const chunkKey = (place: Place, last: number): Key => ({
  pk: orderPk({ id: place.orderId, customerId: place.customerId }),
  sk: chunkSk(place, last),
});

function chunksOf({ orderId, lines }: OrderLines): readonly Chunk[] {
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
    return { orderId, last, lines: group };
  });
}

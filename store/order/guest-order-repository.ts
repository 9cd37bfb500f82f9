import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Entry, Page, Slice } from '../../domain/kernel/page.ts';
import type { ContactKey, Order, OrderRepository } from '../../domain/order/order.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { fillPage } from '../table/fill-page.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { guestContactPk } from './guest-contact-items.ts';
import { orderKey } from './order-items.ts';

/** Guest orders by their contacts, newest first: a Query for each contact side by side, then a batch of orders. */
export function guestOrderRepository(reader: Reader): Pick<OrderRepository, 'guestOrders'> {
  async function positionsBehind(keys: readonly ContactKey[], after: string | null, limit: number) {
    const ranges = keys.map((key) => ({
      pk: guestContactPk(key),
      from: '0',
      to: after ?? HIGHEST_CHARACTER,
      descending: true,
      // The range holds the entry at `after` itself, where it still is there: read one more, and leave it out.
      limit: after === null ? limit : limit + 1,
    }));
    const items = (await mapInParallel(ranges, (range) => reader.query(range))).flat();
    // An order that is found by its email and by its phone is one order.
    const positions = new Set(items.map((item) => stringOf(item, 'sk')).filter((position) => position !== after));
    return [...positions].toSorted((one, other) => (one > other ? -1 : 1)).slice(0, limit);
  }

  async function entriesBehind(keys: readonly ContactKey[], after: string | null, limit: number) {
    const positions = await positionsBehind(keys, after, limit);
    const places = positions.map((position) => {
      const [occurredAt = '', id = ''] = position.split('#');
      return orderKey({ id, occurredAt, customerId: null });
    });
    const items = await reader.getMany(places);
    return positions.map((position, index): Entry<Order | null> => {
      const item = items[index] ?? null;
      return { item: item === null ? null : entityOf<Order>(item), position };
    });
  }

  return {
    async guestOrders(keys: readonly ContactKey[], slice: Slice, keep): Promise<Page<Order>> {
      // One that was claimed between the two reads is no guest's any more.
      const isKept = (order: Order | null) => order !== null && (keep === null || keep(order));
      const page = await fillPage((after, limit) => entriesBehind(keys, after, limit), slice, isKept);
      return {
        ...page,
        entries: page.entries.flatMap(({ item, position }) => (item === null ? [] : [{ item, position }])),
      };
    },
  };
}

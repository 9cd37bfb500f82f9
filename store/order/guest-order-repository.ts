import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { Entry, Page, Slice } from '../../domain/kernel/page.ts';
import type { ContactKey, Order, OrderRepository } from '../../domain/order/order.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { entriesAfter } from '../table/entries-after.ts';
import { fillPage } from '../table/fill-page.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { guestContactPk } from './guest-contact-items.ts';
import { orderKey } from './order-items.ts';

/** Finds guest orders by contact, newest first: one Query for each contact in parallel, then one batch of orders. */
export function guestOrderRepository(reader: Reader): Pick<OrderRepository, 'guestOrders'> {
  async function readPositionsAfter(keys: readonly ContactKey[], after: string | null, limit: number) {
    const found = await mapInParallel(keys, (key) => {
      const range = { pk: guestContactPk(key), from: '0', to: after ?? HIGHEST_CHARACTER, descending: true };
      const query = (count: number) => reader.query({ ...range, limit: count });
      return entriesAfter(after, limit, query, (item) => ({ item, position: stringOf(item, 'sk') }));
    });
    // An order that is found by both its email and its phone is one order.
    const positions = new Set(found.flat().map(({ position }) => position));
    return [...positions].toSorted((one, other) => (one > other ? -1 : 1)).slice(0, limit);
  }

  async function readEntriesAfter(keys: readonly ContactKey[], after: string | null, limit: number) {
    const positions = await readPositionsAfter(keys, after, limit);
    const locations = positions.map((position) => {
      const [occurredAt = '', id = ''] = position.split('#');
      return orderKey({ id, occurredAt, customerId: null });
    });
    const items = await reader.getMany(locations);
    return positions.map((position, index): Entry<Order | null> => {
      const item = items[index] ?? null;
      return { item: item === null ? null : entityOf<Order>(item), position };
    });
  }

  return {
    async guestOrders(keys: readonly ContactKey[], slice: Slice, predicate): Promise<Page<Order>> {
      // An order that was claimed between the two reads is no longer a guest order.
      const isMatch = (order: Order | null) => order !== null && (predicate === null || predicate(order));
      const page = await fillPage((after, limit) => readEntriesAfter(keys, after, limit), slice, isMatch);
      return {
        ...page,
        entries: page.entries.flatMap(({ item, position }) => (item === null ? [] : [{ item, position }])),
      };
    },
  };
}

import { inParallel } from '../../domain/kernel/in-parallel.ts';
import type { Order, OrderBounds } from '../../domain/order/order.ts';
import { isCounted } from '../../domain/order/order-worth.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Range, Reader } from '../table/dynamo-read.ts';
import { entityOf, stringOf } from '../table/item.ts';

const PAGE_SIZE = 25;

/** Finds the first and the last order that counts in the customer's metrics, except one. Reads from both ends. */
export async function readOrderBounds(reader: Reader, customerId: string, except: string): Promise<OrderBounds> {
  const all = { pk: customerPk(customerId), from: 'ORDER#', to: 'ORDER#~' };
  const [first, last] = await inParallel(
    () => findFirstCounted(reader, all, except),
    () => findFirstCounted(reader, { ...all, descending: true }, except),
  );
  return { firstOrderAt: first, lastOrderAt: last };
}

async function findFirstCounted(reader: Reader, range: Range, except: string): Promise<string | null> {
  let { from, to } = range;
  for (;;) {
    const items = await reader.query({ ...range, from, to, limit: PAGE_SIZE });
    const orders = items.map((item) => entityOf<Order>(item));
    const found = orders.find((order) => order.id !== except && isCounted(order));
    const end = items.at(-1);
    if (found !== undefined || end === undefined || items.length < PAGE_SIZE) return found?.occurredAt ?? null;
    // A range includes both ends, so the next page repeats the last item of this one.
    if (range.descending === true) to = stringOf(end, 'sk');
    else from = stringOf(end, 'sk');
  }
}

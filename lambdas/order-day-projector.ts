import { type PlacedOrder, placedOrderOf } from '../domain/insight/order-days.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { type Day, dayOf, type Instant } from '../domain/kernel/instant.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { listUncountedDay, saveOrdersOfDay } from '../store/insight/order-day-store.ts';
import { observedChangeOf } from '../store/observed-change.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { countChanges } from './count-changes.ts';
import type { Consumer } from './stream-function.ts';

/** Stores which orders were placed on which day, for the job that counts them (`lambdas/order-days.ts`). */
export function orderDayProjector(table: Table, { shop }: ShopRepository, now: () => Instant): Consumer {
  /** Days that this process has listed. The job takes none off its list before it is over. */
  const listed = new Set<Day>();
  async function save(day: Day, orders: readonly PlacedOrder[], today: Day): Promise<void> {
    await saveOrdersOfDay(table, day, orders, now());
    if (listed.has(day) && day >= today) return;
    await listUncountedDay(table, day);
    if (listed.size >= MAX_LISTED) listed.clear();
    listed.add(day);
  }
  return {
    name: 'orderDays',
    consume: (changes) =>
      countChanges(changes, placedIn, async (orders) => {
        if (orders.length === 0) return;
        const today = dayOf(now(), (await shop()).timeZone);
        const days = [...Map.groupBy(orders, ({ day }) => day)];
        await mapInParallel(days, ([day, ofDay]) => save(day, ofDay, today));
      }),
  };
}

/** Only a till with a wrong clock has many days to come. */
const MAX_LISTED = 100;

/** The order, if it counts since this change. What a rebuild finds may count as well. */
function placedIn(change: ItemChange): readonly PlacedOrder[] {
  const observed = observedChangeOf(change);
  if (observed?.entity !== 'order') return [];
  const [before, after] = [placedOrderOf(observed.before), placedOrderOf(observed.after)];
  return after !== null && (before === null || change.isRebuild === true) ? [after] : [];
}

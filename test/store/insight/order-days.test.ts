import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOrderDays } from '../../../domain/insight/count-order-days.ts';
import { addDays, type Day, type Instant } from '../../../domain/kernel/instant.ts';
import type { Order } from '../../../domain/order/order.ts';
import { orderDayProjector } from '../../../lambdas/order-day-projector.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { orderDayRepository } from '../../../store/insight/order-day-repository.ts';
import { orderDayStore } from '../../../store/insight/order-day-store.ts';
import { orderWrites } from '../../../store/order/order-items.ts';
import { joinFormerCounts } from '../../../store/reindex/join-former-counts.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { type Attributes, keyIn } from '../../../store/table/item.ts';
import type { ItemChange } from '../../../store/table/item-change.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { countDays, SHOP } from '../../support/exact-figures.ts';
import { intercept } from '../../support/intercept.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { orderOf } from '../../support/orders.ts';
import { freshTable } from '../../support/table.ts';

const FIRST: Day = '2026-01-20';
const dayAt = (number: number): Day => addDays(FIRST, number);
const atNoon = (day: Day): Instant => `${day}T12:00:00.000Z`;
const saleAt = (number: number, day: Day, store: string | null, more: Partial<Order> = {}): Order =>
  orderOf({
    id: `ord_${number}`,
    customerId: `cus_${number % 3}`,
    placedOn: day,
    occurredAt: atNoon(day),
    store,
    ...more,
  });

const itemOfOrder = (after: Order): Attributes => {
  const [write] = orderWrites({ entity: 'order', before: null, after });
  if (write === undefined || !('put' in write)) throw new Error('an order is put first');
  return write.put;
};
/** As the stream brings it. */
const changeOf = (before: Order | null, after: Order): ItemChange => ({
  ...{ eventId: `${after.id}/${after.version}`, sequenceNumber: '1', at: after.occurredAt },
  ...{
    key: keyIn(itemOfOrder(after)),
    before: before === null ? null : itemOfOrder(before),
    after: itemOfOrder(after),
  },
});

/** A process of the function that reads the stream: it knows what it has listed. */
function openProcess(table: Table, now: () => Instant) {
  const { consume } = orderDayProjector(table, { shop: async () => SHOP, freshShop: async () => SHOP } as never, now);
  return async (...changes: readonly ItemChange[]) => expect(await consume(changes)).toEqual([]);
}

const days = { from: FIRST, to: dayAt(60) };
const countsOf = (table: Table) => orderDayRepository(readerOf(table, true));

test('each order of a day counts once, whichever batches bring it, and however often, before the job and after it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ day: fc.nat(40), store: fc.constantFrom(null, 'LON-01', 'LON-02', '7') }), {
        maxLength: 30,
      }),
      fc.infiniteStream(fc.nat(1_000)),
      async (sales, choices) => {
        const choose = (below: number) => Number(choices.next().value) % below;
        const table = await freshTable();
        const orders = sales.map(({ day, store }, number) => saleAt(number, dayAt(day), store));
        let today = 0;
        const now = () => atNoon(dayAt(today));
        const processes = [openProcess(table, now), openProcess(table, now)];
        const waiting = orders.map((order) => changeOf(null, order));
        while (waiting.length > 0 || today < 41) {
          // Of what was placed by now, some comes, some of it again, and some comes days later.
          const placed = waiting.filter(({ at }) => at <= now());
          const batch = placed.filter(() => choose(3) > 0);
          const again = orders.filter((order) => order.occurredAt <= now() && choose(8) === 0);
          await processes[choose(2)]?.(...batch, ...again.map((order) => changeOf(null, order)));
          for (const change of batch) waiting.splice(waiting.indexOf(change), 1);
          if (choose(2) === 0) expect(await countDays(table, now())).toMatchObject({ failed: [] });
          today += choose(3);
        }
        await countDays(table, atNoon(dayAt(today + 2)));
        const { ordersOn, countedOrderDays } = countsOf(table);
        for (const range of [days, { from: dayAt(3), to: dayAt(14) }])
          for (const store of [null, 'LON-01', 'LON-02', '7', 'nowhere'])
            expect(await ordersOn(range, store)).toBe(
              orders.filter(
                (one) => range.from <= one.placedOn && one.placedOn <= range.to && (store ?? one.store) === one.store,
              ).length,
            );
        const first = orders
          .map(({ placedOn }) => placedOn)
          .toSorted()
          .at(0);
        expect(await countedOrderDays()).toEqual(first === undefined ? null : { from: first, to: dayAt(today + 1) });
        expect((await scanItems(table)).filter(({ pk }) => String(pk).startsWith('ORDER_DAYS#'))).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
}, 120_000);

test('an order counts once it is paid for, stays counted when it is cancelled, and counts once when a claim moves it', async () => {
  const table = await freshTable();
  const consume = openProcess(table, () => atNoon(dayAt(5)));
  const unpaid = saleAt(1, FIRST, 'LON-01', { status: 'PLACED', isUnpaid: true });
  await consume(changeOf(null, unpaid));
  await countDays(table, atNoon(dayAt(5)));
  expect(await countsOf(table).ordersOn(days, null)).toBe(0);
  const paid = saleAt(1, FIRST, 'LON-01', { version: 2 });
  await consume(changeOf(unpaid, paid));
  await consume(changeOf(paid, { ...paid, version: 3, status: 'CANCELLED' }));
  await consume(changeOf(null, { ...paid, version: 4, customerId: 'cus_9' }));
  const never = saleAt(2, FIRST, 'LON-01', { status: 'CANCELLED', isUnpaid: true });
  await consume(changeOf(null, never));
  await countDays(table, atNoon(dayAt(5)));
  expect(await countsOf(table).ordersOn(days, null)).toBe(1);
  expect(await countsOf(table).ordersOn(days, 'LON-01')).toBe(1);
});

test('a day is counted twenty minutes after its end in the zone of the shop, and an order that comes while it is counted is counted by the next run', async () => {
  const table = await freshTable();
  const zone = 'Pacific/Auckland';
  const run = (now: Instant) =>
    countOrderDays(
      orderDayStore(table, () => now),
      { now, zone },
      () => true,
    );
  const consume = openProcess(table, () => atNoon(dayAt(1)));
  await consume(changeOf(null, saleAt(1, '2026-01-20', null)));
  // Midnight of Auckland is 11:00 UTC in summer.
  expect(await run('2026-01-20T11:19:59.000Z')).toEqual({ counted: 0, failed: [] });
  expect(await countsOf(table).countedOrderDays()).toBe(null);
  const store = orderDayStore(table, () => '2026-01-20T11:19:59.000Z');
  const [uncounted] = await store.uncountedDays('2026-01-21');
  if (uncounted === undefined) throw new Error('the day is listed');
  await consume(changeOf(null, saleAt(2, '2026-01-20', null)));
  await store.countDay(uncounted);
  expect(await run('2026-01-20T11:20:00.000Z')).toEqual({ counted: 1, failed: [] });
  expect(await run('2026-01-20T11:20:00.000Z')).toEqual({ counted: 0, failed: [] });
  expect(await countsOf(table).ordersOn(days, null)).toBe(2);
  expect(await countsOf(table).countedOrderDays()).toEqual({ from: '2026-01-20', to: '2026-01-20' });
});

test('a job that is killed at each of its requests ends as if nothing had happened, and a day that cannot be counted holds up no other', async () => {
  const table = await freshTable();
  const consume = openProcess(table, () => atNoon(dayAt(9)));
  const stores = [null, 'LON-01', 'LON-02'];
  for (let number = 0; number < 12; number++)
    await consume(changeOf(null, saleAt(number, dayAt(number % 4), stores[number % 3] ?? null)));
  let [left, kills] = [0, 0];
  const crashes = injectCrashes(table.client, () => {
    if (left-- > 0) return 'no';
    return left === -1 && kills % 2 === 1 ? 'after' : 'before';
  });
  for (; ; kills++) {
    left = kills;
    const outcome = await countDays(table, atNoon(dayAt(9))).catch((error: Error) => ({ failed: [error.name] }));
    if (left >= 0) break;
    expect(outcome.failed).not.toEqual([]);
    expect(new Set(outcome.failed)).toEqual(new Set(['Killed']));
  }
  crashes.stop();
  expect(kills).toBeGreaterThan(10);
  expect(await countsOf(table).ordersOn(days, null)).toBe(12);
  expect(await countsOf(table).ordersOn(days, 'LON-01')).toBe(4);
  expect(await countsOf(table).countedOrderDays()).toEqual({ from: FIRST, to: dayAt(8) });
});

test('a run that has read a day before another order came does not lower what a later run has counted', async () => {
  const table = await freshTable();
  const consume = openProcess(table, () => atNoon(dayAt(1)));
  await consume(changeOf(null, saleAt(1, FIRST, 'LON-01')));
  let isFirst = true;
  intercept(table.client, 'a later run', async ({ operation, input }, send) => {
    if (operation === 'UpdateItem' && isFirst) {
      isFirst = false;
      await consume(changeOf(null, saleAt(2, FIRST, 'LON-01')));
      await countDays(table, atNoon(dayAt(1)));
    }
    return send(input);
  });
  expect(await countDays(table, atNoon(dayAt(1)))).toEqual({ counted: 1, failed: [] });
  expect(await countsOf(table).ordersOn(days, null)).toBe(2);
  expect(await countsOf(table).ordersOn(days, 'LON-01')).toBe(2);
});

test('orders that a shop removed, or whose days are stored no more, stay counted', async () => {
  const table = await freshTable();
  const consume = openProcess(table, () => atNoon(dayAt(1)));
  for (let number = 0; number < 5; number++) await consume(changeOf(null, saleAt(number, FIRST, 'LON-01')));
  await countDays(table, atNoon(dayAt(1)));
  await openProcess(table, () => atNoon(dayAt(401)))(changeOf(null, saleAt(9, FIRST, 'LON-01')));
  expect(await countDays(table, atNoon(dayAt(402)))).toEqual({ counted: 1, failed: [] });
  expect(await countsOf(table).ordersOn(days, 'LON-01')).toBe(5);
});

test('a batch of orders of a day is one write, and its day is listed once; a quarter of the orders of a chain is a few reads', async () => {
  const table = await freshTable();
  const consume = openProcess(table, () => atNoon(FIRST));
  const batch = (from: number) =>
    Array.from({ length: 60 }, (_, at) => changeOf(null, saleAt(from + at, FIRST, `store-${at % 30}`)));
  table.meter.reset();
  await consume(...batch(0));
  // 60 hashes and 30 codes of stores are one kilobyte; and the list has one more day.
  expect(table.meter.operations).toEqual(['PutItem', 'PutItem']);
  expectUnits(table.meter, 2 + 1);
  table.meter.reset();
  await consume(...batch(60));
  expect(table.meter.operations).toEqual(['PutItem']);
  table.meter.reset();
  expect(await countDays(table, atNoon(dayAt(2)))).toEqual({ counted: 1, failed: [] });
  expect(table.meter.operations.filter((operation) => operation === 'UpdateItem')).toHaveLength(31);
  // 16 partitions of the list, and of the day; the months of 30 stores and of all, read and written; the day leaves the list; the last day, read and
  // written.
  expectUnits(table.meter, 16 + 16 + 31 + 31 + 1 + 1 + 1);
  table.meter.reset();
  expect(await countDays(table, atNoon(dayAt(2)))).toEqual({ counted: 0, failed: [] });
  expectUnits(table.meter, 16 + 1);
  const { ordersOn } = orderDayRepository(readerOf(table, false));
  table.meter.reset();
  expect(await ordersOn({ from: FIRST, to: dayAt(89) }, 'store-7')).toBe(4);
  // Four months, and what a former version left in each of four partitions.
  expectUnits(table.meter, (4 + 4) * 0.5);
});

type Former = { readonly day: Day; readonly store: string; readonly orders: number };

/** As a version before December 2026: an item for the day, one for the month, in a random partition, and a record of what is counted. */
async function sellFormerly(table: Table, { day, store, orders }: Former, number: number): Promise<void> {
  const sums = (['DAY', 'MONTH'] as const).map((period) => ({
    update: {
      pk: `TALLY#orders#${number % 4}`,
      sk: `${period}#${period === 'DAY' ? day : `${day.slice(0, 7)}-01`}#${store}`,
    },
    add: { orders },
  }));
  const record = { put: { pk: { S: `COUNTED#ord_f${number}` }, sk: { S: '#ENTITY' }, version: { N: '1' } } };
  await transact(table, [...sums, record]);
}

test('what a former version counted is one sum with what is counted now, before and after it is joined while others write', async () => {
  const table = await freshTable();
  const former = Array.from({ length: 12 }, (_, number) => ({
    ...{ day: dayAt(5 * (number % 5)), store: number % 3 === 0 ? '' : `S-${number % 3}`, orders: 1 + number },
  }));
  await Promise.all(former.map((one, number) => sellFormerly(table, one, number)));
  const consume = openProcess(table, () => atNoon(dayAt(40)));
  // On a day that nobody counted, and late on one that was counted.
  await consume(changeOf(null, saleAt(1, dayAt(30), 'S-1')), changeOf(null, saleAt(2, dayAt(5), 'S-1')));
  await countDays(table, atNoon(dayAt(40)));
  const expectCounts = async () => {
    const { ordersOn, countedOrderDays } = countsOf(table);
    const sumOf = (store: string | null) =>
      former.reduce((sum, one) => sum + (store === null || one.store === store ? one.orders : 0), 1);
    expect(await ordersOn(days, null)).toBe(sumOf(null));
    expect(await ordersOn(days, 'S-1')).toBe(sumOf('S-1'));
    expect(await countedOrderDays()).toEqual({ from: FIRST, to: dayAt(39) });
  };
  await expectCounts();
  const items = (await scanItems(table)).map(({ pk, sk }) => ({ pk: { S: String(pk) }, sk: { S: String(sk) } }));
  const whole = await readerOf(table, true).getMany(items.map(keyIn));
  const last = { day: dayAt(5), store: 'S-2', orders: 3 };
  await Promise.all([
    joinFormerCounts(
      table,
      whole.filter((item) => item !== null),
    ),
    sellFormerly(table, last, 20),
  ]);
  former.push(last);
  await expectCounts();
  await reindexTable(table, { parts: 4 });
  await expectCounts();
  expect((await scanItems(table)).filter(({ pk }) => /^(TALLY#orders|COUNTED)#/.test(String(pk)))).toEqual([]);
});

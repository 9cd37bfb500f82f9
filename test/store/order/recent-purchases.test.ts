import { beforeAll, beforeEach, expect, test } from 'vitest';
import { recentPeriod } from '../../../domain/order/recent-purchases.ts';
import { createUnitOfWork } from '../../../store/dynamo-unit-of-work.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { expectUnits } from '../../support/meter.ts';
import { orderOf } from '../../support/orders.ts';
import { freshTable } from '../../support/table.ts';

const NOW = '2026-06-01T10:00:00.000Z';
const DAY_MS = 24 * 60 * 60 * 1000;

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  await sell('cus_ana', 3, 40);
  await sell('cus_bo', 250, 0.1);
});
beforeEach(() => table.meter.reset());

/** Records `sales` sales of one item each, the newest at NOW, `daysApart` days apart. */
async function sell(customerId: string, sales: number, daysApart: number): Promise<void> {
  const orders = Array.from({ length: sales }, (_, index) => {
    const sku = `${customerId}-${index}`;
    const occurredAt = new Date(Date.parse(NOW) - index * daysApart * DAY_MS).toISOString();
    const bought = [{ sku, category: null, quantity: 1, returned: 0 }];
    return orderOf({ id: `ord_${sku}`, number: sku, customerId, occurredAt, bought });
  });
  for (let start = 0; start < orders.length; start += 25)
    await createUnitOfWork(table, { now: () => NOW, remaining: () => 20_000 }).commit(
      orders.slice(start, start + 25).map((after) => ({ entity: 'order', before: null, after }) as const),
      {
        operation: 'recordOrder',
        client: 'c',
        subject: null,
        idempotencyKey: `${customerId} ${start}`,
        fingerprint: '',
      },
      { fingerprint: '', refs: {} },
    );
}
const findSkus = async (customerId: string, days: number) =>
  (await createRepositories(table, { consistent: false }).recentPurchases(customerId, recentPeriod(NOW, days))).map(
    ({ sku }) => sku,
  );

test('recent purchases cost one Query of orders', async () => {
  expect(await findSkus('cus_ana', 80)).toEqual(['cus_ana-0', 'cus_ana-1', 'cus_ana-2']);
  expect(table.meter.operations).toEqual(['Query']);
  expectUnits(table.meter, 0.5);
});

test('purchases before the period are not read', async () => {
  expect(await findSkus('cus_ana', 79)).toEqual(['cus_ana-0', 'cus_ana-1']);
  expect(await findSkus('cus_nobody', 79)).toEqual([]);
});

test('of a customer with many orders, only the newest 200 are read', async () => {
  const skus = await findSkus('cus_bo', 90);
  expect(skus).toHaveLength(200);
  expect(skus.at(-1)).toBe('cus_bo-199');
  expect(table.meter.operations).toEqual(['Query']);
  // About 500 bytes for each order, read eventually consistent: 8 kB for each unit.
  expect(table.meter.units).toBeLessThan(20);
});

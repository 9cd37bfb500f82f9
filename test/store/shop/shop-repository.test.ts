import { beforeEach, describe, expect, test } from 'vitest';
import { saveShop } from '../../../domain/shop/save-shop.ts';
import { saveStore } from '../../../domain/shop/save-store.ts';
import { loadShop, type Shop, UNSAVED_SHOP } from '../../../domain/shop/shop.ts';
import { type CachedRepositories, cacheRepositories } from '../../../store/cached-repositories.ts';
import { createUnitOfWork } from '../../../store/dynamo-unit-of-work.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { storeNamed } from '../../support/covers.ts';
import { injectFaults } from '../../support/fault-injection.ts';
import { expectUnits } from '../../support/meter.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let seconds: number;
let keys = 0;
const now = () => new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString();

beforeEach(async () => {
  table = await freshTable();
  seconds = 0;
  await renameShop(null, 'Vantage');
  table.meter.reset();
});

/** Changes the name of the shop in the process that has this cache, or in another process (null). */
async function renameShop(shop: CachedRepositories | null, name: string): Promise<void> {
  const context = commandContextOn(table, { operation: 'saveShop', idempotencyKey: `k${++keys}` });
  const repositories = createRepositories(table, { consistent: true, ...(shop === null ? {} : { cached: shop }) });
  const unitOfWork = createUnitOfWork(table, {
    now,
    remaining: () => 20_000,
    ...(shop === null ? {} : { cached: shop }),
  });
  const input = { name, currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  expect(await saveShop({ ...context, repositories, unitOfWork }, input)).toHaveProperty('value.name', name);
}

const openCache = () => cacheRepositories(readerOf(table, true), now);
const nameOf = async (shop: Promise<Shop>) => (await shop).name;

describe('a cached shop', () => {
  test('is read once for all requests at the same time, and for all within half a minute', async () => {
    const shop = openCache();
    await Promise.all(Array.from({ length: 20 }, () => shop.shop()));
    seconds = 29.9;
    await shop.shop();
    expect(table.meter.operations).toEqual(['Query']);
    expectUnits(table.meter, 1);
    seconds = 30;
    await shop.shop();
    expect(table.meter.operations).toEqual(['Query', 'Query']);
  });

  test('shows a write of another process after half a minute, and at once if read fresh', async () => {
    const shop = openCache();
    await shop.shop();
    await renameShop(null, 'Vantage & Sons');
    expect(await nameOf(shop.shop())).toBe('Vantage');
    expect(await nameOf(shop.freshShop())).toBe('Vantage & Sons');
    expect(await nameOf(shop.shop())).toBe('Vantage & Sons');
    await renameShop(null, 'Vantage & Daughters');
    seconds = 30;
    expect(await nameOf(shop.shop())).toBe('Vantage & Daughters');
  });

  test('shows a write of its own process at once', async () => {
    const shop = openCache();
    await shop.shop();
    await renameShop(shop, 'Vantage & Sons');
    expect(await nameOf(shop.shop())).toBe('Vantage & Sons');
  });

  test('that is invalidated during its read is read again', async () => {
    const shop = openCache();
    const reading = shop.shop();
    shop.invalidate([{ entity: 'shop', before: null, after: UNSAVED_SHOP }]);
    await reading;
    await shop.shop();
    expect(table.meter.operations).toEqual(['Query', 'Query']);
  });

  test('is not cached if its read failed', async () => {
    const shop = openCache();
    injectFaults(table.client, 'Query', [{ refuse: new Error('injected') }]);
    await expect(shop.shop()).rejects.toThrow('injected');
    expect(await nameOf(shop.shop())).toBe('Vantage');
  });

  test('is not cached before it is set up', async () => {
    table = await freshTable();
    const shop = openCache();
    expect((await shop.shop()).version).toBe(0);
    await renameShop(null, 'Vantage');
    expect(await nameOf(shop.shop())).toBe('Vantage');
  });
});

test('invalid time zones that were stored before names were checked become UTC, or that of the shop', async () => {
  const zonesAfterReading = async (timeZone: string) => {
    const bad = await freshTable();
    const shop: Shop = { ...UNSAVED_SHOP, version: 1, timeZone };
    const after = { ...storeNamed('york'), timeZone: 'BST' };
    await seed(bad, [
      { entity: 'shop', before: null, after: shop },
      { entity: 'store', before: null, after },
    ]);
    const { timeZone: own, stores } = await createRepositories(bad, { consistent: false }).shop();
    return [own, stores[0]?.timeZone];
  };
  expect(await zonesAfterReading('IST')).toEqual(['UTC', 'UTC']);
  expect(await zonesAfterReading('Europe/Paris')).toEqual(['Europe/Paris', 'Europe/Paris']);
});

test('a rule that needs a new store gets a shop that has it', async () => {
  const shop = openCache();
  await shop.shop();
  const context = commandContextOn(table, { operation: 'saveStore', idempotencyKey: 'york' });
  await saveStore(context, { code: 'york', name: 'York' });
  table.meter.reset();
  expect((await loadShop(shop, [null, undefined])).stores).toEqual([]);
  expect(table.meter.operations).toEqual([]);
  expect((await loadShop(shop, ['york'])).stores).toMatchObject([{ code: 'york' }]);
  expect((await loadShop(shop, ['york'])).stores).toMatchObject([{ code: 'york' }]);
  expect(table.meter.operations).toEqual(['Query']);
});

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
  await write(null, 'Vantage');
  table.meter.reset();
});

/** Names the shop in a process that keeps the shop there, or in another one. */
async function write(shop: CachedRepositories | null, name: string): Promise<void> {
  const context = commandContextOn(table, { operation: 'saveShop', idempotencyKey: `k${++keys}` });
  const repositories = createRepositories(table, { consistent: true, ...(shop === null ? {} : { cached: shop }) });
  const unitOfWork = createUnitOfWork(table, now, () => 20_000, shop ?? undefined);
  const input = { name, currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };
  expect(await saveShop({ ...context, repositories, unitOfWork: unitOfWork }, input)).toHaveProperty('done.name', name);
}

const open = () => cacheRepositories(readerOf(table, true), now);
const nameOf = async (shop: Promise<Shop>) => (await shop).name;

describe('a kept shop', () => {
  test('is read once for all who ask at once, and for all who ask within half a minute', async () => {
    const shop = open();
    await Promise.all(Array.from({ length: 20 }, () => shop.shop()));
    seconds = 29.9;
    await shop.shop();
    expect(table.meter.operations).toEqual(['Query']);
    expectUnits(table.meter, 1);
    seconds = 30;
    await shop.shop();
    expect(table.meter.operations).toEqual(['Query', 'Query']);
  });

  test('shows what another process wrote after half a minute, and afresh at once', async () => {
    const shop = open();
    await shop.shop();
    await write(null, 'Vantage & Sons');
    expect(await nameOf(shop.shop())).toBe('Vantage');
    expect(await nameOf(shop.freshShop())).toBe('Vantage & Sons');
    expect(await nameOf(shop.shop())).toBe('Vantage & Sons');
    await write(null, 'Vantage & Daughters');
    seconds = 30;
    expect(await nameOf(shop.shop())).toBe('Vantage & Daughters');
  });

  test('shows what its own process wrote at once', async () => {
    const shop = open();
    await shop.shop();
    await write(shop, 'Vantage & Sons');
    expect(await nameOf(shop.shop())).toBe('Vantage & Sons');
  });

  test('that is being read while it is forgotten is read again', async () => {
    const shop = open();
    const reading = shop.shop();
    shop.invalidate([{ entity: 'shop', before: null, after: UNSAVED_SHOP }]);
    await reading;
    await shop.shop();
    expect(table.meter.operations).toEqual(['Query', 'Query']);
  });

  test('is not kept where its read failed', async () => {
    const shop = open();
    injectFaults(table.client, 'Query', [{ refuse: new Error('injected') }]);
    await expect(shop.shop()).rejects.toThrow('injected');
    expect(await nameOf(shop.shop())).toBe('Vantage');
  });

  test('is not kept before it is set up', async () => {
    table = await freshTable();
    const shop = open();
    expect((await shop.shop()).version).toBe(0);
    await write(null, 'Vantage');
    expect(await nameOf(shop.shop())).toBe('Vantage');
  });
});

test('zones that were stored before names were tried out are UTC, or the shop’s', async () => {
  const zoned = async (timeZone: string) => {
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
  expect(await zoned('IST')).toEqual(['UTC', 'UTC']);
  expect(await zoned('Europe/Paris')).toEqual(['Europe/Paris', 'Europe/Paris']);
});

test('a rule that asks for a store which was opened just now gets a shop that has it', async () => {
  const shop = open();
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

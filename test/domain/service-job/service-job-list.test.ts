import { expect, test } from 'vitest';
import type { Caller } from '../../../domain/kernel/caller.ts';
import type { ServiceJobRepository } from '../../../domain/service-job/service-job.ts';
import { listServiceJobs } from '../../../domain/service-job/service-job-list.ts';
import { type Shop, type Store, UNSAVED_SHOP } from '../../../domain/shop/shop.ts';

/** What the list of items in custody reads: one partition for each store. */

const NO_LIMITS = { status: null, kind: null, overdueOnly: false, from: null, to: null };
const SUPPORT = { store: null } as Caller;

test.each([
  [100, null, 100],
  [1_000, 's7', 1],
])('in a shop with %i stores, the list of the store %s reads %i', async (count, store, partitions) => {
  expect(await storesRead(shopOf(count), { ...NO_LIMITS, store, inCustody: true })).toHaveLength(partitions);
});

test.each([true, false])('a shop with more than 100 stores names one (in custody: %s)', async (inCustody) => {
  const days = { from: '2026-01-01', to: '2026-12-01' };
  await expect(
    (async () => storesRead(shopOf(101), { ...NO_LIMITS, ...days, store: null, inCustody }))(),
  ).rejects.toMatchObject({ userErrors: [{ code: 'INVALID', path: ['filter', 'store'] }] });
});

const shopOf = (count: number): Shop => ({
  ...UNSAVED_SHOP,
  stores: Array.from({ length: count }, (_, index) => ({ code: `s${index}`, timeZone: 'UTC' }) as Store),
});

async function storesRead(shop: Shop, filter: Parameters<typeof listServiceJobs>[3]): Promise<readonly string[]> {
  let read: readonly string[] = [];
  const repositories = {
    async itemsInCustody(stores: readonly string[]) {
      read = stores;
      return { entries: [], hasNext: false };
    },
  } as unknown as ServiceJobRepository;
  await listServiceJobs(repositories, shop, SUPPORT, filter, '2026-11-29T10:00:00Z', { first: 20, after: null });
  return read;
}

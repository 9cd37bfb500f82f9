import { beforeEach, expect, it } from 'vitest';
import { saveIntegration } from '../../../domain/integration/save-integration.ts';
import { eraseGuestsAgain } from '../../../domain/source-record/privacy/erase-shop-guests.ts';
import type { SourceRecord } from '../../../domain/source-record/record/source-record.ts';
import { openCommandClient } from '../../../local/common/command-client.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { shopGuests } from '../../../store/privacy/shop-guests.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { GUEST, guestOrder } from '../../support/guest-erasures.ts';
import { scanItems } from '../../support/items.ts';
import { OTHER, openErasedShop, SHOP, shopRedact } from '../../support/shop-erasures.ts';
import { copyOf, freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let shop: Awaited<ReturnType<typeof openErasedShop>>;

beforeEach(async () => {
  table = await freshTable();
  shop = await openErasedShop(table);
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const MARKS = /zq(guest|mark|street|town|reference)|447700900123/i;
const marked = async (on: Table = table) => (await scanItems(on)).filter((item) => MARKS.test(JSON.stringify(item)));

const cart = (externalId: string, email: string): SourceRecord => ({
  kind: 'checkout',
  ...{ externalId, version: '2026-03-10T10:00:00.000Z', path: [], customer: null },
  ...{ startedAt: '2026-03-10T10:00:00.000Z', completedAt: null, abandonedAt: null, skus: [], contact: { email } },
});
const recordOf = async (email: string): Promise<string> =>
  (await shop.repositories.keyHolders({ kind: 'email', email })).unidentified ?? '';

/** Both passes over the people and the deliveries. */
async function runPasses(): Promise<void> {
  await shop.apply(shopRedact());
  await shop.run(inDays(0.01));
  await shop.run(inDays(1.2));
}

it('a shop that leaves a system takes along the contacts of its guests after ten days, and nobody else’s', async () => {
  for (const id of ['100', '101', '102']) await shop.apply(guestOrder(id));
  const other = guestOrder('100', {
    contact: { name: 'Ann', email: 'ann@example.test', phone: null },
    shipTo: null,
    tenders: null,
  });
  await shop.apply(other, OTHER.code);
  await runPasses();
  expect(await shop.erasure()).toMatchObject({ stage: 'GUESTS', pass: 2, endedAt: null });
  expect(await shop.run(inDays(9.9))).toEqual({ detected: 0, failed: [], more: false });
  expect((await marked()).length).toBeGreaterThan(3);
  expect(await shop.run(inDays(10.1))).toEqual({ detected: 1, failed: [], more: false });
  expect(await shop.erasure()).toMatchObject({ stage: 'DONE', guestSales: 3, endedAt: expect.any(String) });
  expect(await marked()).toEqual([]);
  expect(JSON.stringify(await scanItems(table))).toContain('ann@example.test');
  expect(shop.kept.at(-1)).toMatchObject({ integration: SHOP.code });
});

it('is taken back for guests by enabling the integration again', async () => {
  await shop.apply(guestOrder('100'));
  await runPasses();
  const input = { code: SHOP.code, enabled: true };
  const context = openCommandClient(table, 'desk').createContext('saveIntegration', 'again', input);
  expect(await saveIntegration(context, input)).toHaveProperty('value');
  await shop.run(inDays(10.1));
  expect(await shop.erasure()).toMatchObject({ stage: 'DONE' });
  expect(JSON.stringify(await marked())).toContain(GUEST.email);
});

it('asks for the erasure of what guests said, if the integration alone brought it', async () => {
  await shop.apply(cart('1', 'cart@example.test'));
  await shop.apply(cart('2', 'both@example.test'));
  await shop.apply(cart('2', 'both@example.test'), OTHER.code);
  const [alone, both] = [await recordOf('cart@example.test'), await recordOf('both@example.test')];
  await runPasses();
  await shop.run(inDays(10.1));
  expect([await shop.status(alone), await shop.status(both)]).toEqual(['ERASURE_PENDING', 'ACTIVE']);
});

it('is finished by the next runs, wherever a run is killed', async () => {
  for (const id of ['100', '101']) await shop.apply(guestOrder(id));
  await runPasses();
  const copy = await copyOf(table);
  let [countdown, crashed] = [0, 0];
  const crashes = injectCrashes(copy.client, () => (countdown-- === 0 ? 'after' : 'no'));
  for (let at = 0; ; at += 7) {
    countdown = at;
    const { failed } = await shop.run(inDays(10.1), copy).catch(() => ({ failed: ['Killed'] }));
    if (failed.length === 0) break;
    crashed++;
  }
  crashes.stop();
  expect(crashed).toBeGreaterThan(5);
  expect(await marked(copy)).toEqual([]);
});

it('a restored table is erased again, but for sales that were recorded later', async () => {
  await shop.apply(guestOrder('100'));
  const guests = shopGuests(table, { now: () => inDays(0), deleteFile: async () => {} });
  expect(await eraseGuestsAgain(guests, SHOP.code, inDays(-1))).toBe(0);
  expect(await eraseGuestsAgain(guests, OTHER.code, inDays(1))).toBe(0);
  expect(await eraseGuestsAgain(guests, SHOP.code, inDays(1))).toBe(1);
  expect(await eraseGuestsAgain(guests, SHOP.code, inDays(1))).toBe(0);
  expect(await marked()).toEqual([]);
});

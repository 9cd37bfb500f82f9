import { beforeEach, describe, expect, it } from 'vitest';
import { claimOrder } from '../../../domain/order/claim-order.ts';
import { applyGuestTombstone } from '../../../domain/privacy/apply-guest-tombstone.ts';
import { cancelOrderErasure } from '../../../domain/privacy/cancel-order-erasure.ts';
import type { GuestErasure } from '../../../domain/privacy/guest-erasure.ts';
import type { ApplyOutcome } from '../../../domain/source-record/record/apply-outcome.ts';
import { openCommandClient } from '../../../local/common/command-client.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { commit } from '../../../store/dynamo-commit.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { eraseGuestsAt, GUEST, guestOrder, redactOf } from '../../support/guest-erasures.ts';
import { scanItems } from '../../support/items.ts';
import { customer, OTHER, openErasedShop, order } from '../../support/shop-erasures.ts';
import { copyOf, freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let shop: Awaited<ReturnType<typeof openErasedShop>>;

beforeEach(async () => {
  table = await freshTable();
  shop = await openErasedShop(table);
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const MARKS = /zq(guest|mark|street|town|reference)|447700900123|"9471"/i;
const marked = async (on: Table = table) => (await scanItems(on)).filter((item) => MARKS.test(JSON.stringify(item)));
const wroteOf = (outcome: ApplyOutcome): string => ('wrote' in outcome && outcome.wrote[0]) || '';
const recordGuest = async (externalId: string, code?: string) =>
  wroteOf(await shop.apply(guestOrder(externalId), code));
const saleOf = async (id: string) => (await shop.repositories.orders([id]))[0] ?? null;
const command = (operation: string) => openCommandClient(table, 'desk').createContext(operation, operation, {});

describe('a request to erase that names the sales of a guest', () => {
  it('erases the guest of each of them after ten days, and keeps the sale', async () => {
    const [one, two] = [await recordGuest('100'), await recordGuest('101')];
    expect(await shop.apply(redactOf(['100', '101']))).toEqual({ outcome: 'APPLIED', wrote: [one, two], warnings: [] });
    expect(await eraseGuestsAt(table, inDays(9.9))).toEqual({ detected: 0, failed: [], more: false });
    expect(await saleOf(one)).toMatchObject({ contact: GUEST });
    const kept: GuestErasure[] = [];
    expect(await eraseGuestsAt(table, inDays(10.1), kept)).toEqual({ detected: 2, failed: [], more: false });
    expect(kept.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
    expect(await saleOf(one)).toMatchObject({
      ...{ number: '#100', total: 1000, contact: null, shipTo: null, personErased: true },
      tenders: [{ kind: 'CARD', amount: 1000, last4: null, reference: null }],
    });
    expect(await marked()).toEqual([]);
    expect(await eraseGuestsAt(table, inDays(11.3))).toEqual({ detected: 2, failed: [], more: false });
    expect(await eraseGuestsAt(table, inDays(30))).toEqual({ detected: 0, failed: [], more: false });
  });

  it('asks once, however often it comes', async () => {
    await recordGuest('100');
    await shop.apply(redactOf(['100']));
    expect(await shop.apply(redactOf(['100']))).toEqual({ outcome: 'UNCHANGED' });
    const again = redactOf(['100'], { externalId: 'redact-2', version: '2026-03-21T10:00:00.000Z' });
    expect(await shop.apply(again)).toMatchObject({
      outcome: 'APPLIED',
      wrote: [],
      warnings: [{ code: 'UNKNOWN_CUSTOMER' }, { code: 'ALREADY_EXISTS', path: 'orders_to_redact.0' }],
    });
  });

  it('reaches sales of its own system alone', async () => {
    const other = await recordGuest('100', OTHER.code);
    expect(await shop.apply(redactOf(['100']))).toMatchObject({
      wrote: [],
      warnings: [{ code: 'UNKNOWN_CUSTOMER' }, { code: 'UNKNOWN_ORDER', path: 'orders_to_redact.0' }],
    });
    await eraseGuestsAt(table, inDays(11));
    expect(await saleOf(other)).toMatchObject({ contact: GUEST });
  });

  it('erases nobody else whose sale it names, and warns', async () => {
    await shop.apply(customer('1'));
    await shop.apply(customer('2'));
    const mine = wroteOf(await shop.apply(order('200', '1')));
    const theirs = wroteOf(await shop.apply(order('201', '2')));
    const id = await shop.idOf('1');
    expect(await shop.apply(redactOf(['200', '201'], { customer: '1' }))).toEqual({
      outcome: 'APPLIED',
      wrote: [id],
      warnings: [{ code: 'OTHER_CUSTOMER', path: 'orders_to_redact.1', message: expect.any(String) }],
    });
    expect(await shop.status(id)).toBe('ERASURE_PENDING');
    expect(await shop.status(await shop.idOf('2'))).toBe('ACTIVE');
    expect(await shop.repositories.guestErasures([mine, theirs])).toEqual([null, null]);
  });

  it('takes along what the guest said under the same contact, and nothing of a contact that it does not name', async () => {
    const cart = { kind: 'checkout', version: '2026-03-10T10:00:00.000Z', path: [], customer: null } as const;
    const times = { startedAt: '2026-03-10T10:00:00.000Z', completedAt: null, abandonedAt: null, skus: ['SKU-a'] };
    await shop.apply({ ...cart, ...times, externalId: 'cart-1', contact: { email: GUEST.email } });
    await shop.apply({ ...cart, ...times, externalId: 'cart-2', contact: { email: 'other@example.test' } });
    const recordOf = async (email: string) =>
      (await shop.repositories.keyHolders({ kind: 'email', email })).unidentified ?? '';
    const [guest, other] = [await recordOf(GUEST.email), await recordOf('other@example.test')];
    const sale = await recordGuest('100');
    await shop.apply(guestOrder('101', { contact: { name: null, email: 'other@example.test', phone: null } }));
    expect(await shop.apply(redactOf(['100', '101']))).toMatchObject({ wrote: [sale, expect.any(String), guest] });
    expect([await shop.status(guest), await shop.status(other)]).toEqual(['ERASURE_PENDING', 'ACTIVE']);
  });
});

describe('until the guest is erased', () => {
  it('the desk may take the request back', async () => {
    const id = await recordGuest('100');
    await shop.apply(redactOf(['100']));
    expect(await cancelOrderErasure(command('cancelOrderErasure'), { orderId: id })).toMatchObject({ value: { id } });
    expect(await cancelOrderErasure(command('again'), { orderId: id })).toMatchObject({
      userErrors: [{ code: 'NOT_ALLOWED' }],
    });
    await eraseGuestsAt(table, inDays(11));
    expect(await saleOf(id)).toMatchObject({ contact: GUEST });
    expect(await shop.apply(redactOf(['100']))).toEqual({ outcome: 'UNCHANGED' });
    const later = { version: '2026-04-20T10:00:00.000Z', occurredAt: '2026-04-20T10:00:00.000Z' };
    expect(await shop.apply(redactOf(['100'], later))).toMatchObject({ wrote: [id] });
  });

  it('a customer who claims the sale keeps it', async () => {
    const id = await recordGuest('100');
    await shop.apply(redactOf(['100']));
    await shop.apply(customer('1'));
    const claimed = await claimOrder(command('claimOrder'), { orderId: id, customer: { id: await shop.idOf('1') } });
    expect(claimed).toHaveProperty('value');
    expect(await eraseGuestsAt(table, inDays(11))).toEqual({ detected: 0, failed: [], more: false });
    expect(await saleOf(id)).toMatchObject({ customerId: await shop.idOf('1'), contact: GUEST });
    expect(await shop.repositories.guestErasures([id])).toEqual([null]);
  });
});

describe('once the guest is erased', () => {
  const revised = (externalId: string) =>
    guestOrder(externalId, {
      version: '2026-05-10T11:00:00.000Z',
      customer: { ...customer('900'), version: '2026-05-10T11:00:00.000Z' },
      lines: [{ externalId: 'a', sku: 'SKU-b', description: 'Ring', quantity: 1, unitPrice: '10.00', discount: '0' }],
    });

  it('no later state of the sale brings the guest back', async () => {
    const id = await recordGuest('100');
    await shop.apply(redactOf(['100'], { customer: null }));
    await eraseGuestsAt(table, inDays(11));
    await shop.apply(revised('100'));
    expect(await saleOf(id)).toMatchObject({ contact: null, customerId: null, bought: [{ sku: 'SKU-b' }] });
    expect(await marked()).toEqual([]);
    expect(await shop.repositories.customerIds({ kind: 'externalId', system: 'web-shop', value: '900' })).toEqual([]);
  });

  it('a sale that the graph did not know comes without its buyer', async () => {
    await shop.apply(redactOf(['100'], { customer: null }));
    const outcome = await shop.apply(revised('100'));
    expect(await saleOf(wroteOf(outcome))).toMatchObject({ contact: null, shipTo: null, customerId: null });
    expect(await scanItems(table)).not.toContainEqual(
      expect.objectContaining({ pk: expect.stringMatching(/^GUEST_E/) }),
    );
  });
});

it('is finished by the next runs, wherever a run is killed', async () => {
  await recordGuest('100');
  await shop.apply(redactOf(['100']));
  let [countdown, when]: [number, 'before' | 'after'] = [0, 'before'];
  const copy = await copyOf(table);
  const crashes = injectCrashes(copy.client, () => (countdown-- === 0 ? when : 'no'));
  let crashed = 0;
  for (let at = 0; ; at++) {
    [countdown, when] = [at >> 1, at % 2 === 0 ? 'before' : 'after'];
    const { failed } = await eraseGuestsAt(copy, inDays(11)).catch(() => ({ failed: ['Killed'] }));
    if (failed.length > 0) crashed++;
    else if ((await marked(copy)).length === 0) break;
  }
  crashes.stop();
  expect(crashed).toBeGreaterThan(4);
  await eraseGuestsAt(copy, inDays(13));
  expect(await marked(copy)).toEqual([]);
});

describe('a table that is restored from a time before the erasure', () => {
  const restore = async (backup: Table, kept: readonly GuestErasure[]) => {
    const { repositories } = openCommandClient(backup, 'restore');
    const results: boolean[] = [];
    for (const tombstone of kept)
      results.push(
        await applyGuestTombstone(repositories, (changes) => commit(backup, changes), tombstone, inDays(12)),
      );
    await eraseGuestsAt(backup, inDays(12));
    return results;
  };

  it('is erased again, and a sale that it lacks comes without its guest', async () => {
    const before = await copyOf(table);
    await recordGuest('100');
    const after = await copyOf(table);
    await shop.apply(redactOf(['100']));
    const kept: GuestErasure[] = [];
    await eraseGuestsAt(table, inDays(11), kept);
    expect(await restore(after, kept)).toEqual([true]);
    expect(await marked(after)).toEqual([]);
    expect(await restore(before, kept)).toEqual([false]);
    const restored = await openErasedShop(before);
    await restored.apply(guestOrder('100'));
    expect(await marked(before)).toEqual([]);
  });
});

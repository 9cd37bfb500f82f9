import { expect, onTestFinished, test, vi } from 'vitest';
import { openGraphWithStream } from '../support/graph.ts';
import { sale } from '../support/order-desk.ts';

const RECORD = `mutation ($input: RecordOrderInput!) { recordOrder(input: $input) { order { id } userErrors { code path message } } }`;
const REGISTER = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }`;
const SAVE = `mutation ($input: SaveShopInput!) { saveShop(input: $input) { userErrors { code } } }`;
const CLAIM = `mutation ($input: ClaimOrderInput!) { claimOrder(input: $input) { order { id } userErrors { code path message } } }`;
const VALUE = `query ($id: ID!) { customer(id: $id) { insights { orderCount lifetimeValue { amount currency } } } }`;

test('sales from before the shop had a currency get a value when it has one', async () => {
  const graph = await openGraphWithStream();
  const shop = graph.as('commerce');
  const name = { given: 'Early', family: 'Bird' };
  const registered = await shop.run(REGISTER, {
    input: { idempotencyKey: 'early', name, emails: [{ address: 'early@example.com' }] },
  });
  const { id } = registered.registerCustomer.customer;
  const record = async (number: string, more: object) => {
    const { recordOrder } = await shop.run(RECORD, { input: sale({ number, store: null, ...more }) });
    expect(recordOrder).toMatchObject({ userErrors: [] });
    return recordOrder.order.id;
  };
  await record('E-1', { customer: { id }, source: 'ECOMMERCE' });
  await record('E-2', { customer: { id }, source: 'ECOMMERCE', currency: 'EUR' });
  await record('E-3', { customer: { id }, source: 'ECOMMERCE', currency: 'EUR', exchangeRate: '0.5' });
  const guest = await record('E-4', { source: 'ECOMMERCE' });
  await graph.stream.drain();
  const insights = async (of = id) => (await graph.as('analyst').run(VALUE, { id: of })).customer.insights;
  expect(await insights()).toEqual({ orderCount: 3, lifetimeValue: null });
  // The projector has not seen this buyer when the job runs for the first time.
  const late = await shop.run(REGISTER, {
    input: { idempotencyKey: 'late', name: { given: 'Late' }, emails: [{ address: 'late@example.com' }] },
  });
  const lateId = late.registerCustomer.customer.id;
  await record('E-5', { customer: { id: lateId }, source: 'ECOMMERCE' });

  const input = {
    idempotencyKey: 'shop',
    name: 'Vantage',
    currency: 'GBP',
    timeZone: 'Europe/London',
    defaultRegion: 'GB',
  };
  expect((await graph.as('admin').run(SAVE, { input })).saveShop.userErrors).toEqual([]);
  const bundle = new URL(`../../dist/order-values/index.mjs?table=${graph.table.name}`, import.meta.url).href;
  type Handler = (event: object, lambda: { getRemainingTimeInMillis(): number }) => Promise<unknown>;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  const run = () => handler({}, { getRemainingTimeInMillis: () => 55_000 });
  expect(await run()).toEqual({ valued: 2 });
  expect(await run()).toEqual({ valued: 0 });
  // 12.50 in pounds, and half of 12.50 in euros; the other sale in euros has no rate.
  expect(await insights()).toEqual({ orderCount: 3, lifetimeValue: { amount: '18.75', currency: 'GBP' } });

  await graph.stream.drain();
  expect(await run()).toEqual({ valued: 0 });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60 * 1000 });
  onTestFinished(() => void vi.useRealTimers());
  expect(await run()).toEqual({ valued: 1 });
  expect(await insights(lateId)).toEqual({ orderCount: 1, lifetimeValue: { amount: '12.50', currency: 'GBP' } });
  vi.useRealTimers();

  const claimed = await shop.run(CLAIM, { input: { idempotencyKey: 'claim', orderId: guest, customer: { id } } });
  expect(claimed.claimOrder.userErrors).toEqual([]);
  expect(await insights()).toEqual({ orderCount: 4, lifetimeValue: { amount: '31.25', currency: 'GBP' } });
});

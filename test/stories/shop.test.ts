import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { formatUserErrors } from '../support/user-errors.ts';

const SAVE_SHOP = `mutation ($input: SaveShopInput!) {
  saveShop(input: $input) { shop { name currency timeZone defaultRegion } userErrors { code message path } }
}`;
const SAVE_STORE = `mutation ($input: SaveStoreInput!) {
  saveStore(input: $input) {
    shop { stores { code name timeZone phone address { lines country } openingHours { day opens closes } } }
    userErrors { code message path }
  }
}`;
const SHOP = '{ shop { name currency timeZone defaultRegion stores { code name } } }';

const JEWELLER = { name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' };

let graph: TestGraph;
let keys = 0;
const nextKey = () => `k${++keys}`;
const saveShop = async (input: object) =>
  (await graph.as('admin').run(SAVE_SHOP, { input: { idempotencyKey: nextKey(), ...input } })).saveShop;
const saveStore = async (input: object) =>
  (await graph.as('admin').run(SAVE_STORE, { input: { idempotencyKey: nextKey(), ...input } })).saveStore;
const storeOf = (shop: { stores: { code: string }[] }, code: string) =>
  shop.stores.find((store) => store.code === code);

describe('before there is a shop', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });

  test('the shop is null for everyone', async () => {
    expect(await graph.as('pos', { store: 'york' }).run(SHOP)).toEqual({ shop: null });
  });

  test('all missing fields are reported at once', async () => {
    const { shop, userErrors } = await saveShop({ name: 'Vantage' });
    expect(shop).toBeNull();
    expect(formatUserErrors(userErrors)).toEqual([
      'INVALID input.currency',
      'INVALID input.timeZone',
      'INVALID input.defaultRegion',
    ]);
  });

  test.each([
    ['currency', 'ZZZ'],
    ['timeZone', 'Europe/Vantage'],
    ['timeZone', 'IST'],
    ['defaultRegion', 'ZZ'],
    ['name', '  '],
  ])('an unknown %s is INVALID, and nothing is written', async (field, value) => {
    expect(formatUserErrors((await saveShop({ ...JEWELLER, [field]: value })).userErrors)).toEqual([
      `INVALID input.${field}`,
    ]);
    expect(await scanItems(graph.table)).toEqual([]);
  });

  test('a store cannot be saved', async () => {
    expect(formatUserErrors((await saveStore({ code: 'york', name: 'York' })).userErrors)).toEqual([
      'NOT_ALLOWED input',
    ]);
  });

  test('only an admin may save it', async () => {
    const { data, errors } = await graph.as('support').ask(SAVE_SHOP, { input: { idempotencyKey: 'k', ...JEWELLER } });
    expect(data.saveShop).toBeNull();
    expect(errors).toMatchObject([{ path: ['saveShop'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test('once it is saved, everyone sees it', async () => {
    expect(await saveShop(JEWELLER)).toEqual({ shop: JEWELLER, userErrors: [] });
    const shop = { ...JEWELLER, stores: [] };
    expect(await graph.as('pos', { store: 'york' }).run(SHOP)).toEqual({ shop });
    expect(await graph.as('customer', { customer: 'cus_1' }).run(SHOP)).toEqual({ shop });
  });
});

describe('an existing shop', () => {
  beforeAll(async () => {
    graph = await openGraph();
    await saveShop(JEWELLER);
  });

  test('keeps absent fields, changes given ones, and cannot clear any', async () => {
    expect((await saveShop({ name: 'Vantage & Daughters' })).shop).toEqual({
      ...JEWELLER,
      name: 'Vantage & Daughters',
    });
    expect(formatUserErrors((await saveShop({ timeZone: null })).userErrors)).toEqual(['INVALID input.timeZone']);
  });

  test('keeps its currency, because amounts are stored in it', async () => {
    expect(formatUserErrors((await saveShop({ currency: 'EUR' })).userErrors)).toEqual(['NOT_ALLOWED input.currency']);
    expect((await saveShop({ currency: 'GBP' })).userErrors).toEqual([]);
  });

  test('gives a new store its time zone, and its region to the phone', async () => {
    const { shop } = await saveStore({
      code: 'york',
      name: 'York',
      phone: '01904 555 123',
      address: { lines: ['1 Stonegate'], country: 'GB' },
      openingHours: [
        { day: 'TUESDAY', opens: '10:00', closes: '18:00' },
        { day: 'MONDAY', opens: '14:00', closes: '18:00' },
        { day: 'MONDAY', opens: '09:00', closes: '14:00' },
      ],
    });
    expect(storeOf(shop, 'york')).toEqual({
      code: 'york',
      name: 'York',
      timeZone: 'Europe/London',
      phone: '+441904555123',
      address: { lines: ['1 Stonegate'], country: 'GB' },
      openingHours: [
        { day: 'MONDAY', opens: '09:00', closes: '14:00' },
        { day: 'MONDAY', opens: '14:00', closes: '18:00' },
        { day: 'TUESDAY', opens: '10:00', closes: '18:00' },
      ],
    });
  });

  test('opens a store only with a name', async () => {
    expect(formatUserErrors((await saveStore({ code: 'leeds' })).userErrors)).toEqual(['INVALID input.name']);
  });

  test('keeps absent fields of a store, clears null ones, and gives a store its own time zone as default', async () => {
    await saveStore({ code: 'paris', name: 'Paris', timeZone: 'Europe/Paris', phone: '+33 1 23 45 67 89' });
    const renamed = await saveStore({ code: 'paris', name: 'Paris Opéra' });
    expect(storeOf(renamed.shop, 'paris')).toMatchObject({
      name: 'Paris Opéra',
      timeZone: 'Europe/Paris',
      phone: '+33123456789',
    });
    const cleared = await saveStore({ code: 'paris', timeZone: null, phone: null });
    expect(storeOf(cleared.shop, 'paris')).toMatchObject({
      name: 'Paris Opéra',
      timeZone: 'Europe/London',
      phone: null,
    });
  });

  test('reports all errors in a store at once', async () => {
    const { userErrors } = await saveStore({
      code: 'no spaces',
      name: '',
      timeZone: 'Mars/Base',
      phone: '123',
      address: { lines: [], country: 'UK' },
      openingHours: [
        { day: 'MONDAY', opens: '18:00', closes: '09:00' },
        { day: 'FRIDAY', opens: '09:00', closes: '13:00' },
        { day: 'FRIDAY', opens: '12:59', closes: '17:00' },
      ],
    });
    expect(formatUserErrors(userErrors)).toEqual([
      'INVALID input.code',
      'INVALID input.name',
      'INVALID input.timeZone',
      'INVALID input.phone',
      'INVALID input.address.country',
      'INVALID input.openingHours',
    ]);
  });

  test('has all ten stores that were saved at once, in order of their codes', async () => {
    const codes = Array.from({ length: 10 }, (_, index) => `s${index}`);
    await Promise.all(codes.map((code) => saveStore({ code, name: code })));
    const { shop } = await graph.as('pos', { store: 's1' }).run(SHOP);
    const shown = shop.stores.map((store: { code: string }) => store.code);
    expect(shown).toEqual(expect.arrayContaining(codes));
    expect(shown).toEqual(shown.toSorted());
  });

  const versionOf = async (sk: string) =>
    Number((await scanItems(graph.table)).find((item) => item['pk'] === 'SHOP' && item['sk'] === sk)?.['version'] ?? 0);

  testIdempotency('saveShop', async () => ({
    caller: graph.as('admin'),
    otherClient: graph.as('admin', { client: 'another' }),
    send: async (caller, input) => (await caller.run(SAVE_SHOP, { input })).saveShop,
    input: JEWELLER,
    otherInput: { ...JEWELLER, name: 'Other' },
    effects: () => versionOf('#SHOP'),
    moveOn: () => saveShop({ name: 'Moved on' }),
    lasting: ({ shop }) => shop.currency,
  }));

  testIdempotency('saveStore', async () => {
    const code = `${nextKey()}`;
    return {
      caller: graph.as('admin'),
      otherClient: graph.as('admin', { client: 'another' }),
      send: async (caller, input) => (await caller.run(SAVE_STORE, { input })).saveStore,
      input: { code, name: 'New' },
      otherInput: { code, name: 'Other' },
      effects: () => versionOf(`STORE#${code}`),
      moveOn: () => saveStore({ code, name: 'Moved on' }),
      lasting: ({ shop }) => storeOf(shop, code)?.code,
    };
  });
});

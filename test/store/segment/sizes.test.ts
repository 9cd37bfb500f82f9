import { expect, test } from 'vitest';
import { loadSegmentSizes } from '../../../domain/segment/load-sizes.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { openSegmentShop, type SegmentShop } from '../../support/segment-shop.ts';

const ZONE = 'Pacific/Auckland';
const dayIn = (instant: string) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(instant));

/** A shop in Auckland, in the last half hour of its day, with a segment of those who bought. */
async function openAucklandShop() {
  const shop = await openSegmentShop();
  const saved = await shop.send('saveShop', '__typename', {
    ...{ name: 'Vantage', currency: 'GBP', defaultRegion: 'NZ', timeZone: ZONE },
  });
  expect(saved).not.toBeNull();
  const customers: string[] = [];
  for (const value of ['1', '2', '3']) {
    const registered = await shop.send('registerCustomer', 'customer { id }', {
      externalIds: [{ system: 'till', value }],
    });
    customers.push(registered?.customer.id);
  }
  const condition = { fact: 'metrics', path: '$.orderCount', operator: 'greaterThan', value: 0 };
  const id = (await shop.send('saveSegment', 'segment { id }', { name: 'Buyers', condition }))?.segment.id;
  await shop.build();
  while (dayIn(shop.later(30)) === dayIn(shop.now())) shop.advance(10);
  return { shop, customers, id, condition };
}

async function buy(shop: SegmentShop, id: string | undefined): Promise<void> {
  await shop.send('recordOrder', 'order { id }', {
    ...{ number: `R-${id}`, source: 'POS', customer: { id }, currency: 'GBP', placedAt: shop.now() },
    lines: [{ sku: 'RING-1', description: 'Ring', quantity: 1, unitPrice: '10' }],
  });
  await shop.drain();
}

async function sizes({ table, now }: SegmentShop, id: string, from: string, to = from) {
  const repositories = createRepositories(table, { consistent: true });
  const segment = (await repositories.segments()).all.find((one) => one.id === id);
  if (segment === undefined) throw new Error('there is no such segment');
  return loadSegmentSizes(repositories, segment, { from, to, today: dayIn(now()) });
}

test('a day begins at midnight of the shop, and not of UTC', async () => {
  const { shop, customers, id } = await openAucklandShop();
  const [evening, morning] = [dayIn(shop.now()), dayIn(shop.later(60))];
  await buy(shop, customers[0]);
  shop.advance(60);
  await buy(shop, customers[1]);
  await buy(shop, customers[2]);
  expect(await sizes(shop, id, evening, morning)).toEqual([
    { day: evening, members: 1, entered: 1, left: 0 },
    { day: morning, members: 3, entered: 2, left: 0 },
  ]);
  shop.close();
});

test('who entered before another condition was built on the same day is counted, whatever days are asked for', async () => {
  const { shop, customers, id, condition } = await openAucklandShop();
  const today = dayIn(shop.now());
  await buy(shop, customers[0]);
  await shop.send('saveSegment', '__typename', { id, condition: { all: [condition] } });
  await shop.build();
  await buy(shop, customers[1]);
  await shop.send('saveSegment', '__typename', { id, enabled: false });
  await shop.send('saveSegment', '__typename', { id, enabled: true });
  await shop.build();
  await buy(shop, customers[2]);
  const expected = { day: today, members: 3, entered: 3, left: 0 };
  expect(await sizes(shop, id, today)).toEqual([expected]);
  shop.advance(24 * 60);
  const tomorrow = dayIn(shop.now());
  expect(await sizes(shop, id, today, tomorrow)).toEqual([expected, { ...expected, day: tomorrow, entered: 0 }]);
  await shop.send('saveSegment', '__typename', { id, enabled: false });
  expect((await sizes(shop, id, tomorrow))[0]?.members).toBe(0);
  shop.close();
});

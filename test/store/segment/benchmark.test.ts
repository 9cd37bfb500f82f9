import { expect, test } from 'vitest';
import { buildSegments } from '../../../domain/segment/build-segments.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { openSegmentShop, type SegmentShop } from '../../support/segment-shop.ts';

const LOST = { fact: 'insights', path: '$.aliveProbability', operator: 'lessThan', value: 0.6 };
const ALL = { all: [] };

/** A shop with a segment of everybody and two customers who bought a year ago. */
async function openShopWithBuyers() {
  const shop = await openSegmentShop();
  const buyers: string[] = [];
  for (const value of ['1', '2']) {
    const registered = await shop.send('registerCustomer', 'customer { id }', {
      externalIds: [{ system: 'till', value }],
    });
    buyers.push(registered?.customer.id);
    await shop.send('recordOrder', 'order { id }', {
      ...{ number: value, source: 'POS', customer: { id: buyers.at(-1) }, currency: 'GBP', placedAt: shop.now() },
      lines: [{ sku: 'RING-1', description: 'Ring', quantity: 1, unitPrice: '10' }],
    });
  }
  await save(shop, ALL);
  await shop.drain();
  await shop.build();
  shop.advance(365 * 24 * 60);
  return { shop, buyers };
}

const save = async (shop: SegmentShop, condition: object): Promise<string> =>
  (await shop.send('saveSegment', 'segment { id }', { name: JSON.stringify(condition), condition }))?.segment.id;

async function membersOf({ table }: SegmentShop, id: string): Promise<readonly string[]> {
  const { segments, segmentMembers } = createRepositories(table, { consistent: true });
  const shown = (await segments()).all.find((one) => one.id === id)?.shown;
  if (shown == null) return [];
  const key = { segmentId: id, generation: shown.generation };
  const { entries } = await segmentMembers(key, { first: 10, after: null });
  return entries.map(({ item }) => item).toSorted();
}

test('the first benchmark is taken before people are evaluated in the days of another time zone', async () => {
  const { shop, buyers } = await openShopWithBuyers();
  const id = await save(shop, LOST);
  await shop.send('saveShop', '__typename', {
    ...{ name: 'Vantage', currency: 'GBP', defaultRegion: 'GB', timeZone: 'Pacific/Auckland' },
  });
  await shop.build();
  expect(await membersOf(shop, id)).toEqual(buyers.toSorted());
  shop.close();
});

test('who was evaluated without a benchmark is evaluated again with the first one', async () => {
  const { shop, buyers } = await openShopWithBuyers();
  // Saved after the build has seen that no segment needs a benchmark.
  const id = await save(shop, LOST);
  await buildSegments(shop.buildPorts());
  expect(await membersOf(shop, id)).toEqual([]);
  await shop.build();
  expect(await membersOf(shop, id)).toEqual(buyers.toSorted());
  shop.close();
});

import { expect, inject, test } from 'vitest';
import { createRepositories } from '../../store/repositories.ts';
import { openOrderConsumers } from '../support/order-consumers.ts';
import { openSegmentShop } from '../support/segment-shop.ts';

const leaf = (fact: string, path: string, operator: string, value: unknown) => ({ fact, path, operator, value });

/** Twenty conditions over all facts. An order of a regular customer changes none of them. */
const CONDITIONS = [
  ...[1, 2, 3, 50, 100, 200].map((least) => leaf('metrics', '$.orderCount', 'greaterThanInclusive', least)),
  ...[30, 60, 90, 180].map((days) => leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', days)),
  ...['A-1', 'B-1', 'C-1'].map((sku) => leaf('purchases', `$.sku['${sku}']`, 'lessThan', 30)),
  ...['RINGS', 'CHAINS'].map((category) => leaf('purchases', `$.category.${category}`, 'equal', null)),
  ...[0.3, 0.5].map((least) => leaf('insights', '$.aliveProbability', 'lessThan', least)),
  leaf('preferences', '$.marketingGranted', 'contains', 'EMAIL'),
  leaf('warranties', '$.active', 'greaterThan', 0),
  leaf('customer', '$.daysKnown', 'greaterThan', 365),
];

test('with 20 segments, an order that changes no membership costs at most 18 units more, stream and all', {
  timeout: 120_000,
}, async () => {
  const shop = await openSegmentShop();
  const { table, send } = shop;
  const consumers = await openOrderConsumers(shop);
  const registered = await send('registerCustomer', 'customer { id }', {
    externalIds: [{ system: 'till', value: '1' }],
  });
  const id = registered?.customer.id;
  let count = 0;
  async function order(sku = 'D-1', minutes = 1) {
    shop.advance(minutes);
    table.meter.reset();
    await send('recordOrder', 'order { id }', {
      ...{ number: `R-${count++}`, source: 'POS', customer: { id }, currency: 'GBP', placedAt: shop.now() },
      lines: [{ sku, category: 'Earrings', description: 'Pearl earrings', quantity: 1, unitPrice: '10' }],
    });
    const command = table.meter.units;
    table.meter.reset();
    await consumers.drain();
    return { command, streamed: table.meter.units };
  }
  for (let number = 0; number < 8; number++) await order();
  const without = await order();
  for (const condition of CONDITIONS)
    await send('saveSegment', 'segment { id }', { name: `Segment ${count++}`, condition });
  expect(CONDITIONS).toHaveLength(20);
  await shop.build();
  // The first order sets when time alone may change a membership.
  await order();
  const withSegments = await order();
  const nextDay = await order('D-1', 24 * 60);
  const entering = await order('A-1');
  process.stdout.write(
    `An order: ${without.command} units and ${without.streamed} of its consumers; with 20 segments ${withSegments.command} and ` +
      `${withSegments.streamed}; of another day ${nextDay.command} and ${nextDay.streamed}; one that enters a segment ${entering.command} and ${entering.streamed}.\n`,
  );
  expect(withSegments.command).toBe(without.command);
  const sum = ({ command, streamed }: typeof without) => command + streamed;
  // An order of another day also moves the time at which the person is evaluated next.
  if (inject('countsUnits'))
    for (const measured of [withSegments, nextDay]) expect(sum(measured) - sum(without)).toBeLessThanOrEqual(18);
  const { all } = await createRepositories(table, { consistent: true }).segments();
  expect(all.every(({ shown }) => shown !== null)).toBe(true);
  consumers.close();
  shop.close();
});

import { v7 } from 'uuid';
import { expect, inject, test } from 'vitest';
import { DEFAULT_RETENTION } from '../../domain/kernel/retention.ts';
import { auditProjector } from '../../lambdas/audit-projector.ts';
import { caseOutcomeProjector } from '../../lambdas/case-outcome-projector.ts';
import { customerValueProjector } from '../../lambdas/customer-value-projector.ts';
import { deliveryReportProjector } from '../../lambdas/delivery-report-projector.ts';
import { journeyProjector } from '../../lambdas/journey-projector.ts';
import { kpiProjector } from '../../lambdas/kpi-projector.ts';
import { segmentProjector } from '../../lambdas/segment-projector.ts';
import { streamFunction } from '../../lambdas/stream-function.ts';
import { workListProjector } from '../../lambdas/work-list-projector.ts';
import { recordFilter, toEventRecord } from '../../local/stream/stream-event.ts';
import { openTableStream } from '../../local/stream/table-stream.ts';
import { cacheRepositories } from '../../store/cached-repositories.ts';
import { createRepositories } from '../../store/repositories.ts';
import { STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { openSegmentShop, type SegmentShop } from '../support/segment-shop.ts';

/** All consumers of `lambdas/changes.ts` that read or write the table for an order, on the table's own stream. */
async function openConsumers({ table, now }: SegmentShop) {
  const cached = cacheRepositories(readerOf(table, true), now);
  const handle = streamFunction(
    [
      ...[kpiProjector(table, cached, now), journeyProjector(table, cached), caseOutcomeProjector(table, cached)],
      ...[deliveryReportProjector(table, now), workListProjector(table, now), customerValueProjector(table, now, v7)],
      ...[segmentProjector(table, now), auditProjector(table, DEFAULT_RETENTION)],
    ],
    (failure) => {
      throw new Error(JSON.stringify(failure));
    },
  );
  const stream = await openTableStream(inject('endpoint'), table.name);
  const [{ id = '' } = {}] = await stream.shards();
  const shard = stream.open(id, null);
  return {
    async drain() {
      for (let records = await shard.next(); records !== null && records.length > 0; records = await shard.next()) {
        const matching = records.filter(recordFilter(STREAM_CONSUMERS.changes.patterns));
        const Records = matching.map((record) => toEventRecord(record, stream.arn));
        if (Records.length > 0)
          expect(await handle(JSON.parse(JSON.stringify({ Records })))).toEqual({ batchItemFailures: [] });
      }
    },
    close: () => stream.close(),
  };
}

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

test('with 20 segments, an order that changes no membership costs at most 1.3 of what it costs without, stream and all', {
  timeout: 120_000,
}, async () => {
  const shop = await openSegmentShop();
  const { table, send } = shop;
  const consumers = await openConsumers(shop);
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
    for (const measured of [withSegments, nextDay]) expect(sum(measured) / sum(without)).toBeLessThan(1.3);
  const { all } = await createRepositories(table, { consistent: true }).segments();
  expect(all.every(({ shown }) => shown !== null)).toBe(true);
  consumers.close();
  shop.close();
});

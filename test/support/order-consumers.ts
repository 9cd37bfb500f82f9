import { v7 } from 'uuid';
import { expect, inject } from 'vitest';
import { DEFAULT_RETENTION } from '../../domain/kernel/retention.ts';
import { auditProjector } from '../../lambdas/audit-projector.ts';
import { caseOutcomeProjector } from '../../lambdas/case-outcome-projector.ts';
import { customerValueProjector } from '../../lambdas/customer-value-projector.ts';
import { deliveryReportProjector } from '../../lambdas/delivery-report-projector.ts';
import { journeyProjector } from '../../lambdas/journey-projector.ts';
import { kpiProjector } from '../../lambdas/kpi-projector.ts';
import { orderDayProjector } from '../../lambdas/order-day-projector.ts';
import { segmentProjector } from '../../lambdas/segment-projector.ts';
import { streamFunction } from '../../lambdas/stream-function.ts';
import { workListProjector } from '../../lambdas/work-list-projector.ts';
import { recordFilter, toEventRecord } from '../../local/stream/stream-event.ts';
import { openTableStream } from '../../local/stream/table-stream.ts';
import { cacheRepositories } from '../../store/cached-repositories.ts';
import { STREAM_CONSUMERS } from '../../store/stream-consumers.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import type { SegmentShop } from './segment-shop.ts';

/** All consumers of `lambdas/changes.ts` that read or write the table for an order, on the table's own stream. */
export async function openOrderConsumers({ table, now }: SegmentShop) {
  const cached = cacheRepositories(readerOf(table, true), now);
  const handle = streamFunction(
    [
      ...[kpiProjector(table, cached, now), orderDayProjector(table, cached, now)],
      ...[journeyProjector(table, cached), caseOutcomeProjector(table, cached)],
      ...[
        deliveryReportProjector(table, now),
        workListProjector(table, now),
        customerValueProjector(table, cached, now, v7),
      ],
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

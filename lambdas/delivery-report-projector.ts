import type { SourceSystem } from '../domain/kernel/caller.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { reportsDelivery } from '../domain/order/order-lateness.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { observedChangeOf } from '../store/observed-change.ts';
import { deliveryReportItem } from '../store/order/delivery-report-items.ts';
import type { Consumer } from './stream-function.ts';

/** Stores which systems report deliveries: one write per process and system, however many orders arrive. */
export function deliveryReportProjector({ client, name }: Table, now: () => Instant): Consumer {
  const known = new Set<SourceSystem>();
  return {
    name: 'deliveryReports',
    async consume(changes) {
      for (const change of changes) {
        const entity = observedChangeOf(change);
        if (entity?.entity !== 'order' || !reportsDelivery(entity.after) || known.has(entity.after.source)) continue;
        const { source } = entity.after;
        await client.call('PutItem', { TableName: name, Item: deliveryReportItem(source, now()) });
        known.add(source);
      }
      return [];
    },
  };
}

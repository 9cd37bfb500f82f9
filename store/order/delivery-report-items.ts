import type { SourceSystem } from '../../domain/kernel/caller.ts';
import type { DeliveryReportRepository } from '../../domain/order/order-lateness.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type Attributes, itemOf, stringOf } from '../table/item.ts';

const PK = 'DELIVERY_REPORTS';

/** Marks a source system that reports deliveries. `at` is when this was first known. */
export const deliveryReportItem = (source: SourceSystem, at: string): Attributes =>
  itemOf({ pk: PK, sk: source }, { source, at });

export function deliveryReportRepository(reader: Reader): DeliveryReportRepository {
  return {
    async deliveryReports() {
      const items = await reader.query({ pk: PK, from: '', to: '~' });
      return { sources: new Set(items.map((item) => stringOf(item, 'source') as SourceSystem)) };
    },
  };
}

import { inParallel, mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { RelatedCountsRepository } from '../../domain/person/related-counts.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { WARRANTY_SK } from '../warranty/warranty-items.ts';
import { metricsFrom, metricsKey } from './metrics-items.ts';

/** Counting reads the items: for so many interactions about 1 MB, or half a read unit for each 4 kB. */
const MAX_COUNTED = 1_000;

export function relatedCountsRepository(reader: Reader): RelatedCountsRepository {
  const count = (id: string, prefix: string) =>
    reader.count({ ...prefixRange(customerPk(id), prefix), limit: MAX_COUNTED });
  return {
    /** The metrics of all records in one batch, and two counting Queries for each record, in parallel. */
    async relatedCountsOf(recordIds) {
      const [metrics, warranties, interactions] = await inParallel(
        () => reader.getMany(recordIds.map(metricsKey)),
        () => mapInParallel(recordIds, (id) => count(id, WARRANTY_SK)),
        () => mapInParallel(recordIds, (id) => count(id, 'INTERACTION#')),
      );
      return metrics.map((item, index) => ({
        orders: item === null ? 0 : metricsFrom(item).orderCount,
        warranties: warranties[index] ?? 0,
        interactions: interactions[index] ?? 0,
      }));
    },
  };
}

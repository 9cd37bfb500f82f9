import { lostRecordsIn } from '../../domain/service-case/case-metrics.ts';
import type { LostRecordsRepository } from '../../domain/warranty/owner-holds.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { metricsFrom, metricsKey } from './metrics-items.ts';

/** The metrics of customers hold them, so that a till reads them with the overview. */
export function lostRecordsRepository(reader: Reader): LostRecordsRepository {
  return {
    async lostRecordsOf(customerIds) {
      const items = await reader.getMany(customerIds.map(metricsKey));
      return items.flatMap((item) => (item === null ? [] : lostRecordsIn(metricsFrom(item))));
    },
  };
}

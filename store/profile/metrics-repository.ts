import type { MetricsRepository } from '../../domain/customer/metrics.ts';
import type { Metrics } from '../../domain/profile/metrics.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { metricsFrom, metricsKey } from './metrics-items.ts';

export function metricsRepository(reader: Reader): MetricsRepository<Metrics> {
  return {
    async metrics(customerId) {
      const item = await reader.get(metricsKey(customerId));
      return item === null ? null : metricsFrom(item);
    },
    async metricsOf(customerIds) {
      const items = await reader.getMany(customerIds.map(metricsKey));
      return items.map((item) => (item === null ? null : metricsFrom(item)));
    },
  };
}

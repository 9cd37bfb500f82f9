import type { MetricsRepository } from '../../domain/customer/metrics.ts';
import type { Metrics } from '../../domain/profile/metrics.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { unlessErased } from '../customer/customer-repository.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { metricsFrom, metricsKey } from './metrics-items.ts';

export function metricsRepository(reader: Reader): MetricsRepository<Metrics> {
  return {
    async metrics(customerId) {
      const item = await reader.get(metricsKey(customerId));
      return item === null ? null : metricsFrom(item);
    },
    async customerWithMetrics(customerId) {
      const [profile = null, metrics = null] = await reader.getMany([profileKey(customerId), metricsKey(customerId)]);
      return { customer: unlessErased(profile), metrics: metrics === null ? null : metricsFrom(metrics) };
    },
    async metricsOf(customerIds) {
      const items = await reader.getMany(customerIds.map(metricsKey));
      return items.map((item) => (item === null ? null : metricsFrom(item)));
    },
  };
}

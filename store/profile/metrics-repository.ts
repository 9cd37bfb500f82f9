import type { MetricsRepository } from '../../domain/customer/metrics.ts';
import type { Metrics } from '../../domain/profile/metrics.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { unlessErased } from '../customer/customer-repository.ts';
import type { Reader } from '../table/dynamo-read.ts';
import type { Attributes } from '../table/item.ts';
import { metricsFrom, metricsKey } from './metrics-items.ts';

export function metricsRepository(reader: Reader): MetricsRepository<Metrics> {
  return {
    async metrics(customerId) {
      return metricsIn(await reader.get(metricsKey(customerId)));
    },
    async customerWithMetrics(customerId) {
      const [profile = null, metrics = null] = await reader.getMany([profileKey(customerId), metricsKey(customerId)]);
      return { customer: unlessErased(profile), metrics: metricsIn(metrics) };
    },
    async metricsOf(customerIds) {
      const items = await reader.getMany(customerIds.map(metricsKey));
      return items.map(metricsIn);
    },
  };
}

const metricsIn = (item: Attributes | null): Metrics | null => (item === null ? null : metricsFrom(item));

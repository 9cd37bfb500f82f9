import type { ChangeOf } from '../../domain/changes.ts';
import { type Metrics, newMetrics } from '../../domain/profile/metrics.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const METRICS_SK = '#METRICS';

export const metricsKey = (customerId: string): Key => ({ pk: customerPk(customerId), sk: METRICS_SK });

/** A subject knows its own slice; what it writes of a new item is completed with the others. */
export function metricsWrites({ before, after }: ChangeOf<'metrics'>): readonly WriteItem[] {
  const whole: Metrics = { ...newMetrics(after.customerId), ...after };
  return [{ put: itemOf(metricsKey(after.customerId), whole), condition: isUnchanged(before) }];
}

/** What was stored before a count was kept lacks it, and counts nothing. */
export function metricsFrom(item: Attributes): Metrics {
  const kept = entityOf<Partial<Metrics> & Pick<Metrics, 'customerId'>>(item);
  return { ...newMetrics(kept.customerId), ...kept };
}

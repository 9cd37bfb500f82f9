import type { ChangeOf } from '../../domain/changes.ts';
import { type Metrics, newMetrics } from '../../domain/profile/metrics.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { type Attributes, entityOf, type Key, textItemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const METRICS_SK = '#METRICS';

export const metricsKey = (customerId: string): Key => ({ pk: customerPk(customerId), sk: METRICS_SK });

/** A subject writes only its own slice of a new item. Here the slices of the other subjects are added. */
export function metricsWrites({ before, after }: ChangeOf<'metrics'>): readonly WriteItem[] {
  const whole: Metrics = { ...newMetrics(after.customerId), ...after };
  return [{ put: textItemOf('metrics', metricsKey(after.customerId), whole), condition: isUnchanged(before) }];
}

/** An item that was stored before a count existed lacks it: the count is 0. */
export function metricsFrom(item: Attributes): Metrics {
  const stored = entityOf<Partial<Metrics> & Pick<Metrics, 'customerId'>>(item);
  return { ...newMetrics(stored.customerId), ...stored };
}

import type { ChangeOf } from '../domain/change.ts';
import { customerPk } from './customer-keys.ts';
import { itemOf, type Key } from './item.ts';
import { isUnchanged, type WriteItem } from './write-item.ts';

export const METRICS_SK = '#METRICS';

export const metricsKey = (customerId: string): Key => ({ pk: customerPk(customerId), sk: METRICS_SK });

export function metricsWrites({ before, after }: ChangeOf<'metrics'>): readonly WriteItem[] {
  return [{ put: itemOf(metricsKey(after.customerId), after), condition: isUnchanged(before) }];
}

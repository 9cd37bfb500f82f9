import type { ChangeOf } from '../../domain/changes.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const PREFERENCES_SK = '#PREFERENCES';

export const preferencesKey = (customerId: string): Key => ({ pk: customerPk(customerId), sk: PREFERENCES_SK });

export function preferencesWrites({ before, after }: ChangeOf<'preferences'>): readonly WriteItem[] {
  const stored = before?.version === 0 ? null : before;
  return [{ put: itemOf(preferencesKey(after.customerId), after), condition: isUnchanged(stored) }];
}

import type { ChangeOf } from '../../domain/changes.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const DUPLICATES_SK = '#DUPLICATES';

export const duplicatesKey = (customerId: string): Key => ({ pk: customerPk(customerId), sk: DUPLICATES_SK });

export function duplicatesWrites({ before, after }: ChangeOf<'duplicates'>): readonly WriteItem[] {
  const stored = before?.version === 0 ? null : before;
  return [{ put: itemOf(duplicatesKey(after.customerId), after), condition: isUnchanged(stored) }];
}

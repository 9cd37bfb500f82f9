import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** The special days of a store. They are apart from the shop, because every request reads the shop. */
export const specialDaysKey = (store: string): Key => ({ pk: `SPECIAL_DAYS#${store}`, sk: '#DAYS' });

export function specialDaysWrites({ before, after }: ChangeOf<'specialDays'>): readonly WriteItem[] {
  const stored = before?.version === 0 ? null : before;
  return [{ put: itemOf(specialDaysKey(after.store), after), condition: isUnchanged(stored) }];
}

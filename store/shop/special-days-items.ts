import type { ChangeOf } from '../../domain/changes.ts';
import { itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** A store's special days, apart from the shop, which every request reads. */
export const specialDaysKey = (store: string): Key => ({ pk: `SPECIAL_DAYS#${store}`, sk: '#DAYS' });

export function specialDaysWrites({ before, after }: ChangeOf<'specialDays'>): readonly WriteItem[] {
  const stored = before?.version === 0 ? null : before;
  return [{ put: itemOf(specialDaysKey(after.store), after), condition: isUnchanged(stored) }];
}

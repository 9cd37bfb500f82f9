import type { ChangeOf } from '../../domain/changes.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { type Key, textItemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const PREFERENCES_SK = '#PREFERENCES';

export const preferencesKey = (customerId: string): Key => ({ pk: customerPk(customerId), sk: PREFERENCES_SK });

/** The attribute that stores `overrides`. Stored items have this name, so it stays. */
export const OVERRIDES_ATTRIBUTE = 'speaksFor';

export function preferencesWrites({ before, after }: ChangeOf<'preferences'>): readonly WriteItem[] {
  const stored = before?.version === 0 ? null : before;
  const { overrides, ...preferences } = after;
  const item = textItemOf('preferences', preferencesKey(after.customerId), {
    ...preferences,
    [OVERRIDES_ATTRIBUTE]: overrides,
  });
  return [{ put: item, condition: isUnchanged(stored) }];
}

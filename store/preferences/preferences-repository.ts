import { isComputableTimeZone } from '../../domain/kernel/instant.ts';
import { noPreferences, type Preferences, type PreferencesRepository } from '../../domain/preferences/preferences.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf } from '../table/item.ts';
import { preferencesKey } from './preferences-items.ts';

export function preferencesRepository(reader: Reader): PreferencesRepository {
  return {
    async preferences(customerId) {
      return preferencesFrom(await reader.get(preferencesKey(customerId)), customerId);
    },
    async preferencesOf(customerIds) {
      const items = await reader.getMany(customerIds.map(preferencesKey));
      return customerIds.map((customerId, index) => preferencesFrom(items[index], customerId));
    },
  };
}

/** As they were kept before records could be merged, they speak for nobody else. */
type StoredPreferences = Omit<Preferences, 'speaksFor'> & Partial<Preferences>;

/** What the item keeps, or what holds for the customer where there is none. */
export function preferencesFrom(item: Attributes | null | undefined, customerId: string): Preferences {
  const none = noPreferences(customerId);
  if (item == null) return none;
  const stored = { ...none, ...entityOf<StoredPreferences>(item) };
  return hasUsableZone(stored) ? stored : { ...stored, rules: { ...stored.rules, timeZone: null } };
}

/** A name that was stored before names were tried out (`BST`) says no more than none: the shop's zone holds. */
const hasUsableZone = ({ rules: { timeZone } }: Preferences): boolean =>
  timeZone === null || isComputableTimeZone(timeZone);

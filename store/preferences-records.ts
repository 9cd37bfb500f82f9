import { noPreferences, type Preferences, type PreferencesRecords } from '../domain/preferences/preferences.ts';
import type { Reader } from './dynamo-read.ts';
import { type Attributes, entityOf } from './item.ts';
import { preferencesKey } from './preferences-items.ts';

export function preferencesRecords(reader: Reader): PreferencesRecords {
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
type KeptPreferences = Omit<Preferences, 'speaksFor'> & Partial<Preferences>;

/** What the item keeps, or what holds for the customer where there is none. */
export function preferencesFrom(item: Attributes | null | undefined, customerId: string): Preferences {
  const none = noPreferences(customerId);
  return item == null ? none : { ...none, ...entityOf<KeptPreferences>(item) };
}

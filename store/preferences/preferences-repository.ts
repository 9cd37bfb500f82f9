import { isComputableTimeZone } from '../../domain/kernel/instant.ts';
import { noPreferences, type Preferences, type PreferencesRepository } from '../../domain/preferences/preferences.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf } from '../table/item.ts';
import { OVERRIDES_ATTRIBUTE, preferencesKey } from './preferences-items.ts';

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

/** Preferences that were stored before records could be merged override nobody. */
type StoredPreferences = Omit<Preferences, 'overrides'> & {
  readonly [OVERRIDES_ATTRIBUTE]?: Preferences['overrides'];
};

/** The preferences in the item, or the defaults of the customer if there is no item. */
export function preferencesFrom(item: Attributes | null | undefined, customerId: string): Preferences {
  const none = noPreferences(customerId);
  if (item == null) return none;
  const { [OVERRIDES_ATTRIBUTE]: overrides = {}, ...fields } = entityOf<StoredPreferences>(item);
  const preferences = { ...none, ...fields, overrides };
  return hasUsableZone(preferences) ? preferences : { ...preferences, rules: { ...preferences.rules, timeZone: null } };
}

/** Ignores a time zone that was stored before the names were checked (`BST`): then the shop's zone applies. */
const hasUsableZone = ({ rules: { timeZone } }: Preferences): boolean =>
  timeZone === null || isComputableTimeZone(timeZone);

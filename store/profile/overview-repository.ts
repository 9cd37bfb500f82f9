import type { OwedList } from '../../domain/commitment/commitment.ts';
import type { CustomerOverview, OverviewRepository } from '../../domain/profile/customer-overview.ts';
import type { Warranty } from '../../domain/warranty/warranty.ts';
import { OWED_IN_HEAD_SK } from '../commitment/owed-list-items.ts';
import { customerPk, PROFILE_SK } from '../customer/customer-keys.ts';
import { unlessErased } from '../customer/customer-repository.ts';
import { DUPLICATES_SK } from '../person/duplicates-items.ts';
import { duplicatesFrom } from '../person/duplicates-repository.ts';
import { PREFERENCES_SK } from '../preferences/preferences-items.ts';
import { preferencesFrom } from '../preferences/preferences-repository.ts';
import { prefixRange, type Reader } from '../table/dynamo-read.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { WARRANTY_SK } from '../warranty/warranty-items.ts';
import { METRICS_SK, metricsFrom } from './metrics-items.ts';

/** As many as a till shows at once. */
const MAX_WARRANTIES = 50;
/** What is owed by things that are not in the metrics. */
const MAX_OWED_LISTS = 10;
/**
 * Duplicates, metrics, preferences and profile, the warranties, one more to learn whether more follow, and what is owed. That is
 * after the warranties: who has more of them than a till shows has nothing there, and the list of commitments shows it.
 */
const MAX_ITEMS = 4 + MAX_WARRANTIES + 1 + MAX_OWED_LISTS;

export function overviewRepository(reader: Reader): OverviewRepository {
  return {
    async overview(id) {
      return overviewFrom(await reader.query({ ...prefixRange(customerPk(id), '#'), limit: MAX_ITEMS }));
    },
  };
}

function overviewFrom(items: readonly Attributes[]): CustomerOverview | null {
  const bySortKey = new Map(items.map((item) => [stringOf(item, 'sk'), item]));
  const profile = bySortKey.get(PROFILE_SK);
  const metrics = bySortKey.get(METRICS_SK);
  if (profile === undefined || metrics === undefined) return null;
  const customer = unlessErased(profile);
  if (customer === null) return null;
  const startingWith = (prefix: string) => items.filter((item) => stringOf(item, 'sk').startsWith(prefix));
  const warranties = startingWith(WARRANTY_SK);
  return {
    customer,
    metrics: metricsFrom(metrics),
    preferences: preferencesFrom(bySortKey.get(PREFERENCES_SK), customer.id),
    warranties: warranties.slice(0, MAX_WARRANTIES).map((item) => entityOf<Warranty>(item)),
    moreWarranties: warranties.length > MAX_WARRANTIES,
    duplicates: duplicatesFrom(bySortKey.get(DUPLICATES_SK), customer.id).open,
    owed: startingWith(OWED_IN_HEAD_SK)
      .slice(0, MAX_OWED_LISTS)
      .map((item) => entityOf<OwedList>(item)),
  };
}

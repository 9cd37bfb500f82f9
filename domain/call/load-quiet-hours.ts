import type { Customer } from '../customer/customer.ts';
import { mapInParallel } from '../kernel/in-parallel.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { joinPreferences } from '../preferences/joined-preferences.ts';
import type { PreferencesRepository } from '../preferences/preferences.ts';
import { type QuietHours, quietHoursOf } from '../preferences/quiet-hours.ts';
import type { Shop } from '../shop/shop.ts';

/** The quiet hours that a person stated on any record; null if there are none. */
export async function loadQuietHours(
  repositories: PreferencesRepository,
  customer: Pick<Customer, 'id' | 'records'>,
  shop: Shop,
): Promise<QuietHours | null> {
  const [first, ...others] = await mapInParallel(recordIdsOf(customer), (id) => repositories.preferences(id));
  return first === undefined ? null : quietHoursOf(joinPreferences([first, ...others]).rules, shop.timeZone);
}

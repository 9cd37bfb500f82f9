import type { CustomerRepository } from '../customer/customer.ts';
import { addDays, type Instant } from '../kernel/instant.ts';
import { recordIdsOf } from '../person/cluster.ts';
import { dayAt, type Shop, zoneOf } from '../shop/shop.ts';
import { type CoverHold, isPastGrace, type LostRecordsPeriod, toOwnerHolds } from './cover-hold.ts';
import type { Warranty } from './warranty.ts';

export type LostRecordsRepository = {
  /** When the shop looked for the records of these customer records. */
  lostRecordsOf(customerIds: readonly string[]): Promise<readonly LostRecordsPeriod[]>;
};

/**
 * The holds that all records of the owner say. It reads only where they matter: the grace days are over.
 * @param at the latest moment for which the status of the cover is asked
 */
export async function loadOwnerHolds(
  repositories: LostRecordsRepository & Pick<CustomerRepository, 'customer'>,
  warranty: Warranty,
  shop: Shop,
  at: Instant,
): Promise<readonly CoverHold[]> {
  const { customerId, store } = warranty;
  // In the zone of another store, it may be the next day already.
  if (!isPastGrace(warranty, addDays(dayAt(shop, store, at), 1))) return [];
  const owner = await repositories.customer(customerId);
  const periods = await repositories.lostRecordsOf(owner === null ? [customerId] : recordIdsOf(owner));
  return toOwnerHolds(periods, zoneOf(shop, store));
}

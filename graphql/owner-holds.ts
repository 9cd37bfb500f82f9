import { dayOf } from '../domain/kernel/instant.ts';
import { lostRecordsIn } from '../domain/service-case/case-metrics.ts';
import { zoneOf } from '../domain/shop/shop.ts';
import { type CoverHold, isPastGrace, toOwnerHolds } from '../domain/warranty/cover-hold.ts';
import type { Warranty } from '../domain/warranty/warranty.ts';
import type { Context } from './context.ts';

/**
 * The holds that the records of the cover's owner say. They matter only after the grace days, and the overview of a customer
 * includes them: so only cover that is read alone, and is over its grace days, costs a read.
 */
export async function loadOwnerHolds(
  warranty: Warranty,
  { load, now }: Pick<Context, 'load' | 'now'>,
): Promise<readonly CoverHold[]> {
  const zone = zoneOf(await load().shop(), warranty.store);
  if (!isPastGrace(warranty, dayOf(now, zone))) return [];
  const metrics = await load().metrics.load(warranty.customerId);
  return metrics === null ? [] : toOwnerHolds(lostRecordsIn(metrics), zone);
}

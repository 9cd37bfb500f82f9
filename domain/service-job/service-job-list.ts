import type { Caller } from '../kernel/caller.ts';
import { type DaySpan, daySpan } from '../kernel/day-span.ts';
import { addDays, type Day, type Instant, startOfDay } from '../kernel/instant.ts';
import type { Page, Slice } from '../kernel/page.ts';
import { reject } from '../kernel/user-error.ts';
import { itemsWithSerialNumber } from '../serial/serial.ts';
import { requireStore, type Shop, zoneOf } from '../shop/shop.ts';
import {
  isInCustody,
  isOverdue,
  type ServiceJob,
  type ServiceJobKind,
  type ServiceJobPredicate,
  type ServiceJobRepository,
  type ServiceJobStatus,
} from './service-job.ts';

/** Null does not limit. */
export type ServiceJobFilter = {
  readonly status: readonly ServiceJobStatus[] | null;
  readonly store: string | null;
  readonly kind: readonly ServiceJobKind[] | null;
  readonly overdueOnly: boolean;
  /** True: only items in custody, unless `status` asks for RETURNED. Null: all. */
  readonly inCustody: boolean | null;
  readonly from: Day | null;
  readonly to: Day | null;
};

/**
 * A page of the jobs of a store, or of all stores. Items in custody come by their promised time. Where jobs out of custody
 * are asked for, the list is that of the days of receipt, in the order of receipt.
 */
export function listServiceJobs(
  repositories: ServiceJobRepository,
  shop: Shop,
  caller: Caller,
  filter: ServiceJobFilter,
  now: Instant,
  slice: Slice,
): Promise<Page<ServiceJob>> {
  const stores = storesOf(shop, caller, filter.store);
  const predicate = predicateOf(filter, now);
  if (!mayBeReturned(filter))
    return repositories.itemsInCustody(stores, filter.overdueOnly ? now : null, slice, predicate);
  const { from, to } = receiptDays(filter);
  const zone = zoneOf(shop, filter.store);
  const period = { from: startOfDay(from, zone), before: startOfDay(addDays(to, 1), zone) };
  return repositories.itemsReceived(stores, period, slice, predicate);
}

/** Whether the filter asks for jobs out of custody. */
const mayBeReturned = ({ status, inCustody }: ServiceJobFilter): boolean =>
  status?.includes('RETURNED') ?? inCustody !== true;

function receiptDays({ from, to }: ServiceJobFilter): DaySpan {
  if (from === null || to === null)
    return reject(
      'INVALID',
      ['filter', 'from'],
      'Jobs out of custody are listed by the day of receipt: give from and to.',
    );
  return daySpan(from, to);
}

/** The list of the whole shop reads each store's list, for a period each month of it. */
const MAX_STORES = 100;

/** A till's own store may be unsaved. */
function storesOf(shop: Shop, caller: Caller, store: string | null): readonly string[] {
  if (store !== null) return [store === caller.store ? store : requireStore(shop, store, ['filter', 'store']).code];
  if (shop.stores.length > MAX_STORES)
    reject(
      'INVALID',
      ['filter', 'store'],
      `The shop has more than ${MAX_STORES} stores: name one. \`commitments\` lists the items in custody of the whole shop.`,
    );
  return [...new Set([...shop.stores.map(({ code }) => code), ...(caller.store === null ? [] : [caller.store])])];
}

function predicateOf(filter: ServiceJobFilter, now: Instant): ServiceJobPredicate {
  const { status, kind, overdueOnly, inCustody } = filter;
  const custody = mayBeReturned(filter) && status === null ? inCustody : null;
  if (status === null && kind === null && !overdueOnly && custody === null) return null;
  return (job) =>
    (status === null || status.includes(job.jobStatus)) &&
    (kind === null || kind.includes(job.jobKind)) &&
    (!overdueOnly || isOverdue(job, now)) &&
    (custody === null || isInCustody(job) === custody);
}

/** The jobs of items with this serial number: with exactly this spelling, else in any form; of this product, if it is known. */
export async function jobIdsOfItem(
  repositories: Pick<ServiceJobRepository, 'jobsBySerialNumber'>,
  serialNumber: string,
  sku: string | null,
): Promise<readonly string[]> {
  const found = await repositories.jobsBySerialNumber(serialNumber);
  return itemsWithSerialNumber(found, serialNumber, sku).map(({ jobId }) => jobId);
}

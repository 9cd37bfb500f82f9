import type { Customer } from '../../domain/customer/customer.ts';
import type { Order } from '../../domain/order/order.ts';
import type { ServiceJob } from '../../domain/service-job/service-job.ts';
import { type Attributes, entityOf, stringOf } from '../../store/table/item.ts';
import { PARTITION_KEY, SORT_KEY } from '../../store/table/table-schema.ts';
import type { Things } from './questions.ts';

/** What the items of a shop are about. */
export function thingsIn(items: readonly Attributes[]): Things {
  const ofKind = <T extends object>(prefix: RegExp): readonly T[] =>
    items
      .filter((item) => stringOf(item, PARTITION_KEY).startsWith('CUSTOMER#') && prefix.test(stringOf(item, SORT_KEY)))
      .map((item) => entityOf<T>(item));
  const customers = ofKind<Customer>(/^#PROFILE$/);
  const orders = ofKind<Order>(/^ORDER#/);
  return {
    customers: customers.map(({ id }) => id),
    emails: customers.flatMap(({ emails }) => emails.map(({ address }) => address)),
    loyaltyNumbers: customers.flatMap(({ loyalty }) => loyalty?.number ?? []),
    orders,
    sales: orders.flatMap(({ store, placedOn }) => (store === null ? [] : [{ store, day: placedOn }])),
    serialNumbers: ofKind<{ serialNumber: string | null }>(/^#WARRANTY#/).flatMap(
      ({ serialNumber }) => serialNumber ?? [],
    ),
    warranties: ofKind<{ id: string }>(/^#WARRANTY#/).map(({ id }) => id),
    cases: ofKind<{ id: string }>(/^#?~?CASE#/).map(({ id }) => id),
    jobs: ofKind<ServiceJob>(/^SERVICE_JOB#/).filter(({ jobStatus }) => jobStatus !== 'RETURNED'),
  };
}

import type { Customer } from '../../domain/customer/customer.ts';
import { type CustomerValue, rankOf } from '../../domain/insight/customer-value.ts';
import { VALUE_MEASURES, type ValueMeasure } from '../../domain/insight/ranking-bounds.ts';
import { bucketsOf, VALUE_ASPECTS } from '../../domain/insight/value-sketch.ts';
import { type Metrics, newMetrics } from '../../domain/profile/metrics.ts';
import { profileItem } from '../../store/customer/customer-items.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { valueKey } from '../../store/insight/customer-value-items.ts';
import { customerValueStore } from '../../store/insight/customer-value-store.ts';
import { metricsKey } from '../../store/profile/metrics-items.ts';
import { createRepositories } from '../../store/repositories.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import { itemOf } from '../../store/table/item.ts';
import { partitionFor } from '../../store/table/shards.ts';
import { customerWith } from './heads.ts';

export const customerIdOf = (number: number) => `cus_01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The metrics of a record with an order of ten pounds at each of these times. */
export function metricsOf(number: number, times: readonly string[]): Metrics {
  const sorted = times.toSorted();
  return {
    ...newMetrics(customerIdOf(number)),
    version: times.length,
    orderCount: times.length,
    firstOrderAt: sorted[0] ?? null,
    lastOrderAt: sorted.at(-1) ?? null,
    spent: { GBP: 1_000 * times.length },
    lifetimeValue: 1_000 * times.length,
    valuedOrders: times.length,
  };
}

export const metricsPut = (metrics: Metrics) => ({ put: itemOf(metricsKey(metrics.customerId), metrics) });

export const customerPut = (number: number, more: Partial<Customer> = {}) => {
  const customer = customerWith({ id: customerIdOf(number), ...more });
  return { put: profileItem(customer) };
};

/** Writes a record and its metrics, and replaces existing ones. */
export async function putRecord(table: Table, metrics: Metrics, more: Partial<Customer> = {}): Promise<void> {
  const customer = customerWith({ ...more, id: metrics.customerId });
  await transact(table, [{ put: profileItem(customer) }, metricsPut(metrics)]);
}

export async function readCustomerValues(table: Table): Promise<readonly CustomerValue[]> {
  const { values } = customerValueStore(table);
  const pages = Array.from({ length: values.count }, (_, partition) => values.page(partition, null));
  return (await Promise.all(pages)).flatMap(({ items }) => items);
}

/** The first hundred ids of each ranking. */
export async function readRankings(table: Table): Promise<Record<ValueMeasure, readonly string[]>> {
  const repositories = createRepositories(table, { consistent: true });
  const all = async (measure: ValueMeasure) =>
    (await repositories.bestCustomers(measure, { first: 100, after: null })).entries.map(({ item }) => item.customerId);
  const [LIFETIME_VALUE = [], PREDICTED_VALUE = [], ORDER_COUNT = []] = await Promise.all(VALUE_MEASURES.map(all));
  return { LIFETIME_VALUE, PREDICTED_VALUE, ORDER_COUNT };
}

/** Writes a value as versions before December 2026 did: with its entries in the rankings and its buckets. */
export async function putFormerValue(table: Table, value: CustomerValue): Promise<void> {
  const { customerId } = value;
  const buckets = bucketsOf(value, 'UTC');
  if (buckets === null) throw new Error('nobody without orders has a value');
  const entries = VALUE_MEASURES.map((measure) => ({
    pk: partitionFor(`RANKING#${measure}`, customerId),
    sk: `${String(10 ** 15 + (rankOf(value, measure) ?? 0)).padStart(16, '0')}#${customerId}`,
  }));
  const counts = VALUE_ASPECTS.map((aspect) => ({
    update: { pk: partitionFor('VALUE_SKETCH', customerId), sk: `${aspect}#${buckets[aspect]}` },
    add: { count: 1 },
  }));
  await transact(table, [
    { put: itemOf(valueKey(customerId), value) },
    ...entries.map((key) => ({ put: itemOf(key, {}) })),
    ...counts,
  ]);
}

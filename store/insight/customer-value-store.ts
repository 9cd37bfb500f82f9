import type { CustomerValue, RecordState } from '../../domain/insight/customer-value.ts';
import type { CustomerValueStore } from '../../domain/insight/update-customer-value.ts';
import type { PartitionPage } from '../../domain/kernel/partition-job.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { metricsFrom, metricsKey } from '../profile/metrics-items.ts';
import { HIGHEST_CHARACTER, type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { customerValueWrites, VALUE_PKS, valueKey } from './customer-value-items.ts';

export function customerValueStore(table: Table): CustomerValueStore {
  const reader = readerOf(table, true);
  return {
    async storedValues(customerIds) {
      return (await reader.getMany(customerIds.map(valueKey))).map((item) => (item === null ? null : valueFrom(item)));
    },
    async recordStates(customerIds) {
      const items = await reader.getMany(customerIds.flatMap((id) => [profileKey(id), metricsKey(id)]));
      return customerIds.map((_, index) => stateOf(items[2 * index] ?? null, items[2 * index + 1] ?? null));
    },
    values: {
      count: VALUE_PKS.length,
      page: (partition, after) => valuesPage(reader, VALUE_PKS[partition] ?? '', after),
    },
    commit: (changes) => transact(table, customerValueWrites(changes)),
    async backoff(attempt) {
      await backoff(attempt);
    },
  };
}

const PAGE_SIZE = 1_000;

async function valuesPage(reader: Reader, pk: string, after: string | null): Promise<PartitionPage<CustomerValue>> {
  // With a space appended, the key sorts after `after` and before every key that may follow.
  const items = await reader.query({ pk, from: `${after ?? ''} `, to: HIGHEST_CHARACTER, limit: PAGE_SIZE });
  const last = items.at(-1);
  const next = last === undefined || items.length < PAGE_SIZE ? null : stringOf(last, 'sk');
  return { items: items.map(valueFrom), next };
}

const valueFrom = (item: Attributes): CustomerValue => entityOf<CustomerValue>(item);

function stateOf(profile: Attributes | null, metrics: Attributes | null): RecordState | null {
  return profile === null || metrics === null
    ? null
    : { customer: customerFrom(profile), metrics: metricsFrom(metrics) };
}

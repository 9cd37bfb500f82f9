import { setTimeout as wait } from 'node:timers/promises';
import type { CustomerValue, RecordState } from '../../domain/insight/customer-value.ts';
import type { CustomerValueStore } from '../../domain/insight/update-customer-value.ts';
import type { PartitionPage } from '../../domain/kernel/partition-job.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import { metricsFrom, metricsKey } from '../profile/metrics-items.ts';
import type { Table } from '../table/dynamo-client.ts';
import { HIGHEST_CHARACTER, type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { customerValueWrites, VALUE_PKS, valueKey } from './customer-value-items.ts';

const BASE_DELAY_MS = 10;
const MAX_DELAY_MS = 400;

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
      await wait(Math.random() * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** attempt));
    },
  };
}

const MOST_AT_ONCE = 1_000;

async function valuesPage(reader: Reader, pk: string, after: string | null): Promise<PartitionPage<CustomerValue>> {
  // A space sorts behind the last one, and before all that may follow it.
  const items = await reader.query({ pk, from: `${after ?? ''} `, to: HIGHEST_CHARACTER, limit: MOST_AT_ONCE });
  const last = items.at(-1);
  const next = last === undefined || items.length < MOST_AT_ONCE ? null : stringOf(last, 'sk');
  return { items: items.map(valueFrom), next };
}

const valueFrom = (item: Attributes): CustomerValue => entityOf<CustomerValue>(item);

function stateOf(profile: Attributes | null, metrics: Attributes | null): RecordState | null {
  return profile === null || metrics === null
    ? null
    : { customer: customerFrom(profile), metrics: metricsFrom(metrics) };
}

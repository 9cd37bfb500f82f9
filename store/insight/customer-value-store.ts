import type { CustomerValue, RecordState, ValueChange } from '../../domain/insight/customer-value.ts';
import type { CustomerValueStore } from '../../domain/insight/update-customer-value.ts';
import type { PartitionPage } from '../../domain/kernel/partition-job.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { isConditionFailed } from '../dynamo/errors.ts';
import { metricsFrom, metricsKey } from '../profile/metrics-items.ts';
import { HIGHEST_CHARACTER, type Reader, readerOf } from '../table/dynamo-read.ts';
import { TRANSACTION_LIMITS, transact } from '../table/dynamo-transaction.ts';
import { type Attributes, entityOf, stringOf } from '../table/item.ts';
import { toTransactItem } from '../table/write-item.ts';
import {
  countFitting,
  customerValueWrites,
  isTokenUnchanged,
  valueItem,
  valueKey,
  valuePks,
} from './customer-value-items.ts';

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
      get count() {
        return valuePks().length;
      },
      page: (partition, after) => valuesPage(reader, valuePks()[partition] ?? '', after),
    },
    commit: (changes) => transact(table, customerValueWrites(changes)),
    async commitEach(people) {
      const left: (readonly ValueChange[])[] = [];
      for (let rest = people; rest.length > 0; ) {
        const together = rest.slice(0, countFitting(rest, TRANSACTION_LIMITS.items));
        rest = rest.slice(together.length);
        if ((await transact(table, customerValueWrites(together.flat()))) !== 'committed') left.push(...together);
      }
      return left;
    },
    replacePrediction: (before, after) => replaceValue(table, before, after),
    async backoff(attempt) {
      await backoff(attempt);
    },
  };
}

/** No transaction: no other item depends on the prediction. @returns false where the value changed meanwhile */
async function replaceValue({ client, name }: Table, before: CustomerValue, after: CustomerValue): Promise<boolean> {
  const item = valueItem(after);
  const { Put } = toTransactItem(name, { put: item, condition: isTokenUnchanged(before) });
  try {
    await client.call('PutItem', { ...Put, TableName: name, Item: item });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
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

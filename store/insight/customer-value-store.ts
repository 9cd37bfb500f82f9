import type { CustomerValue, RecordState, ValueChange } from '../../domain/insight/customer-value.ts';
import type { CustomerValueStore } from '../../domain/insight/update-customer-value.ts';
import { profileKey } from '../customer/customer-keys.ts';
import { customerFrom } from '../customer/customer-repository.ts';
import { backoff } from '../dynamo/backoff.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { isConditionFailed } from '../dynamo/errors.ts';
import { metricsFrom, metricsKey } from '../profile/metrics-items.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { TRANSACTION_LIMITS, transact } from '../table/dynamo-transaction.ts';
import { type Attributes, entityOf } from '../table/item.ts';
import { partsOfShards } from '../table/merge-parts.ts';
import { toTransactItem } from '../table/write-item.ts';
import {
  countFitting,
  customerValueWrites,
  isTokenUnchanged,
  orderCountWrites,
  otherValueKey,
  VALUE,
  valueItem,
  valueKey,
  valueMoves,
} from './customer-value-items.ts';

export function customerValueStore(table: Table): CustomerValueStore {
  const reader = readerOf(table, true);
  return {
    async storedValues(customerIds) {
      await moveValues(table, reader, customerIds);
      return (await reader.getMany(customerIds.map(valueKey))).map((item) => (item === null ? null : valueFrom(item)));
    },
    async recordStates(customerIds) {
      const items = await reader.getMany(customerIds.flatMap((id) => [profileKey(id), metricsKey(id)]));
      return customerIds.map((_, index) => stateOf(items[2 * index] ?? null, items[2 * index + 1] ?? null));
    },
    values: partsOfShards(reader, VALUE, valueFrom),
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
    async replacePrediction(before, after) {
      await moveValues(table, reader, [before.customerId]);
      if (orderCountWrites(before, after).length === 0) return replaceValue(table, before, after);
      const change = { customerId: before.customerId, before, after, isErased: false };
      return (await transact(table, customerValueWrites([change]))) === 'committed';
    },
    async backoff(attempt) {
      await backoff(attempt);
    },
  };
}

/**
 * Moves the values that a writer with the other count of shards has put elsewhere, so that this one finds and replaces them at
 * their place. If another process is faster, the transaction of the caller fails, and it reads again.
 */
async function moveValues(table: Table, reader: Reader, customerIds: readonly string[]): Promise<void> {
  const elsewhere = customerIds.map(otherValueKey).filter((key) => key !== null);
  if (elsewhere.length === 0) return;
  for (const item of await reader.getMany(elsewhere)) if (item !== null) await transact(table, valueMoves(item));
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

const valueFrom = (item: Attributes): CustomerValue => entityOf<CustomerValue>(item);

function stateOf(profile: Attributes | null, metrics: Attributes | null): RecordState | null {
  return profile === null || metrics === null
    ? null
    : { customer: customerFrom(profile), metrics: metricsFrom(metrics) };
}

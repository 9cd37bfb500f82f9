import { affectsCustomerValue } from '../domain/insight/customer-value.ts';
import { updateCustomerValue } from '../domain/insight/update-customer-value.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { customerIdIn } from '../store/customer/customer-keys.ts';
import { valueKey } from '../store/insight/customer-value-items.ts';
import { cacheValueBenchmarks } from '../store/insight/customer-value-repository.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { observedChangeOf } from '../store/observed-change.ts';
import type { Table } from '../store/table/dynamo-client.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Consumer, readEach } from './stream-function.ts';

/**
 * Keeps rankings, and the sketches by which customers are compared, as their sums and their records change. Whoever
 * changes several times in a batch is looked at once.
 */
export function customerValueProjector(table: Table, now: () => Instant, newToken: () => string): Consumer {
  const ledger = customerValueStore(table);
  const { valueModel } = cacheValueBenchmarks(readerOf(table, false), now);
  return {
    name: 'values',
    async consume(changes) {
      const { byRecord, failures } = changedRecords(changes);
      if (byRecord.size === 0) return failures;
      const reckoning = { model: await valueModel(), now: now(), newToken };
      // What stands in one partition counts up the same items, and transactions that meet there would be cancelled.
      const lanes = Map.groupBy(byRecord, ([customerId]) => valueKey(customerId).pk);
      async function run(lane: readonly (readonly [string, readonly ItemChange[]])[]): Promise<void> {
        for (const [customerId, [change]] of lane)
          await updateCustomerValue(ledger, customerId, reckoning).catch((error: unknown) => {
            if (change !== undefined) failures.push({ change, error });
          });
      }
      await mapInParallel([...lanes.values()], run);
      return failures;
    },
  };
}

/** The records that a batch is about, each with its changes; and the changes that cannot be read. */
function changedRecords(changes: readonly ItemChange[]) {
  const { found, failures } = readEach(changes, (change) => {
    const entity = observedChangeOf(change);
    return (entity?.entity === 'customer' || entity?.entity === 'metrics') && affectsCustomerValue(entity);
  });
  const telling = found.filter(({ told }) => told).map(({ change }) => change);
  return { byRecord: Map.groupBy(telling, ({ key }) => customerIdIn(key.pk) ?? ''), failures };
}

import { affectsCustomerValue } from '../domain/insight/customer-value.ts';
import { updateCustomerValues } from '../domain/insight/update-customer-value.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { ShopRepository } from '../domain/shop/shop.ts';
import { customerIdIn } from '../store/customer/customer-keys.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { cacheValueBenchmarks } from '../store/insight/customer-value-repository.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { observedChangeOf } from '../store/observed-change.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Consumer, readEach } from './stream-function.ts';

/**
 * Updates the rankings, sketches and counters of customers when their metrics or their records change. It updates a record once
 * per batch, even if the batch contains several changes of it, and most people of a batch together.
 */
export function customerValueProjector(
  table: Table,
  { shop }: ShopRepository,
  now: () => Instant,
  newToken: () => string,
): Consumer {
  const store = customerValueStore(table);
  const { valueModel } = cacheValueBenchmarks(readerOf(table, false), now);
  return {
    name: 'values',
    async consume(changes) {
      const { byRecord, failures } = changedRecords(changes);
      if (byRecord.size === 0) return failures;
      const { timeZone: zone } = await shop();
      const context = { model: await valueModel(), now: now(), zone, newToken };
      for (const [customerId, error] of await updateCustomerValues(store, [...byRecord.keys()], context)) {
        const [change] = byRecord.get(customerId) ?? [];
        if (change !== undefined) failures.push({ change, error });
      }
      return failures;
    },
  };
}

/** The records that a batch affects, each with its changes, and the changes that cannot be read. */
function changedRecords(changes: readonly ItemChange[]) {
  const { results, failures } = readEach(changes, (change) => {
    const entity = observedChangeOf(change);
    const isOfRecord = entity?.entity === 'customer' || entity?.entity === 'metrics';
    // Of what a rebuild finds nobody knows what was before: a record without orders may have had some.
    return isOfRecord && (change.isRebuild === true || affectsCustomerValue(entity));
  });
  const relevant = results.filter(({ result }) => result).map(({ change }) => change);
  return { byRecord: Map.groupBy(relevant, ({ key }) => customerIdIn(key.pk) ?? ''), failures };
}

import { v7 } from 'uuid';
import { expect } from 'vitest';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { customerValueProjector } from '../../lambdas/customer-value-projector.ts';
import { journeyProjector } from '../../lambdas/journey-projector.ts';
import { kpiProjector } from '../../lambdas/kpi-projector.ts';
import { orderDayProjector } from '../../lambdas/order-day-projector.ts';
import { profileItem } from '../../store/customer/customer-items.ts';
import { customerIdIn, PROFILE_SK } from '../../store/customer/customer-keys.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { METRICS_SK } from '../../store/profile/metrics-items.ts';
import { shopRepository } from '../../store/shop/shop-repository.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { transact } from '../../store/table/dynamo-transaction.ts';
import type { ItemChange } from '../../store/table/item-change.ts';
import { injectCrashes } from './crash-injection.ts';
import { type HistoryResult, noonOf } from './customer-histories.ts';
import { countDays } from './exact-figures.ts';
import { customerWith } from './heads.ts';

export type Choose = (below: number) => number;
/** Changes that one transaction writes. */
export type Commit = readonly ItemChange[];

/** Interleaves the changes of several customers at random; each customer's changes stay in order. */
export function interleave(histories: readonly HistoryResult[], choose: Choose): readonly Commit[] {
  const waiting = histories.map(({ changes }) => [...changes]);
  const order: Commit[] = [];
  while (waiting.some((changes) => changes.length > 0)) {
    const next = waiting[choose(waiting.length)]?.shift();
    if (next !== undefined) order.push([next]);
  }
  return order;
}

/** Random batches of the stream, some of them redelivered, each with the number of commits in the table by then. */
function randomBatches(commits: readonly Commit[], choose: Choose) {
  const batches: { readonly batch: readonly ItemChange[]; readonly written: number }[] = [];
  for (let start = 0; start < commits.length; ) {
    const end = start + 1 + choose(12);
    // The stream lags behind the table, usually by little.
    const written = end + choose(6);
    batches.push({ batch: commits.slice(start, end).flat(), written });
    if (choose(3) === 0) batches.push({ batch: commits.slice(Math.max(0, start - choose(5)), end).flat(), written });
    start = end;
  }
  return [...batches, { batch: commits.flat(), written: commits.length }];
}

/** Writes what the projectors read: the metrics and orders that a new journey begins with, and the profiles. */
async function writeItems(table: Table, changes: readonly ItemChange[]): Promise<void> {
  for (const { key, after } of changes)
    if ((key.sk === METRICS_SK || key.sk === PROFILE_SK || key.sk.startsWith('ORDER#')) && after !== null)
      await table.client.call('PutItem', { TableName: table.name, Item: after });
}

/**
 * Delivers all changes to projectors that crash at random, until all changes are projected. The partitions of a batch come in
 * two shards at once.
 */
export async function project(table: Table, commits: readonly Commit[], choose: Choose): Promise<void> {
  const shop = shopRepository(readerOf(table, true));
  const now = () => noonOf(200);
  const consumers = [
    ...[kpiProjector(table, shop, now), orderDayProjector(table, shop, now), journeyProjector(table, shop)],
    customerValueProjector(table, shop, now, v7),
  ];
  const consume = async (batch: readonly ItemChange[]) => {
    const shards = Map.groupBy(batch, ({ key }) => key.pk.charCodeAt(key.pk.length - 1) % 2);
    // It waits for all: what one of them still reads when another one has failed must not reach the next delivery, through a
    // cache, as a crash of then.
    const failures = await mapInParallel(
      [...shards.values()].flatMap((shard) => consumers.map((consumer) => ({ consumer, shard }))),
      ({ consumer, shard }) => consumer.consume(shard),
    );
    const [failed] = failures.flat();
    if (failed !== undefined) throw new Error('some changes failed', { cause: failed.error });
  };
  for (const id of new Set(commits.flat().map(({ key }) => customerIdIn(key.pk))))
    if (id !== null) await transact(table, [{ put: profileItem(customerWith({ id })) }]);
  let isFollowing = false;
  const crashes = injectCrashes(table.client, () =>
    isFollowing ? ((['before', 'after'] as const)[choose(8)] ?? 'no') : 'no',
  );
  let written = 0;
  // Lambda redelivers a batch until it succeeds, or drops it. The last batch contains all changes.
  for (const delivery of randomBatches(commits, choose)) {
    await writeItems(table, commits.slice(written, delivery.written).flat());
    written = Math.max(written, delivery.written);
    isFollowing = true;
    for (let attempt = 0; attempt < 20; attempt++) {
      const isDone = await consume(delivery.batch).then(
        () => true,
        () => false,
      );
      if (isDone || choose(4) === 0) break;
    }
    // Meanwhile the job counts what came, and may be killed as well.
    if (choose(3) === 0) await countDays(table, now()).catch((error: Error) => expect(error.name).toBe('Killed'));
    isFollowing = false;
  }
  crashes.stop();
  await consume(commits.flat());
}

import { v7 } from 'uuid';
import type { CustomerValue } from '../domain/insight/customer-value.ts';
import { fitValueModel } from '../domain/insight/fit-value-model.ts';
import { outdatedCustomerIds, sumByPerson } from '../domain/insight/person-sums.ts';
import { refreshAllPredictions } from '../domain/insight/refresh-predictions.ts';
import { type CustomerValueStore, updateCustomerValue } from '../domain/insight/update-customer-value.ts';
import type { ValueModel } from '../domain/insight/value-model.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { readAllRecordStates } from '../store/insight/record-states.ts';
import { readValueModel, valueModelWrite } from '../store/insight/value-model-items.ts';
import { shopRepository } from '../store/shop/shop-repository.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { transact } from '../store/table/dynamo-transaction.ts';
import { runInPartitions } from './common/partitioned-work.ts';

export type ValueFitResult = {
  /** Customers with at least one order. */
  readonly buyers: number;
  /** Customers whose stored value was out of date. */
  readonly outdated: number;
  /** The new model; null if the former one stays, and `problem` says why. */
  readonly model: ValueModel | null;
  readonly problem: string | null;
  /** Customers whose expected value changed. */
  readonly refreshed: number;
};

const PARTITIONS = 8;

/**
 * Fits the value models to all customers of the table and refreshes the predictions. Also updates customers whose stored
 * values lack something, such as sales from before the rankings existed.
 */
export async function fitTable(table: Table, now: Instant): Promise<ValueFitResult> {
  const store = customerValueStore(table);
  const former = await readValueModel(readerOf(table, true));
  const people = sumByPerson(await readAllRecordStates(table));
  const fit = fitValueModel(people, former, now);
  const outcome = 'problem' in fit ? 'committed' : await transact(table, [valueModelWrite(former, fit.model)]);
  const model = 'problem' in fit || outcome !== 'committed' ? null : fit.model;

  const { timeZone: zone } = await shopRepository(readerOf(table, true)).shop();
  const context = { model: model ?? (await readValueModel(readerOf(table, true))), now, zone, newToken: v7 };
  const outdated = outdatedCustomerIds(people, await readAllValues(store));
  await runInPartitions(outdated, { partitions: PARTITIONS, keyOf: (id) => id }, (id) =>
    updateCustomerValue(store, id, context),
  );
  return {
    buyers: people.length,
    outdated: outdated.length,
    model,
    problem:
      'problem' in fit ? fit.problem : outcome === 'committed' ? null : 'Another fit was faster; its model stays.',
    refreshed: await refreshAllPredictions(store, context),
  };
}

async function readAllValues({ values }: CustomerValueStore): Promise<readonly CustomerValue[]> {
  const all: CustomerValue[] = [];
  for (let partition = 0; partition < values.count; partition++)
    for (let after: string | null = null; ; ) {
      const { items, next } = await values.page(partition, after);
      all.push(...items);
      if (next === null) break;
      after = next;
    }
  return all;
}

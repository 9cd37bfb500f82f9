import { v7 } from 'uuid';
import type { CustomerValue } from '../domain/insight/customer-value.ts';
import { fitValueModel } from '../domain/insight/fit-value-model.ts';
import { outdatedCustomerIds, sumByPerson } from '../domain/insight/person-sums.ts';
import { refreshAllPredictions } from '../domain/insight/refresh-predictions.ts';
import { type CustomerValueStore, updateCustomerValue } from '../domain/insight/update-customer-value.ts';
import type { ValueModel } from '../domain/insight/value-model.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { readAllRecordStates } from '../store/insight/record-states.ts';
import { readValueModel, valueModelWrite } from '../store/insight/value-model-items.ts';
import type { Table } from '../store/table/dynamo-client.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { transact } from '../store/table/dynamo-transaction.ts';
import { runInPartitions } from './common/partitioned-work.ts';

/** What a fit came to. */
export type ValueFitResult = {
  /** Customers who bought. */
  readonly buyers: number;
  /** Of how many the rankings had something else. */
  readonly behind: number;
  /** The new model; null where the one before stays, and why. */
  readonly model: ValueModel | null;
  readonly problem: string | null;
  /** Of how many customers another value is expected than before. */
  readonly refreshed: number;
};

const PARTITIONS = 8;

/**
 * Fits the models to all customers of the table and predicts anew with them. What the rankings lack, of sales from before
 * they were kept, is brought in.
 */
export async function fitTable(table: Table, now: Instant): Promise<ValueFitResult> {
  const ledger = customerValueStore(table);
  const before = await readValueModel(readerOf(table, true));
  const people = sumByPerson(await readAllRecordStates(table));
  const fit = fitValueModel(people, before, now);
  const taken = 'problem' in fit ? 'committed' : await transact(table, [valueModelWrite(before, fit.model)]);
  const model = 'problem' in fit || taken !== 'committed' ? null : fit.model;

  const reckoning = { model: model ?? (await readValueModel(readerOf(table, true))), now, newToken: v7 };
  const behind = outdatedCustomerIds(people, await readAllValues(ledger));
  await runInPartitions(behind, { lanes: PARTITIONS, laneOf: (id) => id }, (id) =>
    updateCustomerValue(ledger, id, reckoning),
  );
  return {
    buyers: people.length,
    behind: behind.length,
    model,
    problem:
      'problem' in fit ? fit.problem : taken === 'committed' ? null : 'Another fit came first, and its model stays.',
    refreshed: await refreshAllPredictions(ledger, reckoning),
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

import { v7 } from 'uuid';
import type { CustomerValue } from '../domain/insight/customer-value.ts';
import { withComparison } from '../domain/insight/fit-comparison.ts';
import { fitValueModel } from '../domain/insight/fit-value-model.ts';
import { refreshAllPredictions } from '../domain/insight/refresh-predictions.ts';
import type { CustomerValueStore } from '../domain/insight/update-customer-value.ts';
import type { ValueModel } from '../domain/insight/value-model.ts';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { pagesIn } from '../domain/kernel/partition-job.ts';
import { shareOf } from '../domain/kernel/share-of.ts';
import type { Table } from '../store/dynamo/dynamo-client.ts';
import { customerValueStore } from '../store/insight/customer-value-store.ts';
import { readValueModel, valueModelWrite } from '../store/insight/value-model-items.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { transact } from '../store/table/dynamo-transaction.ts';

export type ValueFitResult = {
  /** Customers with at least one order. */
  readonly buyers: number;
  /** The new model; null if the former one stays, and `problem` says why. */
  readonly model: ValueModel | null;
  readonly problem: string | null;
  /** Customers whose stored prediction was off by more than the tolerance. */
  readonly refreshed: number;
};

/** The most customers that a model is fitted to. So many determine each parameter to about a hundredth, and more take hours. */
const MAX_SAMPLE = 100_000;

/** Fits the value models to the customers in the rankings, or to a sample of them, and refreshes the predictions. */
export async function fitTable(table: Table, now: Instant, maxSample = MAX_SAMPLE): Promise<ValueFitResult> {
  const store = customerValueStore(table);
  const former = await readValueModel(readerOf(table, true));
  const { buyers, sample } = await readSample(store, maxSample);
  const fit = fitValueModel(sample, former, now);
  const fitted = 'problem' in fit ? null : withComparison(fit.model, sample, buyers, now);
  const outcome = fitted === null ? 'committed' : await transact(table, [valueModelWrite(former, fitted)]);
  const model = outcome === 'committed' ? fitted : null;
  const context = { model: model ?? (await readValueModel(readerOf(table, true))), now, newToken: v7 };
  return {
    ...{ buyers, model },
    problem:
      'problem' in fit ? fit.problem : outcome === 'committed' ? null : 'Another fit was faster; its model stays.',
    refreshed: await refreshAllPredictions(store, context),
  };
}

/** Reads all parts of the list at the same time. Which customers are in the sample follows from their ids, and from nothing else. */
async function readSample(
  { values }: CustomerValueStore,
  most: number,
): Promise<{ readonly buyers: number; readonly sample: readonly CustomerValue[] }> {
  let buyers = 0;
  let sample: { readonly value: CustomerValue; readonly share: number }[] = [];
  await mapInParallel(Array.from({ length: values.count }), async (_, partition) => {
    for await (const items of pagesIn(values, partition)) {
      buyers += items.length;
      sample.push(...items.map((value) => ({ value, share: shareOf(value.customerId) })));
      if (sample.length > 2 * most) sample = lowest(sample, most);
    }
  });
  return { buyers, sample: lowest(sample, most).map(({ value }) => value) };
}

/** In their order, so that sums of the same customers are the same to the last digit. */
const lowest = <T extends { readonly share: number }>(items: readonly T[], most: number): T[] =>
  items.toSorted((one, other) => one.share - other.share).slice(0, most);

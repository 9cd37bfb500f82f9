import { mapInParallel } from '../kernel/in-parallel.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { runPartitionJob } from '../kernel/partition-job.ts';
import type { CustomerValue, ValueChange } from './customer-value.ts';
import type { CustomerValueStore, PredictionContext } from './update-customer-value.ts';
import { predict } from './value-model.ts';

/** Each value takes three of the 100 items of a transaction. */
const VALUES_PER_TRANSACTION = 30;

/**
 * Refreshes the predictions of all customers once a day, since they change with time alone. A run continues where the last
 * one stopped. It skips a customer whose value changes meanwhile: that change makes a new prediction itself.
 * @returns the number of customers whose prediction changed
 */
export const refreshPredictions = (
  store: CustomerValueStore,
  context: PredictionContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<number> =>
  runPartitionJob(cursors, {
    job: 'value-predictions',
    pass: passOf(context.now),
    partitions: store.values,
    work: (values) => refreshPage(store, values, context),
    isTimeLeft,
  });

/** Refreshes the predictions of all customers at once, also of those refreshed today: for a new model. */
export async function refreshAllPredictions(store: CustomerValueStore, context: PredictionContext): Promise<number> {
  const partitions = Array.from({ length: store.values.count }, (_, partition) => partition);
  const counts = await mapInParallel(partitions, async (partition) => {
    let refreshed = 0;
    for (let after: string | null = null; ; ) {
      const { items, next } = await store.values.page(partition, after);
      refreshed += await refreshPage(store, items, context);
      if (next === null) return refreshed;
      after = next;
    }
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A new pass begins at 02:00 UTC, when most shops are quiet. */
const PASS_START_MS = 2 * 60 * 60 * 1_000;
const passOf = (now: Instant): string => dayOf(new Date(Date.parse(now) - PASS_START_MS).toISOString(), 'UTC');

async function refreshPage(
  store: CustomerValueStore,
  values: readonly CustomerValue[],
  context: PredictionContext,
): Promise<number> {
  let refreshed = 0;
  const changes = values.map((value) => refreshValue(value, context)).filter((change) => change !== null);
  for (let from = 0; from < changes.length; from += VALUES_PER_TRANSACTION)
    refreshed += await commit(store, changes.slice(from, from + VALUES_PER_TRANSACTION));
  return refreshed;
}

function refreshValue(value: CustomerValue, { model, now, newToken }: PredictionContext): ValueChange | null {
  const predictedValue = predict(model, value, now)?.value ?? null;
  if (predictedValue === value.predictedValue) return null;
  return { customerId: value.customerId, before: value, after: { ...value, predictedValue, token: newToken() } };
}

async function commit(store: CustomerValueStore, changes: readonly ValueChange[]): Promise<number> {
  if ((await store.commit(changes)) === 'committed') return changes.length;
  let refreshed = 0;
  for (const change of changes) if ((await store.commit([change])) === 'committed') refreshed++;
  return refreshed;
}

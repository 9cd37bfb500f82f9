import { mapInParallel } from '../kernel/in-parallel.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { runPartitionJob } from '../kernel/partition-job.ts';
import type { CustomerValue, ValueChange } from './customer-value.ts';
import type { CustomerValueStore, PredictionContext } from './update-customer-value.ts';
import { predict } from './value-model.ts';

/** So many at once: each takes three items of a transaction's hundred. */
const VALUES_PER_TRANSACTION = 30;

/**
 * Predicts anew what everybody will be worth, since time passes also for those who do nothing: once a day, from where the
 * last run stopped. Whoever changes meanwhile is left to the change, which reckons as of now itself.
 * @returns of how many customers the prediction is another than it was
 */
export const refreshPredictions = (
  ledger: CustomerValueStore,
  reckoning: PredictionContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
): Promise<number> =>
  runPartitionJob(cursors, {
    job: 'value-predictions',
    pass: passOf(reckoning.now),
    partitions: ledger.values,
    work: (values) => refreshPage(ledger, values, reckoning),
    isTimeLeft,
  });

/** The same of everybody at once, whatever was refreshed today: for a new model. */
export async function refreshAllPredictions(ledger: CustomerValueStore, reckoning: PredictionContext): Promise<number> {
  const partitions = Array.from({ length: ledger.values.count }, (_, partition) => partition);
  const counts = await mapInParallel(partitions, async (partition) => {
    let refreshed = 0;
    for (let after: string | null = null; ; ) {
      const { items, next } = await ledger.values.page(partition, after);
      refreshed += await refreshPage(ledger, items, reckoning);
      if (next === null) return refreshed;
      after = next;
    }
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A new pass begins at two in the morning (UTC), when shops in most places are quiet. */
const PASS_BEGINS_MS = 2 * 60 * 60 * 1_000;
const passOf = (now: Instant): string => dayOf(new Date(Date.parse(now) - PASS_BEGINS_MS).toISOString(), 'UTC');

async function refreshPage(
  ledger: CustomerValueStore,
  values: readonly CustomerValue[],
  reckoning: PredictionContext,
): Promise<number> {
  let refreshed = 0;
  const changes = values.map((value) => refreshValue(value, reckoning)).filter((change) => change !== null);
  for (let from = 0; from < changes.length; from += VALUES_PER_TRANSACTION)
    refreshed += await commit(ledger, changes.slice(from, from + VALUES_PER_TRANSACTION));
  return refreshed;
}

function refreshValue(value: CustomerValue, { model, now, newToken }: PredictionContext): ValueChange | null {
  const predictedValue = predict(model, value, now)?.value ?? null;
  if (predictedValue === value.predictedValue) return null;
  return { customerId: value.customerId, before: value, after: { ...value, predictedValue, token: newToken() } };
}

async function commit(ledger: CustomerValueStore, changes: readonly ValueChange[]): Promise<number> {
  if ((await ledger.commit(changes)) === 'committed') return changes.length;
  let refreshed = 0;
  for (const change of changes) if ((await ledger.commit([change])) === 'committed') refreshed++;
  return refreshed;
}

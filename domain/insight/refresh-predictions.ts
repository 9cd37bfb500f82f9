import { mapInParallel } from '../kernel/in-parallel.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import { type PageResult, type PartitionRun, pagesIn, processEach, runPartitionJob } from '../kernel/partition-job.ts';
import { type CustomerValue, isListed, ranked } from './customer-value.ts';
import { isCloseUntilNextPass, predictionToStore } from './stored-prediction.ts';
import type { CustomerValueStore } from './update-customer-value.ts';
import type { ValueModel } from './value-model.ts';

/** What predictions are made with. */
export type PredictionContext = { readonly model: ValueModel; readonly now: Instant; readonly newToken: () => string };

/** Predictions of a partition that are written at the same time. */
const CONCURRENCY = 32;
/** A page takes less than a second. */
const LEASE_MS = 60_000;

/**
 * Refreshes the predictions of all customers once a day, since they change with time alone: those that are off by too much before the next day's pass.
 * It also puts customers into the rankings whose bounds let them in since. All partitions are refreshed at the same time. A run continues where the
 * last one stopped. It skips a customer whose value changes meanwhile: that change makes a new prediction itself.
 * @param clock the present moment, while the predictions of a run are as of its beginning
 * @returns how many predictions were replaced
 */
export const refreshPredictions = (
  store: CustomerValueStore,
  context: PredictionContext,
  cursors: JobCursors,
  isTimeLeft: () => boolean,
  clock: () => Instant = () => context.now,
): Promise<PartitionRun> =>
  runPartitionJob(cursors, {
    ...{ job: 'value-predictions', pass: passOf(context.now), partitions: store.values },
    ...{ atOnce: store.values.count, lease: { milliseconds: LEASE_MS, now: clock }, isTimeLeft },
    work: (values) => refreshPage(store, values, context),
    byIds: store.storedValues,
  });

/**
 * Refreshes the predictions of all customers at once, also of those refreshed today: for a new model, which changes most of them by more than the
 * tolerance.
 * @throws the error of a prediction that could not be replaced
 */
export async function refreshAllPredictions(store: CustomerValueStore, context: PredictionContext): Promise<number> {
  const partitions = Array.from({ length: store.values.count }, (_, partition) => partition);
  const counts = await mapInParallel(partitions, async (partition) => {
    let refreshed = 0;
    for await (const values of pagesIn(store.values, partition)) {
      const { changed, failures } = await refreshPage(store, values, context);
      for (const { error } of failures) throw error;
      refreshed += changed;
    }
    return refreshed;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A new pass begins at 02:00 UTC, when most shops are quiet. */
const PASS_START_MS = 2 * 60 * 60 * 1_000;
const passOf = (now: Instant): string => dayOf(new Date(Date.parse(now) - PASS_START_MS).toISOString(), 'UTC');

async function refreshPage(
  store: CustomerValueStore,
  values: readonly CustomerValue[],
  { model, now, newToken }: PredictionContext,
): Promise<PageResult> {
  const changes = values.flatMap((before) => {
    // It stands in the rankings of a former version, where its own next write finds it by the former prediction.
    if (before.days === undefined) return [];
    const isClose = isCloseUntilNextPass(before, model, now);
    const predicted = isClose ? before : { ...before, ...predictionToStore(model, before, now) };
    // What no model can hold for a day, such as a prediction that is no number, stays as it is.
    if (predicted.predictedValue === before.predictedValue && isListed(before, model)) return [];
    return [{ before, after: { ...ranked(predicted, model), token: newToken() } }];
  });
  return processEach(changes, ({ after }) => after.customerId, {
    atOnce: CONCURRENCY,
    work: ({ before, after }) => store.replacePrediction(before, after),
  });
}

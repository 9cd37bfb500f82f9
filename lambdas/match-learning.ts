import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { DAY_MS } from '../domain/kernel/duration.ts';
import { learnModel } from '../domain/matching/learning/learn-model.ts';
import type { LearningRun } from '../domain/matching/learning/match-model.ts';
import { tableSample } from '../domain/matching/learning/table-sample.ts';
import { rematch } from '../domain/matching/rematch.ts';
import { backoff } from '../store/dynamo/backoff.ts';
import { drawRecords } from '../store/matching/draw-records.ts';
import { matchModelStore } from '../store/matching/match-model-items.ts';
import { scannedCustomers } from '../store/segment/scan-records.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { readLearningEnvironment } from './learning-environment.ts';
import { matchMetrics } from './match-metrics.ts';
import { readShares, readWeights } from './match-weights.ts';
import { matcherContext } from './matcher-context.ts';
import { joinedTableOf, tableOf } from './table.ts';

const environment = readLearningEnvironment();
const logger = new Logger({ serviceName: 'customer-graph-match-learning' });
const metrics = new Metrics({ namespace: 'CustomerGraph', serviceName: 'match-learning' });
const table = tableOf(environment);
const reader = readerOf(table, false);
const store = matchModelStore(table);
const matching = matcherContext(joinedTableOf(environment), environment);

/** The time to reserve for one page of records. */
const PAGE_MS = 60_000;
/** A schedule that looks more often learns again after so long. */
const INTERVAL_MS = 30 * DAY_MS;

/**
 * LEARN: learns from the table, and saves the model or the reason against one. REMATCH: matches the records that are there by the
 * model, as far as the time allows. Without a step, as the local schedule calls it: both, if a month has passed.
 */
type LearningEvent = { readonly step?: 'LEARN' | 'REMATCH' };
type LearningAnswer = { readonly result: 'DONE' | 'MORE'; readonly run: LearningRun | null };

async function run({ step }: LearningEvent, remaining: () => number): Promise<LearningAnswer> {
  if (step === 'LEARN') return { result: 'DONE', run: await learn() };
  if (step === undefined && (await isDue())) await learn();
  return { result: await rematchAll(remaining), run: await store.lastRun() };
}

async function isDue(): Promise<boolean> {
  const last = await store.lastRun();
  return last === null || Date.now() - Date.parse(last.at) >= INTERVAL_MS;
}

/** @returns null: another run saved its result meanwhile, which stays */
async function learn(): Promise<LearningRun | null> {
  const [before, model] = [await store.lastRun(), await store.model()];
  const sample = tableSample(await drawRecords(table));
  const now = new Date().toISOString();
  const known = model?.weights ?? (await readWeights(environment.weights));
  const inUse = { ...known, shares: await readShares(reader) };
  const { weights, reason, figures } = learnModel(sample, inUse, { threshold: environment.policy.merge, now });
  const version = (model?.version ?? 0) + 1;
  const learned = weights === null ? null : { ...figures, version, learnedAt: now, weights };
  const last: LearningRun = { ...figures, at: now, learned: learned?.version ?? null, reason };
  if (!(await store.saveRun(before, last, learned))) return null;
  logger.info('the matcher has learned from the table', { run: last });
  return last;
}

async function rematchAll(remaining: () => number): Promise<'DONE' | 'MORE'> {
  const model = await store.model();
  if (model === null) return 'DONE';
  const weights = { ...model.weights, shares: await readShares(reader) };
  const batch = matchMetrics(metrics);
  let matched = 0;
  try {
    return await rematch(
      {
        matching: { ...matching, weights, backoff: (attempt) => backoff(attempt, remaining) },
        cursors: jobCursors(table),
        customers: scannedCustomers(table),
        pace: (records) => wait((1_000 * records) / environment.recordsPerSecond),
        isTimeLeft: () => remaining() > PAGE_MS,
        report(result) {
          matched++;
          batch.add(result);
        },
      },
      model.version,
    );
  } finally {
    // Without a metric, the library warns.
    if (matched > 0) batch.publish();
  }
}

export const handler = invocationHandler(logger, run);

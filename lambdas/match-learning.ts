import { setTimeout as wait } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { DAY_MS } from '../domain/kernel/duration.ts';
import { learnModel } from '../domain/matching/learning/learn-model.ts';
import type { LearningRun, MatchModel } from '../domain/matching/learning/match-model.ts';
import { restoredModel } from '../domain/matching/learning/restore-model.ts';
import { tableSample } from '../domain/matching/learning/table-sample.ts';
import { rematch } from '../domain/matching/rematch.ts';
import { backoff } from '../store/dynamo/backoff.ts';
import { drawRecords } from '../store/matching/draw-records.ts';
import { MAX_MODELS, matchModelStore } from '../store/matching/match-model-items.ts';
import { scannedCustomers } from '../store/segment/scan-records.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import type { JobScan } from '../store/table/scan-keys.ts';
import { invocationHandler } from './invocation-handler.ts';
import { logFailures } from './job-failures.ts';
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
/** One part after the other. A page has few records, since the shop may have set a slow pace. */
const REMATCH_SCAN: JobScan = { parts: 16, pageItems: 1_000 };
/** A schedule that looks more often learns again after so long. */
const INTERVAL_MS = 30 * DAY_MS;

/**
 * LEARN: learns from the table, and saves the model or the reason against one; or restores the version that the input of the
 * execution asks for. REMATCH: matches the records that are there by the model, as far as the time allows. Without a step, as the local
 * schedule calls it: learns and matches, if a month has passed.
 */
type LearningEvent = {
  readonly step?: 'LEARN' | 'REMATCH';
  /** Written by hand, so it may hold anything. */
  readonly input?: { readonly restore?: unknown };
};

type LearningAnswer =
  | { readonly result: 'DONE' | 'MORE'; readonly run: LearningRun | null }
  | { readonly result: 'REFUSED'; readonly reason: string };

async function run({ step, input }: LearningEvent, remaining: () => number): Promise<LearningAnswer> {
  if (step === 'LEARN')
    return input?.restore === undefined ? { result: 'DONE', run: await learn() } : restore(input.restore);
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
  const version = nextVersion(model);
  const learned = weights === null ? null : { ...figures, version, learnedAt: now, weights };
  const last: LearningRun = { ...figures, at: now, learned: learned?.version ?? null, reason };
  if (!(await store.saveRun(before, last, learned))) return null;
  logger.info('the matcher has learned from the table', { run: last });
  return last;
}

const nextVersion = (inUse: MatchModel | null): number => (inUse?.version ?? 0) + 1;

/** Puts an earlier model in use again. The next run may replace it. */
async function restore(version: unknown): Promise<LearningAnswer> {
  const [before, model] = [await store.lastRun(), await store.model()];
  const earlier =
    typeof version === 'number' && Number.isSafeInteger(version) && version > 0
      ? await store.earlierModel(version)
      : null;
  if (earlier === null)
    return {
      result: 'REFUSED',
      reason: `No model ${JSON.stringify(version)} can be restored: the last ${MAX_MODELS} models are stored, and ${model === null ? 'none is in use' : `number ${model.version} is in use`}.`,
    };
  const restored = restoredModel(earlier, nextVersion(model), new Date().toISOString());
  if (!(await store.saveRun(before, restored.run, restored.model))) return { result: 'DONE', run: null };
  logger.info('an earlier model of the matcher was restored', { run: restored.run });
  return { result: 'DONE', run: restored.run };
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
        customers: scannedCustomers(table, REMATCH_SCAN),
        pace: (records) => wait((1_000 * records) / environment.recordsPerSecond),
        isTimeLeft: () => remaining() > PAGE_MS,
        report(result) {
          matched++;
          batch.add(result);
        },
        reportFailed: (errors) => logFailures(logger, errors, 'records could not be matched again'),
      },
      model.version,
    );
  } finally {
    // Without a metric, the library warns.
    if (matched > 0) batch.publish();
  }
}

export const handler = invocationHandler(logger, run);

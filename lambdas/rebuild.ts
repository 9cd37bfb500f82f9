import { Logger } from '@aws-lambda-powertools/logger';
import { v7 } from 'uuid';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { passIn, runPartitionJob } from '../domain/kernel/partition-job.ts';
import { backoff } from '../store/dynamo/backoff.ts';
import { READ_MODEL_NAMES, type ReadModelName } from '../store/read-models.ts';
import { REBUILD_PARTS, sourceItems } from '../store/source-items.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { readMatcherEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { currentWeights } from './match-weights.ts';
import { matcherContext } from './matcher-context.ts';
import { rebuildConsumers } from './rebuild-consumers.ts';
import { joinedTableOf, tableOf } from './table.ts';

/**
 * Begins a rebuild of a read model, or works on a part of one as far as the time allows. A rebuild that was stopped goes on: to begin
 * names it again, and each part continues where it was.
 */
export type RebuildEvent =
  | { readonly step: 'BEGIN'; readonly model: string }
  | {
      readonly step: 'PART';
      readonly model: string;
      readonly run: string;
      readonly part: number;
      /** What earlier invocations for the part have read, and what of it failed. */
      readonly items?: number;
      readonly failed?: number;
    };

export type RebuildAnswer =
  | { readonly run: string; readonly parts: readonly number[] }
  | { readonly result: 'DONE' | 'MORE'; readonly items: number; readonly failed: number };

/** The time to reserve for one page. */
const PAGE_MS = 60_000;
/** As many as a batch of the stream. */
const BATCH = 100;

const environment = readMatcherEnvironment();
const logger = new Logger({ serviceName: 'customer-graph-rebuild' });
const table = tableOf(environment);
const cursors = jobCursors(table);
const now = () => new Date().toISOString();
const joined = joinedTableOf(environment);
const weights = currentWeights(joined, environment.weights);
const matching = matcherContext(joined, environment);

async function run(event: RebuildEvent, remaining: () => number): Promise<RebuildAnswer> {
  const model = READ_MODEL_NAMES.find((name) => name === event.model);
  if (model === undefined)
    throw new Error(`a rebuild needs one of these models as input: ${READ_MODEL_NAMES.join(', ')}`);
  return event.step === 'BEGIN' ? begin(model) : work({ ...event, model }, remaining);
}

const jobOf = (model: ReadModelName, part: number): string => `rebuild-${model}-${part}`;
const PARTS = Array.from({ length: REBUILD_PARTS }, (_, part) => part);

async function begin(model: ReadModelName): Promise<RebuildAnswer> {
  const positions = await mapInParallel(PARTS, async (part) => passIn(await cursors.jobCursor(jobOf(model, part))));
  const unfinished = positions.find((position) => position !== null && !position.isFinished);
  return { run: unfinished?.pass ?? v7(), parts: PARTS };
}

type PartEvent = Extract<RebuildEvent, { step: 'PART' }> & { readonly model: ReadModelName };

async function work(
  { model, run: pass, part, items: earlier = 0, failed: failedEarlier = 0 }: PartEvent,
  remaining: () => number,
): Promise<RebuildAnswer> {
  const job = jobOf(model, part);
  const context = async () => ({
    ...matching,
    weights: await weights.get(),
    backoff: (attempt: number) => backoff(attempt, remaining),
  });
  const consumers = rebuildConsumers(joined, now, context)[model];
  let failed = failedEarlier;
  const read = await runPartitionJob(cursors, {
    ...{ job, pass, partitions: sourceItems(table, model, part, now) },
    isTimeLeft: () => remaining() > PAGE_MS,
    async work(items: readonly ItemChange[]) {
      for (let start = 0; start < items.length; start += BATCH)
        for (const { consume } of consumers)
          for (const { error } of await consume(items.slice(start, start + BATCH))) {
            failed++;
            logger.error('an item could not be rebuilt', {
              model,
              error: error instanceof Error ? error.name : 'unknown',
            });
          }
      return items.length;
    },
  });
  const position = passIn(await cursors.jobCursor(job));
  const isDone = position?.pass === pass && position.isFinished;
  return { result: isDone ? 'DONE' : 'MORE', items: earlier + read, failed };
}

export const handler = invocationHandler(logger, run);

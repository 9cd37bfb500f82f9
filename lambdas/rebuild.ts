import { Logger } from '@aws-lambda-powertools/logger';
import { v7 } from 'uuid';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import { passIn, runPartitionJob } from '../domain/kernel/partition-job.ts';
import { adoptShards } from '../store/adopt-shards.ts';
import { backoff } from '../store/dynamo/backoff.ts';
import { READ_MODEL_NAMES, type ReadModelName } from '../store/read-models.ts';
import { sourceItems } from '../store/source-items.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { JOB_SCAN } from '../store/table/scan-keys.ts';
import { readMatcherEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { currentWeights } from './match-weights.ts';
import { matcherContext } from './matcher-context.ts';
import { rebuildConsumers, rebuildItems } from './rebuild-consumers.ts';
import { joinedTableOf, tableOf } from './table.ts';

/**
 * BEGIN starts a rebuild of a read model; one that was stopped goes on: its run is named again, and each part continues where it was.
 * PART works on a part of it as far as the time allows. END says whether all items of all parts are in line.
 */
type RebuildEvent = { readonly model: string } & (
  | { readonly step: 'BEGIN' }
  | ({ readonly step: 'PART' } & Part)
  | { readonly step: 'END'; readonly parts: readonly Part[] }
);

/** A part of a run, with what earlier invocations for it have read, and how much of that failed. */
type Part = { readonly run: string; readonly part: number; readonly items: number; readonly failed: number };

type RebuildAnswer =
  | { readonly run: string; readonly parts: readonly number[] }
  | (Part & { readonly result: 'DONE' | 'MORE' })
  | { readonly result: 'DONE' | 'FAILED'; readonly items: number; readonly failed: number };

/** The time to reserve for one page. */
const PAGE_MS = 60_000;

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
  await adoptShards(table);
  switch (event.step) {
    case 'BEGIN':
      return begin(model);
    case 'PART':
      return work(model, event, remaining);
    case 'END':
      return end(event.parts);
  }
}

const jobOf = (model: ReadModelName, part: number): string => `rebuild-${model}-${part}-of-${JOB_SCAN.parts}`;
const PARTS = Array.from({ length: JOB_SCAN.parts }, (_, part) => part);

async function begin(model: ReadModelName): Promise<RebuildAnswer> {
  const positions = await mapInParallel(PARTS, async (part) => passIn(await cursors.jobCursor(jobOf(model, part))));
  const unfinished = positions.find((position) => position !== null && !position.isFinished);
  return { run: unfinished?.pass ?? v7(), parts: PARTS };
}

async function work(model: ReadModelName, before: Part, remaining: () => number): Promise<RebuildAnswer> {
  const { run: pass, part } = before;
  const job = jobOf(model, part);
  const context = async () => ({
    ...matching,
    weights: await weights.get(),
    backoff: (attempt: number) => backoff(attempt, remaining),
  });
  const consumers = rebuildConsumers(joined, now, context)[model];
  let { failed } = before;
  const { changed: read, failed: errors } = await runPartitionJob(cursors, {
    ...{ job, pass, partitions: sourceItems(table, model, part, now), atOnce: 1 },
    // What fails is counted, and not tried again.
    byIds: async () => [],
    isTimeLeft: () => remaining() > PAGE_MS,
    async work(items: readonly ItemChange[]) {
      for (const { error } of await rebuildItems(consumers, items)) {
        failed++;
        logger.error('an item could not be rebuilt', {
          model,
          error: error instanceof Error ? error.name : 'unknown',
        });
      }
      return { changed: items.length, failures: [] };
    },
  });
  // A page that failed as a whole: the state machine tries it again.
  failForErrors(logger, errors, 'pages could not be rebuilt');
  const position = passIn(await cursors.jobCursor(job));
  const isDone = position?.pass === pass && position.isFinished;
  return { result: isDone ? 'DONE' : 'MORE', run: pass, part, items: before.items + read, failed };
}

function end(parts: readonly Part[]): RebuildAnswer {
  const sum = (countOf: (part: Part) => number) => parts.reduce((total, part) => total + countOf(part), 0);
  const failed = sum((part) => part.failed);
  return { result: failed === 0 ? 'DONE' : 'FAILED', items: sum(({ items }) => items), failed };
}

export const handler = invocationHandler(logger, run);

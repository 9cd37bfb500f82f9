import { type DrainResult, joinResults } from '../domain/kernel/drain-queue.ts';
import { reactToEntries } from '../domain/segment/react-to-entries.ts';
import { runDueMemberships } from '../domain/segment/run-due-memberships.ts';
import { membershipsDue } from '../store/segment/memberships-due.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { scheduledContext } from './scheduled-context.ts';
import { segmentEvaluation } from './segment-evaluation.ts';

const { job, policy, repositories } = createPlaybookJob('segments');
const { logger, now, table } = job;
const reader = readerOf(table, true);
const batches = segmentEvaluation(table, now, 'TIME');

/** The time to reserve for one page. */
const PAGE_MS = 20_000;

/** Runs every minute: evaluates whose time has come, and lets playbooks react to who entered a segment. */
async function runSegments(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const isTimeLeft = () => remaining() > PAGE_MS;
  const { evaluate } = batches();
  const due = await runDueMemberships({
    ...{ now, evaluate, isTimeLeft },
    membershipsDue: (before, slice) => membershipsDue(reader, before, slice),
  });
  const entered = await reactToEntries(
    scheduledContext(job, 'reactToEntry', repositories, { policy }, remaining),
    isTimeLeft,
  );
  const result = joinResults(due, entered);
  if (result.detected > 0 || result.more)
    logger.info('segments moved with time', { due: due.detected, entered: entered.detected, more: result.more });
  failForErrors(logger, result.failed, 'customers could not be evaluated');
  return result;
}

export const handler = invocationHandler(logger, runSegments);

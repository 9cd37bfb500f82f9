import { type DrainResult, joinResults } from '../domain/kernel/drain-queue.ts';
import { shareTime } from '../domain/kernel/share-time.ts';
import { reactToEntries } from '../domain/segment/react-to-entries.ts';
import { runDueMemberships } from '../domain/segment/run-due-memberships.ts';
import { membershipsDue } from '../store/segment/memberships-due.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { scheduledContext } from './scheduled-context.ts';
import { segmentEvaluation } from './segment-evaluation.ts';

const { job, policy, repositories } = createPlaybookJob('segments');
const { logger, now, table } = job;
const cursors = jobCursors(table);
const reader = readerOf(table, true);
const batches = segmentEvaluation(table, now, 'TIME');

/** The time to reserve for the items in work, and for the cursor. */
const RESERVE_MS = 20_000;

/** Runs every minute: evaluates whose time has come, and lets playbooks react to who entered a segment. */
async function runSegments(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const shares = shareTime(() => remaining() - RESERVE_MS, 2);
  const { evaluate } = batches();
  const due = await runDueMemberships({
    ...{ cursors, now, evaluate, isTimeLeft: shares() },
    membershipsDue: (before, slice) => membershipsDue(reader, before, slice),
  });
  const entered = await reactToEntries(
    scheduledContext(job, 'reactToEntry', repositories, { policy }, remaining),
    cursors,
    shares(),
  );
  const result = joinResults(due, entered);
  if (result.detected > 0 || result.more)
    logger.info('segments moved with time', { due: due.detected, entered: entered.detected, more: result.more });
  failForErrors(logger, result.failed, 'customers could not be evaluated');
  return result;
}

export const handler = invocationHandler(logger, runSegments);

import { AUDIENCE_START, type Audience, type AudiencePosition } from '../domain/audience/audience.ts';
import { readMembers } from '../domain/audience/read-members.ts';
import { recordSendings, type SendingJob } from '../domain/audience/record-sendings.ts';
import { sentInteraction } from '../domain/audience/sent-interaction.ts';
import { runDueFiles } from '../domain/file-job/run-file-jobs.ts';
import { recordInteraction } from '../domain/interaction/record-interaction.ts';
import { type DrainResult, joinResults } from '../domain/kernel/drain-queue.ts';
import { shareTime } from '../domain/kernel/share-time.ts';
import { audienceFiles } from '../store/audience/audience-files.ts';
import { backoff } from '../store/dynamo/backoff.ts';
import { commit } from '../store/dynamo-commit.ts';
import { readPrivacyEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createPlaybookJob } from './playbook-job.ts';
import { scheduledContext } from './scheduled-context.ts';

const { job, policy, repositories } = createPlaybookJob('audiences');
const { logger, now, settings, table } = job;
const files = audienceFiles(readPrivacyEnvironment());
const members = {
  repositories,
  recentPurchaseDays: settings.recentPurchaseDays,
  now,
  writeList: files.writeList,
};
const save = (before: Audience, after: Audience) => commit(table, [{ entity: 'audience', before, after }]);

/** The time to reserve for one part of a file, or one batch of contacts. */
const PART_MS = 60_000;

/** Runs every minute: makes the files that were requested, ends those whose time is over, and records what was sent. */
async function runAudiences(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const shares = shareTime(() => remaining() - PART_MS, 2);
  const made = await runDueFiles<Audience, AudiencePosition>({
    ...files,
    load: async (id) => (await repositories.audiences([id]))[0] ?? null,
    due: repositories.audiencesDue,
    commit: save,
    start: AUDIENCE_START,
    readPiece: (audience, position, write) => readMembers(members, audience, position, write),
    ...{ backoff, now, isTimeLeft: shares() },
  });
  const { readList, deleteLists } = files;
  const sent = await recordSendings({
    ...{ repositories, commit: save, readList, deleteLists, record: recorder(remaining), now, isTimeLeft: shares() },
  });
  const result = joinResults(made, sent);
  if (result.detected > 0) logger.info('audiences moved on', { files: made.detected, sent: sent.detected });
  failForErrors(logger, result.failed, 'audiences could not be finished');
  return result;
}

function recorder(remaining: () => number): SendingJob['record'] {
  const contextFor = scheduledContext(job, 'confirmAudienceSent', repositories, { policy }, remaining);
  return async (audience, { occurredAt }, customerId) => {
    const context = contextFor(`${audience.id}#${customerId}`);
    const result = await recordInteraction(context, sentInteraction(audience, occurredAt, customerId));
    if ('value' in result) return 'RECORDED';
    if (result.userErrors.every(({ code }) => code === 'NOT_FOUND' || code === 'NOT_ALLOWED')) return 'GONE';
    throw new Error('the contact of an audience was refused');
  };
}

export const handler = invocationHandler(logger, runAudiences);

import type { DrainResult } from '../domain/kernel/drain-queue.ts';
import { releaseMessages } from '../domain/message/release-messages.ts';
import { commit } from '../store/dynamo-commit.ts';
import { messageRepository } from '../store/message/message-repository.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { jobCursors } from '../store/table/job-cursors.ts';
import { invocationHandler } from './invocation-handler.ts';
import { failForErrors } from './job-failures.ts';
import { createScheduledJob } from './scheduled-context.ts';

const { logger, now, retention, table } = createScheduledJob('messages');
const cursors = jobCursors(table);
const repositories = messageRepository(readerOf(table, false));

/** The time to reserve for the items in work, and for the cursor. */
const RESERVE_MS = 20_000;

/** Runs every minute: queues the messages whose time has come, and finds those whose sender was stopped. */
async function releaseDueMessages(_event: unknown, remaining: () => number): Promise<DrainResult> {
  const result = await releaseMessages(
    { repositories, cursors, now, commit: (changes) => commit(table, changes, retention, now()) },
    () => remaining() > RESERVE_MS,
  );
  if (result.detected > 0 || result.more) logger.info('messages were due', { due: result.detected, more: result.more });
  failForErrors(logger, result.failed, 'messages could not be queued');
  return result;
}

export const handler = invocationHandler(logger, releaseDueMessages);

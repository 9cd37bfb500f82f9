import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import type { PlaybookFollowUp } from './follow-up.ts';
import type { MessagingSettings } from './messaging-context.ts';
import { type FollowUpCommandContext, runFollowUp } from './run-follow-up.ts';

type FollowUpJob = {
  /** The context of a command with this idempotency key. */
  readonly contextOf: (idempotencyKey: string) => FollowUpCommandContext;
  readonly cursors: JobCursors;
  readonly messaging: MessagingSettings;
  /** Called for each one that ended. */
  readonly onEnd: (followUp: PlaybookFollowUp) => void;
};

/**
 * Works off the actions that are due. One that fails does not hold up the others, and the next run tries it again.
 * @param isTimeLeft whether there is time for another one
 */
export function runDueFollowUps(
  { contextOf, cursors, messaging, onEnd }: FollowUpJob,
  isTimeLeft: () => boolean,
): Promise<DrainResult> {
  const { repositories, now } = contextOf('');
  return drainQueue<PlaybookFollowUp>({
    cursor: { job: 'playbook-follow-ups', cursors },
    pageFrom: repositories.followUpsDue,
    async detect(followUp) {
      // The index may be older than the item. Then the command finds that nothing is due.
      const result = await runFollowUp(contextOf(`follow-up ${followUp.id}`), followUp, messaging);
      if (!('value' in result) || result.isReplay === true) return false;
      onEnd(result.value);
      return true;
    },
    ...{ now, isTimeLeft },
  });
}

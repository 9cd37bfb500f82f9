import type { CommitOutcome } from '../kernel/command.ts';
import { type DrainResult, drainQueue } from '../kernel/drain-queue.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JobCursors } from '../kernel/job-cursor.ts';
import type { MessageChange } from './context.ts';
import type { Message, MessageRepository } from './message.ts';
import { end, queue } from './message-status.ts';

export type ReleaseDependencies = {
  readonly repositories: MessageRepository;
  readonly commit: (changes: readonly MessageChange[]) => Promise<CommitOutcome>;
  readonly cursors: JobCursors;
  readonly now: () => Instant;
};

/**
 * Works off the messages that are due: those that waited are queued, those that the queue lost are queued again, and those
 * whose sender was stopped become UNCERTAIN. What is queued reaches the senders through the table's stream.
 * @param isTimeLeft whether there is time for another message
 */
export function releaseMessages(dependencies: ReleaseDependencies, isTimeLeft: () => boolean): Promise<DrainResult> {
  const { repositories, cursors, now } = dependencies;
  return drainQueue<Message>({
    cursor: { job: 'messages', cursors },
    pageFrom: repositories.messagesDue,
    detect: (message) => release(dependencies, message),
    ...{ now, isTimeLeft },
  });
}

/** The index is older than the message: only the message as it was read may change. */
async function release({ commit, now }: ReleaseDependencies, message: Message): Promise<boolean> {
  const at = now();
  if (message.dueAt === undefined || message.dueAt > at) return false;
  const after = released(message, at);
  return (await commit([{ entity: 'message', before: message, after }])) === 'committed';
}

function released(message: Message, now: Instant): Message {
  if (message.status === 'SENDING') return end(message, 'UNCERTAIN', now, 'the sender was stopped');
  if (message.status === 'QUEUED' && now >= message.sendBy)
    return end(message, 'FAILED', now, 'no sender took it in time');
  return queue(message, now);
}

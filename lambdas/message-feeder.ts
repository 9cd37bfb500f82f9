import type { Message } from '../domain/message/message.ts';
import { observedChangeOf } from '../store/observed-change.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import type { MessageQueue } from './message-queue.ts';
import { type Consumer, readEach } from './stream-function.ts';

/**
 * Gives each message that becomes QUEUED to the senders. The stream delivers every change at least once, so no message is lost
 * between its transaction and the queue; a sender takes each of them once.
 */
export function messageFeeder(queue: MessageQueue): Consumer {
  return {
    name: 'messages',
    async consume(changes) {
      const { results, failures } = readEach(changes, queuedMessageId);
      const queued = results.flatMap(({ change, result }) => (result === null ? [] : [{ change, id: result }]));
      if (queued.length === 0) return failures;
      const refused = await queue.add(queued.map(({ id }) => id));
      const lost = queued.filter(({ id }) => refused.has(id)).map(({ change }) => ({ change, error: new NotQueued() }));
      return [...failures, ...lost];
    },
  };
}

/** The queue did not take the message. */
class NotQueued extends Error {
  override name = 'NotQueued';
}

/** The id of a message that the change queues. One that a sender gives back is still in the queue. */
function queuedMessageId(item: ItemChange): string | null {
  const change = observedChangeOf(item);
  if (change?.entity !== 'message') return null;
  const { before, after }: { before: Message | null; after: Message } = change;
  return after.status === 'QUEUED' && before?.status !== 'SENDING' ? after.id : null;
}

import type { ChangeOf } from '../../domain/changes.ts';
import type { Message } from '../../domain/message/message.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { itemOf, type QueueKey } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const MESSAGE = 'MESSAGE';

/** Messages that wait for a time, a sender, or the end of a sender's lease. The schedule reads this queue. */
export const DUE_QUEUE = 'MESSAGE_DUE';
/** Messages of which nobody knows whether they left. */
export const UNCERTAIN_QUEUE = 'MESSAGE_UNCERTAIN';

/** The message in the history of its customer and in its queue, and the pointer that finds it by its id. */
export function messageWrites({ before, after }: ChangeOf<'message'>): readonly WriteItem[] {
  const key = { pk: customerPk(after.customerId), sk: historySk(MESSAGE, after) };
  const put = { put: itemOf(key, after, queueKeyOf(after)), condition: isUnchanged(before) };
  return before === null ? [put, pointerWrite(MESSAGE, after.id, key)] : [put];
}

function queueKeyOf({ id, status, dueAt, occurredAt }: Message): QueueKey | null {
  if (status === 'UNCERTAIN') return queueKey(UNCERTAIN_QUEUE, id, occurredAt);
  return dueAt === undefined ? null : queueKey(DUE_QUEUE, id, dueAt);
}

import type { ChangeOf } from '../../domain/changes.ts';
import type { FollowUpKey } from '../../domain/playbook/follow-up.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { expiryAfter } from '../table/expiry.ts';
import { historySk } from '../table/history-keys.ts';
import { itemOf, type Key } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

export const FOLLOW_UP = 'FOLLOW_UP';
/** The pending follow-ups by due time. The schedule reads this queue. */
export const FOLLOW_UP_QUEUE = 'FOLLOW_UP_DUE';

/** How long the record says how a follow-up ended. */
const RETENTION_DAYS = 180;

/** The follow-up in the history of its customer, or in its own collection where the customer is unknown, and in the queue. */
export function followUpWrites({ before, after }: ChangeOf<'playbookFollowUp'>): readonly WriteItem[] {
  const { id, dueAt, endedAt } = after;
  const item = itemOf(followUpKey(after), after, endedAt === null ? queueKey(FOLLOW_UP_QUEUE, id, dueAt) : null);
  const expiry = endedAt === null ? {} : expiryAfter(endedAt, RETENTION_DAYS);
  return [{ put: { ...item, ...expiry }, condition: isUnchanged(before) }];
}

export const followUpKey = ({ id, customerId, occurredAt }: FollowUpKey): Key => ({
  pk: customerId === null ? `${FOLLOW_UP}#${id}` : customerPk(customerId),
  sk: historySk(FOLLOW_UP, { id, occurredAt }),
});

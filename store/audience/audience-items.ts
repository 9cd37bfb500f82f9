import { type Audience, type AudienceSlot, audienceDueAt } from '../../domain/audience/audience.ts';
import type { ChangeOf } from '../../domain/changes.ts';
import { expiryAfter } from '../table/expiry.ts';
import { pointerWrite } from '../table/history-keys.ts';
import { type Attributes, itemOf, type Key } from '../table/item.ts';
import { queueKey } from '../table/queue.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

/** The partition of all audiences, by their days and numbers. There are at most 50 in a day. */
export const AUDIENCES = 'AUDIENCES';
/** The kind of pointers from an id to its audience. */
export const AUDIENCE = 'AUDIENCE';
/** The queue of audiences by the time when a job works on them next. */
export const AUDIENCE_QUEUE = 'AUDIENCE_DUE';

/** Longer than the file, so that its counts and its sending still stand in the list. */
const RETENTION_DAYS = 400;

export const slotText = ({ day, number }: AudienceSlot): string => `${day}#${String(number).padStart(2, '0')}`;

const audienceKey = ({ slot }: Pick<Audience, 'slot'>): Key => ({ pk: AUDIENCES, sk: slotText(slot) });

export function audienceWrites({ before, after }: ChangeOf<'audience'>): readonly WriteItem[] {
  const expiring = (item: Attributes): Attributes => ({ ...item, ...expiryAfter(after.requestedAt, RETENTION_DAYS) });
  const key = audienceKey(after);
  const dueAt = audienceDueAt(after);
  const queue = dueAt === null ? null : queueKey(AUDIENCE_QUEUE, after.id, dueAt);
  const put: WriteItem = { put: expiring(itemOf(key, after, queue)), condition: isUnchanged(before) };
  if (before !== null) return [put];
  const pointer = pointerWrite(AUDIENCE, after.id, key);
  return [put, 'put' in pointer ? { put: expiring(pointer.put) } : pointer];
}

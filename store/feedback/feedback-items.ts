import type { ChangeOf } from '../../domain/changes.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { historySk, pointerWrite } from '../table/history-keys.ts';
import { type CalendarKey, itemOf, type QueueKey } from '../table/item.ts';
import { isNew, type WriteItem } from '../table/write-item.ts';
import { feedbackListKey } from './feedback-list.ts';
import { lowScoreCalendarKey } from './low-score-calendar.ts';

export const FEEDBACK = 'FEEDBACK';

/** The feedback in the customer's history, or in its own collection if the author is not a known customer. */
export function feedbackWrites({ after }: ChangeOf<'feedback'>): readonly WriteItem[] {
  const key = { pk: feedbackPk(after), sk: historySk(FEEDBACK, after) };
  return [
    { put: itemOf(key, after, feedbackIndexKeys(after)), condition: isNew },
    pointerWrite(FEEDBACK, after.id, key),
  ];
}

/** In the list of all feedback, and among low scores unless it is about a matter: then its counted score is found. */
export const feedbackIndexKeys = (one: Feedback): QueueKey | (QueueKey & CalendarKey) => ({
  ...feedbackListKey(one),
  ...(one.matter === undefined ? lowScoreCalendarKey(one, one.id) : null),
});

const feedbackPk = ({ id, customerId }: Feedback): string =>
  customerId === null ? `${FEEDBACK}#${id}` : customerPk(customerId);

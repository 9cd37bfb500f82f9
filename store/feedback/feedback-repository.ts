import type { Feedback, FeedbackRepository } from '../../domain/feedback/feedback.ts';
import { ALWAYS } from '../../domain/kernel/history.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { fillPage } from '../table/fill-page.ts';
import { historyPage } from '../table/history.ts';
import { FEEDBACK } from './feedback-items.ts';
import { readFeedbackGiven } from './feedback-list.ts';

export function feedbackRepository(reader: Reader): FeedbackRepository {
  return {
    feedback: (ids, canAccess) => readOwned<Feedback>(reader, FEEDBACK, ids, canAccess),
    feedbackOf: (customerId, slice) =>
      historyPage<Feedback>(reader, { pk: customerPk(customerId), kind: FEEDBACK, slice, period: ALWAYS }),
    feedbackGiven: (period, slice, matches) =>
      fillPage((after, limit) => readFeedbackGiven(reader, period, after, limit), slice, matches),
  };
}

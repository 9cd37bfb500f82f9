import type { Feedback, FeedbackRepository } from '../../domain/feedback/feedback.ts';
import { ALWAYS } from '../../domain/kernel/history.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { fillPage } from '../table/fill-page.ts';
import { historyPage, readByPointers } from '../table/history.ts';
import { entityOf } from '../table/item.ts';
import { FEEDBACK } from './feedback-items.ts';
import { readFeedbackGiven } from './feedback-list.ts';

export function feedbackRepository(reader: Reader): FeedbackRepository {
  return {
    async feedback(ids) {
      const items = await readByPointers(reader, FEEDBACK, ids);
      return items.map((item) => (item === null ? null : entityOf<Feedback>(item)));
    },
    feedbackOf: (customerId, slice) =>
      historyPage<Feedback>(reader, { pk: customerPk(customerId), kind: FEEDBACK, slice, period: ALWAYS }),
    feedbackGiven: (period, slice, matches) =>
      fillPage((after, limit) => readFeedbackGiven(reader, period, after, limit), slice, matches),
  };
}

import type { FeedbackLink, FeedbackLinkRepository } from '../../domain/feedback/feedback-link.ts';
import { ALWAYS } from '../../domain/kernel/history.ts';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyPage, readByPointers } from '../table/history.ts';
import { entityOf } from '../table/item.ts';
import { FEEDBACK_LINK } from './feedback-link-items.ts';

export const feedbackLinkRepository = (reader: Reader): FeedbackLinkRepository => ({
  async feedbackLink(id) {
    const [item = null] = await readByPointers(reader, FEEDBACK_LINK, [id]);
    return item === null ? null : entityOf<FeedbackLink>(item);
  },
  async lastAskedLink(customerIds) {
    const pages = await mapInParallel(customerIds, (id) =>
      historyPage<FeedbackLink>(
        reader,
        { pk: customerPk(id), kind: FEEDBACK_LINK, slice: { first: 1, after: null }, period: ALWAYS },
        ({ asked }) => asked,
      ),
    );
    const links = pages.flatMap(({ entries }) => entries.map(({ item }) => item));
    return links.toSorted((one, other) => (one.occurredAt < other.occurredAt ? 1 : -1))[0] ?? null;
  },
});

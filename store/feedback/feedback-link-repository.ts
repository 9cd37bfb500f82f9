import type { FeedbackLink, FeedbackLinkRepository } from '../../domain/feedback/feedback-link.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { readByPointers } from '../table/history.ts';
import { entityOf } from '../table/item.ts';
import { FEEDBACK_LINK } from './feedback-link-items.ts';

export const feedbackLinkRepository = (reader: Reader): FeedbackLinkRepository => ({
  async feedbackLink(id) {
    const [item = null] = await readByPointers(reader, FEEDBACK_LINK, [id]);
    return item === null ? null : entityOf<FeedbackLink>(item);
  },
});

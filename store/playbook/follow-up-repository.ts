import { ALWAYS } from '../../domain/kernel/history.ts';
import type { FollowUpRepository, PlaybookFollowUp } from '../../domain/playbook/follow-up.ts';
import { customerPk } from '../customer/customer-keys.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { historyPage } from '../table/history.ts';
import { readIndexPage } from '../table/index-page.ts';
import { entityOf } from '../table/item.ts';
import { queueRange } from '../table/queue.ts';
import { FOLLOW_UP, FOLLOW_UP_QUEUE, followUpKey } from './follow-up-items.ts';

export const followUpRepository = (reader: Reader): FollowUpRepository => ({
  async followUp(key) {
    const item = await reader.get(followUpKey(key));
    return item === null ? null : entityOf<PlaybookFollowUp>(item);
  },
  followUpsDue: (before, slice) =>
    readIndexPage<PlaybookFollowUp>(reader, [queueRange(FOLLOW_UP_QUEUE, { from: '#', to: before })], slice),
  followUpsOf: (customerId, slice) =>
    historyPage<PlaybookFollowUp>(reader, { pk: customerPk(customerId), kind: FOLLOW_UP, slice, period: ALWAYS }),
});

import { ALWAYS } from '../../domain/kernel/history.ts';
import type { Message, MessageRepository } from '../../domain/message/message.ts';
import { customerPk } from '../customer/customer-keys.ts';
import { readOwned } from '../customer/read-owned.ts';
import { HIGHEST_CHARACTER, type Reader } from '../table/dynamo-read.ts';
import { historyPage } from '../table/history.ts';
import { readIndexPage } from '../table/index-page.ts';
import { queueRange } from '../table/queue.ts';
import { DUE_QUEUE, MESSAGE, UNCERTAIN_QUEUE } from './message-items.ts';

export function messageRepository(reader: Reader): MessageRepository {
  return {
    messages: (ids, canAccess) => readOwned<Message>(reader, MESSAGE, ids, canAccess),
    messagesOf: (customerId, slice, predicate) =>
      historyPage<Message>(reader, { pk: customerPk(customerId), kind: MESSAGE, slice, period: ALWAYS }, predicate),
    messagesDue: (before, slice) =>
      readIndexPage<Message>(reader, [queueRange(DUE_QUEUE, { from: '#', to: before })], slice),
    uncertainMessages: (slice) =>
      readIndexPage<Message>(reader, [queueRange(UNCERTAIN_QUEUE, { from: '#', to: HIGHEST_CHARACTER })], slice),
  };
}

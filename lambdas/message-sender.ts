import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { v4 } from 'uuid';
import { type DeliveryDependencies, deliverMessage } from '../domain/message/deliver-message.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { backoff } from '../store/dynamo/backoff.ts';
import { commit } from '../store/dynamo-commit.ts';
import { createRepositories } from '../store/repositories.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { readRetention, readSettings } from './environment.ts';
import { failureOf } from './error-logging.ts';
import { readFeedbackLinks } from './feedback-environment.ts';
import { feedbackLinks } from './feedback-links.ts';
import { invocationHandler } from './invocation-handler.ts';
import { readSenderEnvironment } from './message-environment.ts';
import { messageSenders } from './message-senders.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';

const logger = new Logger({ serviceName: 'customer-graph-message-sender' });
const table = tableOf(readTableEnvironment());
const retention = readRetention();
const now = () => new Date().toISOString();
const cached = cacheRepositories(readerOf(table, true), now);
const { recentPurchaseDays } = readSettings();
const sender = messageSenders(readSenderEnvironment());

/** The time to reserve for one message: the time-out of a provider, and the requests to the table. */
const MESSAGE_MS = 20_000;

/**
 * Sends the messages of a batch, one after the other: where the function is stopped, one message at most becomes UNCERTAIN.
 * What fails or finds no time stays in the queue.
 */
async function sendMessages({ Records: records }: SQSEvent, remaining: () => number): Promise<SQSBatchResponse> {
  const dependencies: DeliveryDependencies = {
    repositories: createRepositories(table, { consistent: true, cached }),
    sender,
    commit: (changes) => commit(table, changes, retention, now()),
    backoff: (attempt) => backoff(attempt, () => remaining() - MESSAGE_MS),
    feedbackLinks: feedbackLinks(readFeedbackLinks(), now),
    ...{ recentPurchaseDays, now, newToken: v4 },
  };
  const failed: string[] = [];
  for (const { messageId: deliveryId, body: messageId } of records)
    try {
      const isDone = remaining() > MESSAGE_MS && (await deliverMessage(dependencies, messageId)) === 'DONE';
      if (!isDone) failed.push(deliveryId);
    } catch (error) {
      logger.error('a message could not be delivered', { messageId, failure: failureOf(error) });
      failed.push(deliveryId);
    }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

export const handler = invocationHandler(logger, sendMessages);

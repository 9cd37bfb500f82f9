import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { WebhookDelivery } from '../domain/integration/webhook-delivery.ts';
import { withinInvocation } from '../store/dynamo/time-left.ts';
import { smallFileStore } from '../store/files/small-file-store.ts';
import { integrationRepository } from '../store/integration/integration-items.ts';
import { putDelivery } from '../store/integration/put-delivery.ts';
import { deliveryKey } from '../store/integration/webhook-delivery-items.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { entityOf } from '../store/table/item.ts';
import { directCallRefusal, readArrivals } from './arrivals.ts';
import { readPrivacyEnvironment, readRetention } from './environment.ts';
import { failureOf, logRequestId, logUnhandledRejections } from './error-logging.ts';
import { loadIntegrationSecrets } from './integration-secrets.ts';
import { type Receipt, type Receiver, receiveWebhook } from './receive-webhook.ts';
import { refreshed } from './refreshed.ts';
import { tableOf } from './table.ts';
import { readTableEnvironment } from './table-environment.ts';
import { openDeliveryQueue, webhookUrlOf } from './webhook-environment.ts';

const logger = new Logger({ serviceName: 'customer-graph-webhook-receiver' });
const table = tableOf(readTableEnvironment());
const identity = table.client.identity;
const reader = readerOf(table, true);
const days = readRetention().webhookDeliveries;
const arrivals = readArrivals();

const receiver: Receiver = {
  integrations: refreshed(integrationRepository(reader).integrations, { maxAgeMs: 10_000, minAgeMs: 5_000 }),
  secrets: refreshed(() => loadIntegrationSecrets(identity), { maxAgeMs: 300_000, minAgeMs: 60_000 }),
  bodies: smallFileStore(readPrivacyEnvironment(), identity),
  async find(id) {
    const item = await reader.get(deliveryKey(id));
    return item === null ? null : entityOf<WebhookDelivery>(item);
  },
  add: (delivery) => putDelivery(table, null, delivery, days),
  queue: openDeliveryQueue(identity),
  now: () => new Date().toISOString(),
};

logUnhandledRejections(logger);

const STATUS: Readonly<Record<Receipt, number>> = { STORED: 200, UNAUTHORIZED: 401, TOO_LARGE: 413 };

/** Lines about refused requests, at most one a minute: a flood must not be one of logs. */
const REFUSALS_EVERY_MS = 60_000;
const refusals = { count: 0, loggedAt: 0 };

/** Answers the webhook of an integration. API Gateway lets anybody in. */
export async function handler(
  received: APIGatewayProxyEventV2,
  lambda: Context,
): Promise<APIGatewayProxyStructuredResultV2> {
  logRequestId(logger, lambda);
  const arrival = arrivals.admit(received);
  if (arrival === null) return directCallRefusal();
  const { event } = arrival;
  if (event.requestContext.http.method !== 'POST') return answer(405, { allow: 'POST' });
  const code = event.pathParameters?.['integration'] ?? '';
  try {
    const { headers, body = '', isBase64Encoded } = event;
    const request = {
      url: webhookUrlOf(code),
      headers,
      body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
    };
    const receipt = await withinInvocation(
      () => lambda.getRemainingTimeInMillis(),
      () => receiveWebhook(receiver, code, request),
    );
    if (receipt !== 'STORED') countRefusal(receipt);
    return answer(STATUS[receipt]);
  } catch (error) {
    logger.error('a webhook was not stored', { failure: failureOf(error) });
    return answer(503, { 'retry-after': '30' });
  }
}

const answer = (statusCode: number, headers: Record<string, string> = {}): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'text/plain', 'cache-control': 'no-store', ...headers },
  body: '',
});

function countRefusal(receipt: Receipt): void {
  refusals.count++;
  if (Date.now() - refusals.loggedAt < REFUSALS_EVERY_MS) return;
  logger.warn('webhooks were refused', { receipt, count: refusals.count });
  refusals.count = 0;
  refusals.loggedAt = Date.now();
}

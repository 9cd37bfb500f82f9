import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Caller } from '../domain/kernel/caller.ts';
import { readBudgetOf } from '../domain/kernel/read-budget.ts';
import { withMessages } from '../domain/message/message-policy.ts';
import { dailyLimits } from '../domain/person/daily-limits.ts';
import type { PlaybookFault } from '../domain/playbook/match-playbooks.ts';
import { messagingSettings } from '../domain/playbook/messaging-context.ts';
import { playbookPolicy } from '../domain/playbook/playbook-policy.ts';
import { offerRedemption } from '../domain/service-case/redeem-offers.ts';
import { type Backend, createContext } from '../graphql/context.ts';
import { DEFAULT_LIMITS } from '../graphql/limits/request-limits.ts';
import { unknownCost } from '../graphql/limits/stated-cost.ts';
import { resolvers } from '../graphql/resolvers/all.ts';
import { startServer } from '../graphql/server.ts';
import { cacheRepositories } from '../store/cached-repositories.ts';
import { withinInvocation } from '../store/dynamo/time-left.ts';
import { createUnitOfWork } from '../store/dynamo-unit-of-work.ts';
import { s3FileSigner } from '../store/files/s3-file-signer.ts';
import { smallFileStore } from '../store/files/small-file-store.ts';
import { cacheValueBenchmarks } from '../store/insight/customer-value-repository.ts';
import { READ_MESSAGE } from '../store/log-subscriptions.ts';
import { createRepositories } from '../store/repositories.ts';
import { readerOf } from '../store/table/dynamo-read.ts';
import { directCallRefusal, readArrivals } from './arrivals.ts';
import { openBudgets, withinBudgets } from './client-budgets.ts';
import { readCustomerIssuers } from './customer-issuers.ts';
import { readEnvironment, readPrivacyEnvironment } from './environment.ts';
import { failureOf, logRequestId, logUnhandledRejections } from './error-logging.ts';
import { readFeedbackLinks } from './feedback-environment.ts';
import { feedbackLinks } from './feedback-links.ts';
import { fromEvent, type HttpEvent, toFault, toRefusal, toResult, UnreadableBody } from './http-event.ts';
import { readImportBucket } from './import-environment.ts';
import { currentWeights } from './match-weights.ts';
import { newId } from './new-id.ts';
import { isUnusable, readingCost, toRateLimited } from './rate-limit.ts';
import { callerOfRequest, toUnauthorized } from './request-caller.ts';
import { checkDocument, checkSize, RequestTooLarge, toTooLarge } from './request-size.ts';
import { tableOf } from './table.ts';
import { openDeliveryQueue, webhookUrlOf } from './webhook-environment.ts';

const environment = readEnvironment();
const customerIssuers = readCustomerIssuers();
const arrivals = readArrivals();
const logger = new Logger({ serviceName: 'customer-graph' });
/** Its lines are the audit log of reads, so no log level may leave them out. */
const readLogger = new Logger({ serviceName: 'customer-graph', logLevel: 'INFO' });
const table = tableOf(environment);
const now = () => new Date().toISOString();
const valueBenchmarks = cacheValueBenchmarks(readerOf(table, false), now);
const cached = cacheRepositories(readerOf(table, true), now);

const weights = currentWeights(table, environment.matching.weights);
async function readRules(): ReturnType<Backend['matchRules']> {
  const { policy } = environment.matching;
  return { thresholds: policy, automatic: policy.automatic, weights: await weights.get() };
}

const consistentRecords = createRepositories(table, { consistent: true, cached, benchmark: valueBenchmarks });
const onFault = (fault: PlaybookFault) => logger.error('a playbook failed', { fault });

const { settings } = environment;

const backend: Backend = {
  repositories: createRepositories(table, { consistent: false, cached, benchmark: valueBenchmarks }),
  consistentRepositories: consistentRecords,
  settings,
  matchRules: readRules,
  idempotencySecret: environment.idempotencySecret,
  now,
  newId,
  admission: dailyLimits(consistentRecords, environment.dailyLimits),
  policy: withMessages(
    playbookPolicy({ repositories: consistentRecords, onFault, messaging: messagingSettings(settings) }),
    {
      repositories: consistentRecords,
      settings,
    },
  ),
  offers: offerRedemption(consistentRecords),
  exportSigner: {
    signDownload: (terms) => s3FileSigner(readPrivacyEnvironment(), table.client.identity, now).signDownload(terms),
  },
  importSigner: {
    signDownload: (terms) => s3FileSigner(readImportBucket(), table.client.identity, now).signDownload(terms),
  },
  feedbackLinks: feedbackLinks(readFeedbackLinks(), now),
  webhooks: {
    urlOf: webhookUrlOf,
    queue: () => openDeliveryQueue(table.client.identity),
    onQueueFault: (fault) => logger.warn('a delivery was not queued', { failure: failureOf(fault) }),
    bodies: () => smallFileStore(readPrivacyEnvironment(), table.client.identity),
  },
  limits: withinBudgets(DEFAULT_LIMITS, environment.budgets),
  budget: openBudgets(environment.budgets, table, logger),
  files: s3FileSigner(environment.files, table.client.identity, now),
  unitOfWork: (remaining) => createUnitOfWork(table, { now, remaining, cached, retention: environment.retention }),
};

logUnhandledRejections(logger);
const server = await startServer(resolvers, environment, (fault) => logger.error('fault', { fault }));

/** Milliseconds until the request must answer: its own limit, or the end of the invocation if that is earlier. */
function remainingTime(lambda: Context, limit: number): () => number {
  const end = performance.now() + limit;
  return () => Math.min(lambda.getRemainingTimeInMillis(), end - performance.now());
}

/** Answers one HTTP request. API Gateway has verified its token. */
export async function handler(received: HttpEvent, lambda: Context): Promise<APIGatewayProxyStructuredResultV2> {
  logRequestId(logger, lambda);
  const arrival = arrivals.admit(received);
  if (arrival === null) return directCallRefusal();
  const { event } = arrival;
  const caller = callerOfRequest(event, customerIssuers);
  if ('status' in caller) return toUnauthorized(caller);
  // Before the request is even read: a client over its budget that does not wait must cost next to nothing.
  const held = backend.budget.heldFor(caller);
  if (held !== null) return toRateLimited(backend.limits[caller.role], held);
  const result = await answer(event, lambda, caller);
  if (isUnusable(result)) await backend.budget.spend(caller, readingCost(event));
  return result;
}

async function answer(event: HttpEvent, lambda: Context, caller: Caller): Promise<APIGatewayProxyStructuredResultV2> {
  const limits = backend.limits[caller.role];
  let cost = unknownCost(limits);
  try {
    checkSize(event, limits);
    const httpGraphQLRequest = fromEvent(event);
    checkDocument(httpGraphQLRequest, limits);
    const readBudget = readBudgetOf(limits.readUnits);
    const context = createContext(backend, {
      caller,
      correlationId: event.requestContext.requestId,
      remaining: remainingTime(lambda, limits.milliseconds),
      readBudget,
    });
    cost = context.costStatement.cost;
    const execute = () => server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
    const response = await withinInvocation(context.remaining, execute, readBudget);
    // Before the answer leaves: nobody gets data whose read is not recorded.
    for (const line of context.reads?.lines() ?? []) readLogger.info(READ_MESSAGE, { read: line });
    return await toResult(response, context.costStatement);
  } catch (error) {
    if (error instanceof UnreadableBody) return toRefusal(400, error.message, { code: 'BAD_REQUEST' }, cost);
    if (error instanceof RequestTooLarge) return toTooLarge(error, cost);
    const { requestId } = event.requestContext;
    logger.error('the request failed', { failure: { ...failureOf(error), correlationId: requestId } });
    return toFault(requestId, cost);
  }
}

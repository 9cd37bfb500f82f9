import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { v7 } from 'uuid';
import { ID_PREFIXES } from '../domain/kernel/id.ts';
import type { MatcherContext } from '../domain/matching/match-record.ts';
import { commit } from '../store/dynamo-commit.ts';
import { createRepositories } from '../store/repositories.ts';
import { backoff } from '../store/table/backoff.ts';
import { readMatcherEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { matchConsumer } from './match-consumer.ts';
import { matchMetrics } from './match-metrics.ts';
import { readWeights } from './match-weights.ts';
import { streamFunction } from './stream-function.ts';
import { tableOf } from './table.ts';

const environment = readMatcherEnvironment();
const logger = new Logger({ serviceName: 'customer-graph-matcher' });
const metrics = new Metrics({ namespace: 'CustomerGraph', serviceName: 'matcher' });
const table = tableOf(environment);

const matching: Omit<MatcherContext, 'backoff'> = {
  repositories: createRepositories(table, { consistent: true }),
  commit: (changes) => commit(table, changes, environment.retention, new Date().toISOString()),
  weights: await readWeights(environment.weights),
  policy: environment.policy,
  now: () => new Date().toISOString(),
  newId: (nodeType) => `${ID_PREFIXES[nodeType]}_${v7()}`,
};

/** Finds records of the same person among those that changed, without a delay for the requests that changed them. */
async function match(event: DynamoDBStreamEvent, remaining: () => number): Promise<DynamoDBBatchResponse> {
  const batchMetrics = matchMetrics(metrics);
  const consumer = matchConsumer({ ...matching, backoff: (attempt) => backoff(attempt, remaining) }, batchMetrics.add);
  try {
    return await streamFunction([consumer], (failure) =>
      logger.error('a change failed and will be delivered again', { failure }),
    )(event);
  } finally {
    batchMetrics.publish();
  }
}

export const handler = invocationHandler(logger, match);

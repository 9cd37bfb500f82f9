import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { backoff } from '../store/dynamo/backoff.ts';
import { readMatcherEnvironment } from './environment.ts';
import { invocationHandler } from './invocation-handler.ts';
import { matchConsumer } from './match-consumer.ts';
import { matchMetrics } from './match-metrics.ts';
import { currentWeights } from './match-weights.ts';
import { matcherContext } from './matcher-context.ts';
import { streamFunction } from './stream-function.ts';
import { joinedTableOf } from './table.ts';

const environment = readMatcherEnvironment();
const logger = new Logger({ serviceName: 'customer-graph-matcher' });
const metrics = new Metrics({ namespace: 'CustomerGraph', serviceName: 'matcher' });
const table = joinedTableOf(environment);

const matching = matcherContext(table, environment);
const weights = currentWeights(table, environment.weights);

/** Finds records of the same person among those that changed, without a delay for the requests that changed them. */
async function match(event: DynamoDBStreamEvent, remaining: () => number): Promise<DynamoDBBatchResponse> {
  const batchMetrics = matchMetrics(metrics);
  const context = {
    ...matching,
    weights: await weights.get(),
    backoff: (attempt: number) => backoff(attempt, remaining),
  };
  const consumer = matchConsumer(context, batchMetrics.add);
  try {
    return await streamFunction([consumer], (failure) =>
      logger.error('a change failed and will be delivered again', { failure }),
    )(event);
  } finally {
    batchMetrics.publish();
  }
}

export const handler = invocationHandler(logger, match);

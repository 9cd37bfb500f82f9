import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { v7 } from 'uuid';
import { ID_PREFIXES } from '../domain/kernel/id.ts';
import type { MatcherContext } from '../domain/matching/match-record.ts';
import { commit } from '../store/dynamo-commit.ts';
import { createRepositories } from '../store/repositories.ts';
import { backoff } from '../store/table/backoff.ts';
import { connect } from '../store/table/dynamo-client.ts';
import { withinInvocation } from '../store/table/time-left.ts';
import { readMatcherEnvironment } from './environment.ts';
import { withErrorLogging } from './error-logging.ts';
import { matchConsumer } from './match-consumer.ts';
import { matchMetrics } from './match-metrics.ts';
import { readWeights } from './match-weights.ts';
import { streamFunction } from './stream-function.ts';

const environment = readMatcherEnvironment();
const logger = new Logger({ serviceName: 'customer-graph-matcher' });
const metrics = new Metrics({ namespace: 'CustomerGraph', serviceName: 'matcher' });
const table = connect(
  environment.tableName,
  environment.dynamodbEndpoint === null ? {} : { endpoint: environment.dynamodbEndpoint },
);

const matching: Omit<MatcherContext, 'backoff'> = {
  repositories: createRepositories(table, { consistent: true }),
  commit: (changes) => commit(table, changes),
  weights: await readWeights(environment.weights),
  policy: environment.policy,
  now: () => new Date().toISOString(),
  newId: (nodeType) => `${ID_PREFIXES[nodeType]}_${v7()}`,
};

/** Finds who is one person, among records that changed. Nothing of it is on the way of the request that changed them. */
async function match(event: DynamoDBStreamEvent, lambda: Context): Promise<DynamoDBBatchResponse> {
  const remaining = () => lambda.getRemainingTimeInMillis();
  const done = matchMetrics(metrics);
  const consumer = matchConsumer({ ...matching, backoff: (attempt) => backoff(attempt, remaining) }, done.add);
  try {
    return await streamFunction([consumer], (failure) => logger.error('a change has to be done again', { failure }))(
      event,
    );
  } finally {
    done.publish();
  }
}

export const handler = withErrorLogging(logger, (event: DynamoDBStreamEvent, lambda: Context) =>
  withinInvocation(
    () => lambda.getRemainingTimeInMillis(),
    () => match(event, lambda),
  ),
);

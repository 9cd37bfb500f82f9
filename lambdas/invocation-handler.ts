import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { withinInvocation } from '../store/dynamo/time-left.ts';
import { withErrorLogging } from './error-logging.ts';

/**
 * The handler of a function that no caller waits for. Requests to the table end before the invocation does, and an error
 * that ends the invocation is logged.
 * @param work its second argument gives the milliseconds that the invocation still has
 */
export const invocationHandler = <Event, Answer>(
  logger: Logger,
  work: (event: Event, remaining: () => number) => Promise<Answer>,
) =>
  withErrorLogging(logger, (event: Event, lambda: Pick<Context, 'getRemainingTimeInMillis'>) => {
    const remaining = () => lambda.getRemainingTimeInMillis();
    return withinInvocation(remaining, () => work(event, remaining));
  });

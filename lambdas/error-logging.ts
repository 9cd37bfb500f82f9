import type { Logger } from '@aws-lambda-powertools/logger';

/** The part of an error that may be logged: no message, since a message may contain personal data. */
export function failureOf(error: unknown): { readonly error: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const { name, message, stack = '' } = error;
  // The stack begins with the message, whose lines may look like stack frames.
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return { error: name, stack: frames.filter((line) => line.trimStart().startsWith('at ')) };
}

/** Logs an error that ends the invocation of a function without a caller, and throws it again, so that Lambda retries. */
export function withErrorLogging<Args extends readonly unknown[], Answer>(
  logger: Logger,
  work: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  logUnhandledRejections(logger);
  return async (...args) => {
    logRequestId(logger, args[1]);
    try {
      return await work(...args);
    } catch (error) {
      logger.error('the invocation failed', { failure: failureOf(error) });
      throw error;
    }
  };
}

/**
 * Adds the id of the invocation to each line of the log. Lambda runs one invocation at a time in a process; a local process
 * runs several, and has no such id.
 * @param lambda the context of the invocation
 */
export function logRequestId(logger: Logger, lambda: unknown): void {
  if (typeof lambda !== 'object' || lambda === null || !('awsRequestId' in lambda)) return;
  if (typeof lambda.awsRequestId === 'string') logger.appendKeys({ requestId: lambda.awsRequestId });
}

/** An unhandled rejection is a bug, but the request that runs at the same time must not fail because of it. */
export function logUnhandledRejections(logger: Logger): void {
  process.on('unhandledRejection', (reason) => {
    logger.error('a rejection was not handled', { failure: failureOf(reason) });
  });
}

import type { Logger } from '@aws-lambda-powertools/logger';

/** What the log may say of a failure: no message, for messages may hold what a person typed. */
export function failureOf(error: unknown): { readonly error: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const { name, message, stack = '' } = error;
  // The stack begins with the message, which may have lines that look like places.
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return { error: name, stack: places.filter((line) => line.trimStart().startsWith('at ')) };
}

/** Logs what ends an invocation of a function without a caller, and lets it end so: Lambda then tries it again. */
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
 * Each line of the log names its invocation from now on. Lambda runs one at a time in a process; a local process, which
 * runs several, has no such id.
 * @param lambda the invocation's context
 */
export function logRequestId(logger: Logger, lambda: unknown): void {
  if (typeof lambda !== 'object' || lambda === null || !('awsRequestId' in lambda)) return;
  if (typeof lambda.awsRequestId === 'string') logger.appendKeys({ requestId: lambda.awsRequestId });
}

/** A rejection that nobody handles is a fault of ours, but none of the request that is being answered beside it. */
export function logUnhandledRejections(logger: Logger): void {
  process.on('unhandledRejection', (reason) => {
    logger.error('a rejection was not handled', { failure: failureOf(reason) });
  });
}

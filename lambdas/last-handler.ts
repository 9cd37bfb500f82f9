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
export function withLastHandler<Args extends readonly unknown[], Answer>(
  logger: Logger,
  work: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  logUnhandled(logger);
  return async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      logger.error('the invocation failed', { failure: failureOf(error) });
      throw error;
    }
  };
}

/** A rejection that nobody handles is a fault of ours, but none of the request that is being answered beside it. */
export function logUnhandled(logger: Logger): void {
  process.on('unhandledRejection', (reason) => {
    logger.error('a rejection was not handled', { failure: failureOf(reason) });
  });
}

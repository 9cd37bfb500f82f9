import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ReadBudgetExceeded } from '../domain/kernel/read-budget.ts';
import { OutOfTime, Unavailable } from '../domain/kernel/unavailable.ts';
import { Rejection } from '../domain/kernel/user-error.ts';
import type { Context } from './context.ts';
import { redactValues } from './error-message.ts';
import { type LimitExcess, limitExtensions, limitMessage } from './limits/limit-error.ts';

/** Reports the unexpected failures of a request. It gets no message, because a message may hold text that a person typed. */
export type ReportFault = (fault: {
  readonly correlationId: string;
  readonly operation: string | null;
  readonly path: string;
  readonly error: string;
  readonly stack: readonly string[];
  /** The number of faults of the request. Only the first one is described, so that no request fills the log. */
  readonly count: number;
}) => void;

const FAULT = 'INTERNAL_SERVER_ERROR';

/**
 * Messages of the library graphql without a code about a request that it cannot run: the caller must fix the request. Its
 * other messages without a code are about a resolver's result.
 */
const REQUEST_ERROR_MESSAGE = /^(Argument "|Too many errors processing variables|Schema is not configured to execute )/;

/** The code of an error in the response. It says whether the caller or the server is at fault. */
function codeOf(error: unknown): string {
  const cause = unwrapResolverError(error);
  if (cause instanceof Rejection) return 'BAD_USER_INPUT';
  if (cause instanceof ReadBudgetExceeded) return limitExtensions(excessOf(cause)).code;
  if (!(error instanceof GraphQLError)) return FAULT;
  const { originalError, extensions, message } = error;
  const code = extensions['code'];
  if (typeof code === 'string') return code;
  const isFromLibrary = originalError == null || originalError instanceof GraphQLError;
  return isFromLibrary && REQUEST_ERROR_MESSAGE.test(message) ? 'BAD_USER_INPUT' : FAULT;
}

/** The time of the request does not allow another attempt here, but the caller may try again. */
const RETRYABLE_ERROR = {
  message:
    'The service is temporarily unavailable. Send the request again; send a mutation with the same idempotencyKey.',
  extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true },
};

/** Some reads were not made, or got no answer in time. */
const OUT_OF_TIME_ERROR = {
  message: 'The time of the request is over. Ask for less, or try again; send a mutation with the same idempotencyKey.',
  extensions: { code: 'SERVICE_UNAVAILABLE', reason: 'OUT_OF_TIME', retryable: true },
};

/** Formats an error of a query with invalid arguments as BAD_USER_INPUT. (Mutations return user errors instead.) */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof ReadBudgetExceeded) {
    const excess = excessOf(cause);
    return { ...formatted, message: limitMessage(excess), extensions: limitExtensions(excess) };
  }
  if (cause instanceof OutOfTime) return { ...formatted, ...OUT_OF_TIME_ERROR };
  if (cause instanceof Unavailable) return { ...formatted, ...RETRYABLE_ERROR };
  const extensions = { ...formatted.extensions, code: codeOf(error) };
  if (!(cause instanceof Rejection))
    return { ...formatted, message: redactValues(error, formatted.message), extensions };
  const message = cause.userErrors.map((userError) => userError.message).join(' ');
  return { ...formatted, message, extensions };
}

const excessOf = ({ allowed, measured }: ReadBudgetExceeded): LimitExcess => ({
  limit: 'readUnits',
  allowed,
  measured,
});

/** Replaces an unexpected error by one with a correlation id. The log holds the details under this id. */
export function maskFaults(report: ReportFault): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          const faults = errors.filter((error) => codeOf(error) === FAULT);
          const [first] = faults;
          if (first !== undefined) report(faultOf(first, contextValue, operationName ?? null, faults.length));
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
          response.body.singleResult.errors = response.body.singleResult.errors.map((error) =>
            error.extensions?.['code'] === FAULT ? maskError(error, contextValue.correlationId) : error,
          );
        },
      };
    },
    // For errors that Apollo Server does not handle elsewhere. It sends the error thrown here, and does not log the message.
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      // A plugin refused the request.
      if (error instanceof GraphQLError && codeOf(error) !== FAULT) throw error;
      const { contextValue, operation, operationName } = requestContext;
      if (operation === undefined && error instanceof RangeError) throw nestingError();
      report(faultOf(error, contextValue, operationName ?? null, 1));
      const { message, extensions = {} } = maskError({ message: '' }, contextValue.correlationId);
      throw new GraphQLError(message, { extensions });
    },
  };
}

/** The library graphql parses and validates a request recursively, and the stack is limited. */
const nestingError = (): GraphQLError =>
  new GraphQLError('The request is nested too deeply.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

/** Reports only the places of the stack. The stack begins with the message, which may have lines that look like places. */
function faultOf(error: Error, { correlationId }: Context, operation: string | null, count: number) {
  const { originalError = null, path = [] } = error instanceof GraphQLError ? error : {};
  const { name, message, stack = '' } = originalError ?? error;
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return {
    correlationId,
    operation,
    path: path.join('.'),
    error: name,
    stack: places.filter((line) => line.trimStart().startsWith('at ')),
    count,
  };
}

function maskError(error: GraphQLFormattedError, correlationId: string): GraphQLFormattedError {
  return {
    message: `An internal error occurred. Try again. If the error persists, report the id ${correlationId}.`,
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { code: FAULT, correlationId },
  };
}

import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Unavailable } from '../domain/kernel/unavailable.ts';
import { Rejection } from '../domain/kernel/user-error.ts';
import type { Context } from './context.ts';
import { redactValues } from './error-message.ts';

/** Told when something failed that should not have. Gets no message: messages may hold what a person typed. */
export type ReportFault = (fault: {
  readonly correlationId: string;
  readonly operation: string | null;
  readonly path: string;
  readonly error: string;
  readonly stack: readonly string[];
}) => void;

const FAULT = 'INTERNAL_SERVER_ERROR';

/**
 * What the library says itself of a request that it cannot run, and gives no code: the caller's to mend. Whatever else it
 * says in the middle of a request is about what a resolver gave it.
 */
const REQUEST_ERROR_MESSAGE = /^(Argument "|Too many errors processing variables|Schema is not configured to execute )/;

/** The code of an error as it is answered: whose mistake it is. */
function codeOf(error: unknown): string {
  if (unwrapResolverError(error) instanceof Rejection) return 'BAD_USER_INPUT';
  if (!(error instanceof GraphQLError)) return FAULT;
  const { originalError, extensions, message } = error;
  const code = extensions['code'];
  if (typeof code === 'string') return code;
  const isTheLibrarys = originalError == null || originalError instanceof GraphQLError;
  return isTheLibrarys && REQUEST_ERROR_MESSAGE.test(message) ? 'BAD_USER_INPUT' : FAULT;
}

/** The caller had no time left for another try of ours, and may have it for one of its own. */
const RETRYABLE_ERROR = {
  message: 'We cannot answer this at the moment. Send the request again, a mutation with the same idempotencyKey.',
  extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true },
};

/** What a query was asked in a way that has no answer, told as the caller's to mend. (Mutations tell user errors.) */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof Unavailable) return { ...formatted, ...RETRYABLE_ERROR };
  const extensions = { ...formatted.extensions, code: codeOf(error) };
  if (!(cause instanceof Rejection))
    return { ...formatted, message: redactValues(error, formatted.message), extensions };
  const message = cause.userErrors.map((userError) => userError.message).join(' ');
  return { ...formatted, message, extensions };
}

/** Masks what nobody expected as one error with a correlation id, by which the log tells what happened. */
export function maskFaults(report: ReportFault): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors)
            if (codeOf(error) === FAULT) report(faultOf(error, contextValue, operationName ?? null));
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
          response.body.singleResult.errors = response.body.singleResult.errors.map((error) =>
            error.extensions?.['code'] === FAULT ? maskError(error, contextValue.correlationId) : error,
          );
        },
      };
    },
    // Outside of all that the library looks after. What is thrown here is answered; else it would log the message.
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { contextValue, operation, operationName } = requestContext;
      if (operation === undefined && error instanceof RangeError) throw nestingError();
      report(faultOf(error, contextValue, operationName ?? null));
      const { message, extensions = {} } = maskError({ message: '' }, contextValue.correlationId);
      throw new GraphQLError(message, { extensions });
    },
  };
}

/** The library reads and checks a request by recursion, and the stack has an end. */
const nestingError = (): GraphQLError =>
  new GraphQLError('This is nested too deeply.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

/** Of the stack only where it leads: it begins with the message, which may have lines that look like its own. */
function faultOf(error: Error, { correlationId }: Context, operation: string | null) {
  const { originalError = null, path = [] } = error instanceof GraphQLError ? error : {};
  const { name, message, stack = '' } = originalError ?? error;
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return {
    correlationId,
    operation,
    path: path.join('.'),
    error: name,
    stack: places.filter((line) => line.trimStart().startsWith('at ')),
  };
}

function maskError(error: GraphQLFormattedError, correlationId: string): GraphQLFormattedError {
  return {
    message: `Something went wrong on our side. Try again; if it stays, tell us the id ${correlationId}.`,
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { code: FAULT, correlationId },
  };
}

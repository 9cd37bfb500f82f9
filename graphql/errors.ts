import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { Rejection } from '../domain/user-error.ts';
import type { Context } from './context.ts';
import { withoutValues } from './error-message.ts';

/** Told when something failed that should not have. Gets no message: messages may hold what a person typed. */
export type ReportFault = (fault: {
  readonly correlationId: string;
  readonly operation: string | null;
  readonly path: string;
  readonly error: string;
  readonly stack: readonly string[];
}) => void;

const FAULT = 'INTERNAL_SERVER_ERROR';

/** What a query was asked in a way that has no answer, told as the caller's to mend. (Mutations tell user errors.) */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (!(cause instanceof Rejection)) return { ...formatted, message: withoutValues(error, formatted.message) };
  const message = cause.userErrors.map((userError) => userError.message).join(' ');
  return { ...formatted, message, extensions: { code: 'BAD_USER_INPUT' } };
}

/** Masks what nobody expected as one error with a correlation id, by which the log tells what happened. */
export function faultMask(report: ReportFault): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors.filter(isFault)) {
            const cause = error.originalError ?? error;
            report({
              correlationId: contextValue.correlationId,
              operation: operationName ?? null,
              path: (error.path ?? []).join('.'),
              error: cause.name,
              stack: (cause.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')),
            });
          }
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
          response.body.singleResult.errors = response.body.singleResult.errors.map((error) =>
            (error.extensions?.['code'] ?? FAULT) === FAULT ? masked(error, contextValue.correlationId) : error,
          );
        },
      };
    },
  };
}

function isFault({ originalError, extensions }: GraphQLError): boolean {
  return originalError != null && !(originalError instanceof Rejection) && extensions['code'] === undefined;
}

function masked(error: GraphQLFormattedError, correlationId: string): GraphQLFormattedError {
  return {
    message: `Something went wrong on our side. Try again; if it stays, tell us the id ${correlationId}.`,
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { code: FAULT, correlationId },
  };
}

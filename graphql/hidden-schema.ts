import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, Kind, visit } from 'graphql';
import type { Role } from '../domain/kernel/roles.ts';
import type { Context } from './context.ts';

/**
 * Hides the schema from these roles: no introspection, and no names in "Did you mean". Apollo Server can only do so for
 * all callers, and keeps validated documents for all of them, so this is no validation rule.
 */
export function hideSchema(hiddenFrom: ReadonlySet<Role>): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ contextValue: { caller } }) {
      if (!hiddenFrom.has(caller.role)) return;
      return {
        async didResolveOperation({ document }) {
          if (isIntrospection(document)) throw introspectionError();
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
          body.singleResult.errors = body.singleResult.errors.map(withoutSuggestion);
        },
      };
    },
  };
}

const introspections = new WeakMap<DocumentNode, boolean>();

function isIntrospection(document: DocumentNode): boolean {
  const known = introspections.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    [Kind.FIELD]({ name: { value: name } }) {
      if (name === '__schema' || name === '__type') found = true;
    },
  });
  introspections.set(document, found);
  return found;
}

const introspectionError = (): GraphQLError =>
  new GraphQLError('Your token may not read the schema.', {
    extensions: {
      code: 'GRAPHQL_VALIDATION_FAILED',
      validationErrorCode: 'INTROSPECTION_DISABLED',
      http: { status: 400 },
    },
  });

/** The library graphql adds similar names of the schema to the end of a message. */
const withoutSuggestion = (error: GraphQLFormattedError): GraphQLFormattedError => ({
  ...error,
  message: error.message.replace(/ ?Did you mean .*$/s, ''),
});

import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';

/** Refuses variables with half a character: JSON can escape a surrogate that stands alone, and nothing can store it. */
export const wellFormedVariables: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request }) {
        const path = malformedPath(request.variables ?? {});
        if (path !== null)
          throw new GraphQLError(
            `Variable "$${path.join('.')}" holds half a character: a surrogate that stands alone.`,
            {
              extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
            },
          );
      },
    };
  },
};

/** Where in a value a text is malformed; null where none is. */
function malformedPath(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : [];
  if (value === null || typeof value !== 'object') return null;
  for (const [key, part] of Object.entries(value)) {
    const path = malformedPath(part);
    if (path !== null) return [key, ...path];
  }
  return null;
}

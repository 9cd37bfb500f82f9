import type { ApolloServerPlugin } from '@apollo/server';
import type { Role } from '../domain/kernel/roles.ts';
import type { Context } from './context.ts';
import { mayBeKnown, selectDocument } from './known-operations.ts';

/**
 * Replaces the hash of a known operation by its text before the request is parsed, and refuses other documents of these
 * roles. Apollo Server then stores the parsed document, so each operation is parsed and validated once in a process.
 */
export function selectDocuments(knownOnly: ReadonlySet<Role>): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request, contextValue: { caller } }) {
      const sender = { role: caller.role, knownOnly: knownOnly.has(caller.role) };
      if (!mayBeKnown(request, sender)) return;
      // Most requests of machines carry their text, and a cold start must not wait for these.
      const { knownOperations } = await import('./generated/known-operations.ts');
      const text = selectDocument(request, sender, knownOperations);
      if (text !== undefined) request.query = text;
      const { persistedQuery: _, ...extensions } = request.extensions ?? {};
      request.extensions = extensions;
    },
  };
}

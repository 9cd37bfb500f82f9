import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { hashOf } from 'customer-graph-client';
import type { EarlyAnswer } from '../session/early-answer.ts';
import type { Session } from '../session/session.ts';

/**
 * Sends the operations of `graphql/operations/console` by their hashes: a stage of prod takes no others.
 * @param early the answer to an operation that was sent before
 */
export function createGraphClient(url: string, session: Session, early: EarlyAnswer | null): Client {
  return new Client({
    url,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [sendByHash, cacheExchange, fetchExchange],
    fetch: async (input, init) => {
      const answer = early?.take(init?.body);
      if (answer != null) return answer;
      const authorization = `Bearer ${await session.token()}`;
      return fetch(input, { ...init, headers: { ...init?.headers, authorization } });
    },
  });
}

/** With the extension and without a miss of it, the client leaves the text of the operation out. */
const sendByHash = mapExchange({
  onOperation: (operation) =>
    operation.kind === 'teardown'
      ? operation
      : {
          ...operation,
          extensions: { ...operation.extensions, persistedQuery: { version: 1, sha256Hash: hashOf(operation.query) } },
        },
});

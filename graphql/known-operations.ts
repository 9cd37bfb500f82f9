import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Role } from '../domain/kernel/roles.ts';
import { hashOfText, isClientOf, type KnownOperation } from './operation-clients.ts';

/**
 * Selects the document of a request: by the hash of a known operation, in the form of Apollo's persisted queries, or by
 * its text. Nobody can register an operation: the known ones are those of the bundle.
 */

/** By the SHA-256 of the text, in hexadecimal digits. */
type KnownOperations = ReadonlyMap<string, KnownOperation>;

/** The parts of a request that name its document. */
export type RequestedDocument = {
  readonly query?: string | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/** What a caller may send. */
export type Sender = { readonly role: Role; readonly knownOnly: boolean };

const HASH = /^[0-9a-f]{64}$/;

/** Whether the documents of the bundle are needed to select the document. */
export const mayBeKnown = ({ extensions }: RequestedDocument, { knownOnly }: Sender): boolean =>
  knownOnly || extensions?.['persistedQuery'] !== undefined;

/**
 * The text of the document that the request asks for.
 * @throws GraphQLError if the sender may not send it, or if the hash is not known
 */
export function selectDocument(request: RequestedDocument, sender: Sender, known: KnownOperations): string | undefined {
  const { query } = request;
  const hash = hashOf(request);
  if (query === undefined) {
    if (hash === null) return undefined;
    const operation = known.get(hash);
    if (operation === undefined || !maySend(sender, operation)) throw notFoundError();
    return operation.text;
  }
  if (hash !== null && hash !== hashOfText(query))
    throw badRequest('The sha256Hash of persistedQuery is not the hash of the query.');
  if (!sender.knownOnly) return query;
  const operation = known.get(hash ?? hashOfText(query));
  if (operation === undefined || !maySend(sender, operation)) throw unknownOperationError();
  return operation.text;
}

const maySend = ({ role, knownOnly }: Sender, { client }: KnownOperation): boolean =>
  !knownOnly || isClientOf(client, role);

/** The hash that the request names; null if it names none. */
function hashOf({ extensions }: RequestedDocument): string | null {
  const persisted = extensions?.['persistedQuery'];
  if (persisted === undefined || persisted === null) return null;
  const { version, sha256Hash } = persisted as { readonly version?: unknown; readonly sha256Hash?: unknown };
  if (version !== 1) throw badRequest('The extension persistedQuery has the version 1 only.');
  if (typeof sha256Hash !== 'string' || !HASH.test(sha256Hash))
    throw badRequest('The sha256Hash of persistedQuery must be 64 hexadecimal digits.');
  return sha256Hash;
}

/** With Apollo's code, so that a client sends the text after the hash. It says nothing about operations of others. */
const notFoundError = (): GraphQLError =>
  new GraphQLError('PersistedQueryNotFound', {
    extensions: {
      code: 'PERSISTED_QUERY_NOT_FOUND',
      http: { status: 200, headers: new HeaderMap([['cache-control', 'no-store']]) },
    },
  });

/** With the code of Apollo's router. */
const unknownOperationError = (): GraphQLError =>
  new GraphQLError('Your token may send only the operations of the published client package.', {
    extensions: { code: 'QUERY_NOT_IN_SAFE_LIST', http: { status: 400 } },
  });

const badRequest = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });

import type { DocumentNode } from 'graphql';

/**
 * A document with the types of its result and of its variables. Apollo Client, urql and other clients infer both, since it
 * is a `TypedDocumentNode`.
 */
export interface KnownOperation<Result, Variables> extends DocumentNode {
  readonly __meta__: { readonly hash: string };
  /** Holds only the types. */
  __apiType?: (variables: Variables) => Result;
  /** Holds only the types, by the name of the library graphql. */
  __ensureTypesOfVariablesAndResultMatching?: (variables: Variables) => Result;
}

/** The type of the `data` of an operation. */
export type ResultOf<Operation> = Operation extends KnownOperation<infer Result, infer _> ? Result : never;

/** The type of the variables of an operation. */
export type VariablesOf<Operation> = Operation extends KnownOperation<infer _, infer Variables> ? Variables : never;

/**
 * The SHA-256 of the operation's text, in hexadecimal digits: what `extensions.persistedQuery` names.
 * @throws Error if the document is not from this package
 */
export function hashOf(document: DocumentNode): string;

export type RequestBody<Variables> = {
  readonly operationName: string;
  readonly variables: Variables;
  readonly extensions: { readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string } };
};

/** The JSON body of a POST that runs the operation by its hash. */
export function requestBody<Result, Variables>(
  operation: KnownOperation<Result, Variables>,
  variables: NoInfer<Variables>,
): RequestBody<Variables>;
/** The same for an operation without variables. */
export function requestBody<Result>(
  operation: KnownOperation<Result, Record<string, never>>,
): RequestBody<Record<string, never>>;

/** Sends operations with one access token. */
export type Graph = {
  /**
   * Sends an operation, up to four times while the graph says that a further try may succeed. A mutation carries its
   * idempotency key, so it has the same effect if an earlier try did arrive.
   * @throws Error with the messages of the graph
   */
  ask<Result, Variables>(operation: KnownOperation<Result, Variables>, variables: NoInfer<Variables>): Promise<Result>;
};

/** A graph to ask by `fetch` alone, for pages and scripts without a GraphQL client. */
export function openGraph(url: string, token: string): Graph;

import type { GraphQLResolveInfo } from 'graphql';
import type { Caller } from '../domain/kernel/caller.ts';
import type { NewId } from '../domain/kernel/id.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Settings } from '../domain/kernel/settings.ts';
import type { ExplanationRules } from '../domain/matching/explain-match.ts';
import type { GraphCommandContext, Repositories } from '../domain/repositories.ts';
import { fingerprint, formerFingerprint, rawArgument } from './fingerprint.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the graph runs on; made once, shared by all requests. */
export type Backend = {
  /** Read eventually consistent, for queries. */
  readonly repositories: Repositories;
  /** Read consistently, for mutations and for what their answers hold. */
  readonly consistentRepositories: Repositories;
  readonly settings: Settings;
  /** What the matcher goes by; read when it is first asked for. */
  readonly matchRules: () => Promise<ExplanationRules>;
  readonly idempotencySecret: string;
  readonly now: () => Instant;
  readonly newId: NewId;
  /** What reacts to the events of commands. */
  readonly policy: GraphCommandContext['policy'];
  readonly offers: GraphCommandContext['offers'];
  /** @param remaining milliseconds that the request still has */
  unitOfWork(remaining: () => number): GraphCommandContext['unitOfWork'];
};

/** What one request brings. */
export type Request = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly remaining: () => number;
};

export type Context = Request & {
  readonly now: Instant;
  readonly settings: Settings;
  readonly matchRules: () => Promise<ExplanationRules>;
  /** Loads what nested fields ask for; behind a mutation, what it wrote is seen. */
  readonly load: () => Loaders;
  readonly repositories: () => Repositories;
  /** The variables as the client sent them, before the schema's defaults; filled in when the request is parsed. */
  readonly rawVariables: { variables: Record<string, unknown> };
  /** What the mutation of this field works with. */
  commandContext(info: GraphQLResolveInfo, input: { readonly idempotencyKey: string }): GraphCommandContext;
  /** The same for one of a batch, sent as the list argument `inputs`. */
  batchCommandContext(
    info: GraphQLResolveInfo,
    input: { readonly idempotencyKey: string },
    index: number,
  ): GraphCommandContext;
};

export function createContext(backend: Backend, request: Request): Context {
  const { caller } = request;
  const sent: Context['rawVariables'] = { variables: {} };
  let repositories = backend.repositories;
  const now = backend.now();
  let loaders = createLoaders(repositories, backend.consistentRepositories, caller, now);

  function writing(
    info: GraphQLResolveInfo,
    operation: string,
    input: { readonly idempotencyKey: string },
    sentInput: () => unknown,
  ): GraphCommandContext {
    repositories = backend.consistentRepositories;
    loaders = createLoaders(repositories, backend.consistentRepositories, caller, now);
    const secret = backend.idempotencySecret;
    return {
      command: {
        operation,
        client: caller.system,
        ...(caller.system === caller.clientId ? {} : { formerClient: caller.clientId }),
        subject: caller.customerId,
        idempotencyKey: input.idempotencyKey,
        fingerprint: fingerprint(secret, operation, info, input),
        formerFingerprint: () => formerFingerprint(secret, operation, sentInput()),
      },
      caller,
      repositories: repositories,
      unitOfWork: backend.unitOfWork(request.remaining),
      settings: backend.settings,
      now: backend.now,
      newId: backend.newId,
      policy: backend.policy,
      offers: backend.offers,
    };
  }

  return {
    ...request,
    now,
    settings: backend.settings,
    matchRules: backend.matchRules,
    load: () => loaders,
    repositories: () => repositories,
    rawVariables: sent,
    commandContext: (info, input) =>
      writing(info, info.fieldName, input, () => rawArgument(info, 'input', sent.variables)),
    batchCommandContext: (info, input, index) =>
      writing(info, info.fieldName.replace(/s$/, ''), input, () => {
        const list = rawArgument(info, 'inputs', sent.variables);
        // A list may be sent as its one element, by the rules of input coercion.
        return Array.isArray(list) ? list[index] : list;
      }),
  };
}

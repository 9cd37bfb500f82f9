import type { GraphQLResolveInfo } from 'graphql';
import type { FeedbackLinks } from '../domain/feedback/feedback-link.ts';
import type { DeliveryQueue } from '../domain/integration/delivery-queue.ts';
import type { Caller } from '../domain/kernel/caller.ts';
import type { FileSigner, FileStore } from '../domain/kernel/file-store.ts';
import type { NewId } from '../domain/kernel/id.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { ReadBudget } from '../domain/kernel/read-budget.ts';
import type { Settings } from '../domain/kernel/settings.ts';
import type { ExplanationRules } from '../domain/matching/explain-match.ts';
import type { GraphCommandContext, Repositories } from '../domain/repositories.ts';
import { createEarlyReads, type EarlyReads } from './early-reads.ts';
import { fingerprint, formerFingerprints, rawArgument } from './fingerprint.ts';
import type { LimitedContext } from './limits/cost-plugin.ts';
import type { RequestBudget } from './limits/request-budget.ts';
import type { LimitsByRole } from './limits/request-limits.ts';
import { unknownCost } from './limits/stated-cost.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { createReadLog, type ReadLog } from './read-log.ts';

/** The services behind the graph. They are created once, and all requests share them. */
export type Backend = {
  /** Eventually consistent reads, for queries. */
  readonly repositories: Repositories;
  /** Strongly consistent reads, for mutations and their payloads. */
  readonly consistentRepositories: Repositories;
  readonly settings: Settings;
  /** The rules of the matcher. The first call reads them. */
  readonly matchRules: () => Promise<ExplanationRules>;
  readonly idempotencySecret: string;
  readonly now: () => Instant;
  readonly newId: NewId;
  readonly admission: GraphCommandContext['admission'];
  /** Reacts to the events of commands. */
  readonly policy: GraphCommandContext['policy'];
  readonly offers: GraphCommandContext['offers'];
  readonly files: FileSigner;
  /** Signs the downloads of exports. */
  readonly exportSigner: Pick<FileSigner, 'signDownload'>;
  /** Signs the downloads of the reports of imports. */
  readonly importSigner: Pick<FileSigner, 'signDownload'>;
  /** Null where the deployment has no page for feedback. */
  readonly feedbackLinks: FeedbackLinks | null;
  readonly webhooks: Webhooks;
  readonly limits: LimitsByRole;
  readonly budget: RequestBudget;
  /** @param remaining milliseconds that the request still has */
  unitOfWork(remaining: () => number): GraphCommandContext['unitOfWork'];
};

/** What is about webhooks beside the table. */
export type Webhooks = {
  /** Where the system of the integration with this code sends its webhooks. */
  urlOf(code: string): string;
  queue(): DeliveryQueue;
  onQueueFault(fault: unknown): void;
  /** The bodies of deliveries. */
  bodies(): Pick<FileStore, 'read'>;
};

/** The facts about one request. */
export type Request = {
  readonly caller: Caller;
  readonly correlationId: string;
  readonly remaining: () => number;
  /** What the request reads of the table. */
  readonly readBudget: ReadBudget;
};

export type Context = Request &
  LimitedContext & {
    readonly now: Instant;
    readonly settings: Settings;
    readonly matchRules: () => Promise<ExplanationRules>;
    readonly files: FileSigner;
    readonly exportSigner: Backend['exportSigner'];
    readonly importSigner: Backend['importSigner'];
    readonly feedbackLinks: Backend['feedbackLinks'];
    readonly webhooks: Webhooks;
    /** The loaders of nested fields. After a mutation, they read what it wrote. */
    readonly load: () => Loaders;
    readonly repositories: () => Repositories;
    readonly early: EarlyReads;
    /** What the request reads about customers, for the audit log; null for a customer's own token. */
    readonly reads: ReadLog | null;
    /** The variables as the client sent them, before the schema's defaults. Set before the request is parsed. */
    readonly rawVariables: { variables: Record<string, unknown> };
    /** The context of the command behind this mutation field. */
    commandContext(info: GraphQLResolveInfo, input: { readonly idempotencyKey: string }): GraphCommandContext;
    /** The same for one input of a batch, which is an element of the list argument `inputs`. */
    batchCommandContext(
      info: GraphQLResolveInfo,
      input: { readonly idempotencyKey: string },
      index: number,
    ): GraphCommandContext;
  };

export function createContext(backend: Backend, request: Request): Context {
  const { caller } = request;
  const rawVariables: Context['rawVariables'] = { variables: {} };
  let repositories = backend.repositories;
  const now = backend.now();
  let loaders = createLoaders(repositories, backend.consistentRepositories, caller, now);

  function createCommandContext(
    info: GraphQLResolveInfo,
    operation: string,
    input: { readonly idempotencyKey: string },
    rawInput: () => unknown,
  ): GraphCommandContext {
    repositories = backend.consistentRepositories;
    loaders = createLoaders(repositories, backend.consistentRepositories, caller, now);
    const secret = backend.idempotencySecret;
    return {
      command: {
        operation,
        client: caller.system,
        ...(caller.system === caller.clientId ? {} : { formerClient: caller.clientId }),
        subject: subjectOf(caller),
        idempotencyKey: input.idempotencyKey,
        ...(caller.staffId === null ? {} : { staffId: caller.staffId }),
        correlationId: request.correlationId,
        fingerprint: fingerprint(secret, operation, info, input),
        formerFingerprints: () => formerFingerprints(secret, operation, info, input, rawInput()),
      },
      caller,
      repositories,
      unitOfWork: backend.unitOfWork(request.remaining),
      settings: backend.settings,
      now: backend.now,
      newId: backend.newId,
      admission: backend.admission,
      policy: backend.policy,
      offers: backend.offers,
    };
  }

  return {
    ...request,
    now,
    settings: backend.settings,
    matchRules: backend.matchRules,
    files: backend.files,
    exportSigner: backend.exportSigner,
    importSigner: backend.importSigner,
    feedbackLinks: backend.feedbackLinks,
    webhooks: backend.webhooks,
    limits: backend.limits[caller.role],
    spend: (cost) => backend.budget.spend(caller, cost),
    owe: (cost) => backend.budget.owe(caller, cost),
    costStatement: { cost: unknownCost(backend.limits[caller.role]), isStated: false },
    load: () => loaders,
    repositories: () => repositories,
    early: createEarlyReads(request.readBudget),
    reads: caller.customerId === null ? createReadLog(caller, request.correlationId, now) : null,
    rawVariables,
    commandContext: (info, input) =>
      createCommandContext(info, info.fieldName, input, () => rawArgument(info, 'input', rawVariables.variables)),
    batchCommandContext: (info, input, index) =>
      createCommandContext(info, info.fieldName.replace(/s$/, ''), input, () => {
        const list = rawArgument(info, 'inputs', rawVariables.variables);
        // By the rules of input coercion, a client may send a single element in place of a list.
        return Array.isArray(list) ? list[index] : list;
      }),
  };
}

/**
 * Who chose the idempotency key, where many people share one calling system: the customer, or the member of staff. Keys of
 * a till belong to the till, so that a retry after a change of the clerk is the same call.
 */
const subjectOf = ({ customerId, store, staffId }: Caller): string | null =>
  customerId ?? (store === null ? staffId : null);

import { graphql } from 'graphql';
import { v7 } from 'uuid';
import type { Caller } from '../../domain/kernel/caller.ts';
import { ID_PREFIXES, type NewId } from '../../domain/kernel/id.ts';
import { unboundedReads } from '../../domain/kernel/read-budget.ts';
import { DEFAULT_SETTINGS } from '../../domain/kernel/settings.ts';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/score/match-weights.ts';
import { DEFAULT_DAILY_LIMITS, dailyLimits } from '../../domain/person/daily-limits.ts';
import { playbookPolicy } from '../../domain/playbook/playbook-policy.ts';
import { offerRedemption } from '../../domain/service-case/redeem-offers.ts';
import { type Backend, createContext } from '../../graphql/context.ts';
import { buildExecutableSchema } from '../../graphql/executable-schema.ts';
import { UNLIMITED_BUDGET } from '../../graphql/limits/request-budget.ts';
import { DEFAULT_LIMITS } from '../../graphql/limits/request-limits.ts';
import { resolvers } from '../../graphql/resolvers/all.ts';
import { cacheRepositories } from '../../store/cached-repositories.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { createUnitOfWork } from '../../store/dynamo-unit-of-work.ts';
import { s3FileSigner } from '../../store/files/s3-file-signer.ts';
import { cacheValueBenchmarks } from '../../store/insight/customer-value-repository.ts';
import { createRepositories } from '../../store/repositories.ts';
import { readerOf } from '../../store/table/dynamo-read.ts';
import { SUPPORT } from './command-context.ts';
import type { Answer } from './graph.ts';
import type { Meter } from './meter.ts';
import { freshTable } from './table.ts';

/**
 * Opens the graph for the support desk, on a table whose meter counts the cost of an operation.
 * @param opened a table that has data already, and its meter; default: a new table
 * @param now a clock that stands still keeps what is cached
 */
export async function openMeteredGraph(
  opened: (Table & { readonly meter: Meter }) | null = null,
  now = () => new Date().toISOString(),
) {
  const table = opened ?? (await freshTable());
  const schema = buildExecutableSchema(resolvers);
  const scale = cacheValueBenchmarks(readerOf(table, false), now);
  const cached = cacheRepositories(readerOf(table, true), now);
  const newId: NewId = (nodeType) => `${ID_PREFIXES[nodeType]}_${v7()}`;
  const consistentRecords = createRepositories(table, { consistent: true, cached, benchmark: scale });
  const backend: Backend = {
    importSigner: { signDownload: async () => 'https://example.com/' },
    exportSigner: { signDownload: async () => 'https://example.com/' },
    matchRules: async () => ({ weights: DEFAULT_WEIGHTS, thresholds: DEFAULT_THRESHOLDS, automatic: true }),
    repositories: createRepositories(table, { consistent: false, cached, benchmark: scale }),
    consistentRepositories: consistentRecords,
    settings: DEFAULT_SETTINGS,
    idempotencySecret: 'a secret for tests',
    now,
    newId,
    admission: dailyLimits(consistentRecords, DEFAULT_DAILY_LIMITS),
    policy: playbookPolicy({ repositories: consistentRecords, onFault: () => {} }),
    offers: offerRedemption(consistentRecords),
    feedbackLinks: null,
    files: s3FileSigner({ name: 'files', endpoint: 'http://127.0.0.1:9' }, table.client.identity, now),
    limits: DEFAULT_LIMITS,
    budget: UNLIMITED_BUDGET,
    webhooks: {
      urlOf: (code) => `https://shop.example/webhooks/${code}`,
      queue: () => ({ send: async () => {} }),
      onQueueFault: () => {},
      bodies: () => ({ read: async () => null }),
    },
    unitOfWork: (remaining) => createUnitOfWork(table, { now, remaining, cached }),
  };
  function ask(caller: Caller, source: string, variableValues: Record<string, unknown>) {
    const contextValue = createContext(backend, {
      ...{ caller, correlationId: 'c', remaining: () => 20_000, readBudget: unboundedReads() },
    });
    contextValue.rawVariables.variables = variableValues;
    return graphql({ schema, source, variableValues, contextValue });
  }
  return {
    meter: table.meter,
    table,
    /** Returns the whole response. */
    ask,
    /** Returns the data of the response. @throws Error if the response has errors */
    async run(source: string, variableValues: Record<string, unknown> = {}): Promise<Answer['data']> {
      const { data, errors } = await ask(SUPPORT, source, variableValues);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

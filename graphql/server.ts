import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Role } from '../domain/kernel/roles.ts';
import type { Context } from './context.ts';
import { selectDocuments } from './document-plugin.ts';
import { formatError, maskFaults, type ReportFault } from './errors.ts';
import { buildExecutableSchema } from './executable-schema.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { hideSchema } from './hidden-schema.ts';
import { limitAnswer } from './limits/answer-limits.ts';
import { limitCost } from './limits/cost-plugin.ts';

/** What callers may ask, by their role. */
export type ServerOptions = {
  /** They may send only the operations of `graphql/operations`. */
  readonly knownOperationsOnly: readonly Role[];
  /** They get no introspection, and errors suggest no names to them. */
  readonly schemaHiddenFrom: readonly Role[];
};

export async function startServer(
  resolvers: Resolvers,
  { knownOperationsOnly, schemaHiddenFrom }: ServerOptions,
  report: ReportFault,
): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    schema: buildExecutableSchema(resolvers),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError,
    // The plugin `selectDocuments` replaces Apollo's persisted queries, which anyone can register.
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      // Sends nothing to Apollo Studio, even if APOLLO_KEY is set.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      selectDocuments(new Set(knownOperationsOnly)),
      hideSchema(new Set(schemaHiddenFrom)),
      captureRawVariables,
      limitCost,
      maskFaults(report),
      limitAnswer,
    ],
  });
  await server.start();
  return server;
}

/** Stores the variables in the context as the client sent them, before the schema's defaults. */
const captureRawVariables: ApolloServerPlugin<Context> = {
  async requestDidStart({ request, contextValue }) {
    contextValue.rawVariables.variables = request.variables ?? {};
  },
};

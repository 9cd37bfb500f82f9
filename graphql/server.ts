import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Context } from './context.ts';
import { depthRule } from './depth-rule.ts';
import { formatError, maskFaults, type ReportFault } from './errors.ts';
import { buildExecutableSchema } from './executable-schema.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { limitCost } from './limits/cost-plugin.ts';

export async function startServer(resolvers: Resolvers, report: ReportFault): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    schema: buildExecutableSchema(resolvers),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError,
    validationRules: [depthRule],
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [
      // Sends nothing to Apollo Studio, even if APOLLO_KEY is set.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      captureRawVariables,
      limitCost,
      maskFaults(report),
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

/** Mercurius with its compiler of queries, over the same resolvers as Apollo. */
import Fastify from 'fastify';
import { type IResolvers, mercurius } from 'mercurius';
import { openPool } from './database.ts';
import { createContext } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { serve } from './serve.ts';
import { TYPE_DEFS } from './type-defs.ts';

const pool = openPool(process.argv[2] ?? '');
const app = Fastify();
// Its types know no context beside its own.
await app.register(mercurius, { schema: TYPE_DEFS, resolvers: resolvers as unknown as IResolvers, jit: 1 });
await app.ready();

serve(async (event) => {
  const { query, variables } = JSON.parse(event.body);
  return { body: JSON.stringify(await app.graphql(query, createContext(pool), variables)) };
});

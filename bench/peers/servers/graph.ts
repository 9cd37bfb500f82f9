/** The built bundle. Its environment is that of the function. */
import { type Handler, serve } from './serve.ts';

type GraphHandler = (event: object, context: object) => Promise<{ readonly body: string }>;

const bundle = new URL('../../../dist/graphql/index.mjs', import.meta.url).href;
const { handler }: { handler: GraphHandler } = await import(bundle);
const answer: Handler = (event) => handler(event, { getRemainingTimeInMillis: () => 25_000 });
serve(answer);

import { randomUUID } from 'node:crypto';
import { ROLES } from '../../domain/kernel/roles.ts';

type Handler = (event: object, context: object) => Promise<{ readonly body: string }>;

/** The built bundle, as the admin calls it. */
export type Graph = {
  /** Answers an event; throws where the answer holds errors of any kind. */
  answer(event: object): Promise<string>;
  /** The data of an answer. */
  run(query: string, variables: object): Promise<Record<string, unknown>>;
};

let openedCount = 0;

/** One more instance of the built bundle, configured so; one after the other, for they share the environment. */
export async function openGraph(environment: Record<string, string>): Promise<Graph> {
  Object.assign(process.env, environment);
  const bundle = new URL(`../../dist/graphql/index.mjs?${++openedCount}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(bundle);
  async function answer(event: object): Promise<string> {
    const { body } = await handler(event, { getRemainingTimeInMillis: () => 25_000 });
    if (body.startsWith('{"errors"') || /"userErrors":\[\{/.test(body)) throw new Error(body);
    return body;
  }
  return {
    answer,
    async run(query, variables) {
      const { data }: { data: Record<string, unknown> } = JSON.parse(await answer(eventOf(query, variables)));
      return data;
    },
  };
}

/** One request as API Gateway would pass it on. */
export function eventOf(query: string, variables: object): object {
  const claims = { client_id: 'bench', scope: ROLES.admin.map((scope) => `customer-graph/${scope}`).join(' ') };
  return {
    version: '2.0',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    rawQueryString: '',
    requestContext: {
      http: { method: 'POST' },
      requestId: randomUUID(),
      authorizer: { jwt: { claims, scopes: null } },
    },
    body: JSON.stringify({ query, variables }),
    isBase64Encoded: false,
  };
}

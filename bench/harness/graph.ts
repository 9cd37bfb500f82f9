import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '../../domain/kernel/roles.ts';

type Response = { readonly body: string };
type Handler = (event: object, context: object) => Promise<Response>;

/** The built bundle, called with the admin's scopes. */
export type Graph = {
  /** The response to an event, whatever it says. */
  send(event: object): Promise<Response>;
  /** Answers an event. Throws if the answer contains errors. */
  answer(event: object): Promise<string>;
  /** The data of an answer. */
  run(query: string, variables: object): Promise<Record<string, unknown>>;
};

/** For a bundle that is imported next into this process. */
export function setEnvironment(environment: Readonly<Record<string, string>>): void {
  Object.assign(process.env, environment);
}

let openedCount = 0;

const BUILT_BUNDLE = new URL('../../dist/graphql/index.mjs', import.meta.url).href;

/** Opens another instance of a bundle. Open instances one after the other: they share the environment. */
export async function openGraph(environment: Record<string, string>, bundle = BUILT_BUNDLE): Promise<Graph> {
  setEnvironment(environment);
  const { handler }: { handler: Handler } = await import(`${bundle}?${++openedCount}`);
  const send = (event: object) => handler(event, { getRemainingTimeInMillis: () => 25_000 });
  async function answer(event: object): Promise<string> {
    const { body } = await send(event);
    if (body.startsWith('{"errors"') || /"userErrors":\[\{/.test(body)) throw new Error(body);
    return body;
  }
  return {
    send,
    answer,
    async run(query, variables) {
      const { data }: { data: Record<string, unknown> } = JSON.parse(await answer(eventOf(query, variables)));
      return data;
    },
  };
}

/** The scopes of a role as a token states them. */
export const scopesOf = (role: Role): string => ROLES[role].map((scope) => `customer-graph/${scope}`).join(' ');

/** One request in the form that API Gateway sends to Lambda. */
export function eventOf(query: string, variables: object) {
  return requestEvent({ client_id: 'bench', scope: scopesOf('admin') }, JSON.stringify({ query, variables }));
}

/** The same for any token and any body. */
export function requestEvent(claims: Readonly<Record<string, string>>, body: string) {
  return {
    version: '2.0',
    routeKey: 'POST /graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    rawQueryString: '',
    requestContext: {
      http: { method: 'POST' },
      requestId: randomUUID(),
      authorizer: { jwt: { claims, scopes: null } },
    },
    body,
    isBase64Encoded: false,
  };
}

import { afterAll, beforeAll, test, vi } from 'vitest';
import type { Role } from '../../../domain/kernel/roles.ts';
import { openServer, type TestServer } from '../../support/server.ts';
import type { Attack } from './catalogue.ts';

let server: TestServer;

/** Opens the built bundle behind the local gateway, with the settings of production for the schema. */
export function openAttackedServer(): void {
  beforeAll(async () => {
    vi.stubEnv('SCHEMA_HIDDEN_FROM', 'customer');
    server = await openServer();
  });
  afterAll(() => server.close());
}

export const urlOf = (path = '/graphql'): string => new URL(path, server.url).href;

export const restated: Set<Attack> = new Set();
/** A test that restates these attacks. */
export function restate(attacks: readonly Attack[], title: string, run: () => Promise<void>): void {
  for (const attack of attacks) restated.add(attack);
  test(`${title} (${attacks.join('; ')})`, run);
}

type Answer = Readonly<Record<string, unknown>> & {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data?: Readonly<Record<string, never>> | null;
  readonly extensions?: object;
};
async function parse(response: Response): Promise<Answer> {
  const text = await response.text();
  const { errors = [], ...answer } = text.startsWith('{') ? JSON.parse(text) : {};
  const [{ extensions = {} } = {}] = errors;
  const { status, headers } = response;
  return { ...answer, status, headers, text, errors, code: extensions.code, limit: extensions.limit };
}
/** With a token of the role; by default one of a customer. */
export const ask = async (query: string, variables: object = {}, role: Role = 'customer') =>
  parse(await server.post(role, { query, variables }));
export const send = async (init: RequestInit & { url?: string }, role: Role = 'customer') =>
  parse(await server.fetch(role, init));
/** Without any token. */
export const sendUnknown = async (path: string, init: RequestInit = {}) => parse(await fetch(urlOf(path), init));

/** A customer, with a token of their own. */
export async function openAccount() {
  const register =
    'mutation ($i: RegisterCustomerInput!) { registerCustomer(input: $i) { customer { id } userErrors { code } } }';
  const { text } = await ask(register, { i: { idempotencyKey: 'account', name: { given: 'Ana' } } }, 'support');
  const customer: string = JSON.parse(text).data.registerCustomer.customer.id;
  const token = await server.tokenOf({ role: 'customer', customer });
  return async (query: string, variables: object = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return parse(await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) }));
  };
}

export const repeat = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');
export const TOO_LARGE = { status: 400, code: 'REQUEST_LIMIT_EXCEEDED' };

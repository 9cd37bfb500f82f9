import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../domain/kernel/roles.ts';
import { openDataDirectory } from '../../local/common/data-directory.ts';
import { jwtAuthorizer } from '../../local/gateway/authorizer.ts';
import { httpApi } from '../../local/gateway/gateway.ts';
import { startHttpServer } from '../../local/gateway/http-server.ts';
import { openIssuer, type TokenRequest } from '../../local/tokens/tokens.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { openBundle } from './graph.ts';

/** The built bundle behind the local HTTP server. */
export type TestServer = {
  readonly url: string;
  readonly table: Table;
  /** Sends a request with a token of the role; the request's own headers win. */
  fetch(role: Role, request?: { readonly url?: string } & RequestInit): Promise<Response>;
  /** Issues a token, such as one of a customer. */
  tokenOf(request: Omit<TokenRequest, 'expiresInSeconds'>): Promise<string>;
  /** Posts a body of JSON. */
  post(role: Role, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
};

/** @param endpoint the engine endpoint for the function */
export async function openServer(endpoint?: string): Promise<TestServer> {
  const { table, handler } = await openBundle(endpoint);
  const path = await mkdtemp(join(tmpdir(), 'server-'));
  const issuer = await openIssuer(await openDataDirectory(path));
  const now = () => new Date();
  const gateway = httpApi({
    handler,
    authorizer: jwtAuthorizer(issuer),
    now,
    onFault: (fault) => {
      throw fault;
    },
  });
  const server = await startHttpServer(0, gateway);
  const url = `http://127.0.0.1:${server.port}/graphql`;
  const tokenOf: TestServer['tokenOf'] = (request) => issuer.issue({ ...request, expiresInSeconds: 3600 }, now());
  const tokens = new Map<Role, string>();
  async function tokenOfRole(role: Role): Promise<string> {
    const token = tokens.get(role) ?? (await tokenOf({ role }));
    tokens.set(role, token);
    return token;
  }
  const withToken: TestServer['fetch'] = async (role, { url: target = url, headers, ...init } = {}) =>
    fetch(target, {
      ...init,
      headers: { authorization: `Bearer ${await tokenOfRole(role)}`, ...Object.fromEntries(new Headers(headers)) },
    });
  return {
    url,
    table,
    fetch: withToken,
    tokenOf,
    post: (role, body, headers = {}) =>
      withToken(role, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    async close() {
      await server.close();
      await rm(path, { recursive: true });
    },
  };
}

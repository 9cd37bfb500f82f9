import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { runInNewContext } from 'node:vm';
import { contentSecurityPolicy, PAGE_FUNCTION } from '../../../cdk/console-policy.ts';

const FOLDER = new URL('../../../dist/console/', import.meta.url);
const GRAPH_PATH = '/staff/graphql';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

type Props = {
  /** What `config.json` says. */
  readonly signIn: object;
  /** Origins that the policy allows. */
  readonly connect: readonly string[];
  /** The URL of the graph behind the path of the API. */
  readonly graphUrl: string;
};

export type HostedConsole = { readonly origin: string; stop(): Promise<void> };

/**
 * Serves the built console as the stack does without a domain: with the policy and the function of the distribution, and with the API as
 * one of its paths.
 */
export async function startHostedConsole({ signIn, connect, graphUrl }: Props): Promise<HostedConsole> {
  const headers = {
    'content-security-policy': contentSecurityPolicy({ connect, images: 'http://127.0.0.1:*' }),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
  const config = JSON.stringify({ graphqlUrl: GRAPH_PATH, signIn });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    if (pathname === GRAPH_PATH) {
      const { authorization = '', 'content-type': type = '' } = request.headers;
      const answer = await fetch(graphUrl, {
        ...{ method: 'POST', headers: { authorization, 'content-type': type } },
        body: Buffer.concat(await Array.fromAsync(request)),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
      return;
    }
    const name: string = runInNewContext(`${PAGE_FUNCTION}; handler(event)`, {
      event: { request: { uri: pathname } },
    }).uri;
    const file = name === '/config.json' ? config : await readFile(new URL(`.${name}`, FOLDER)).catch(() => null);
    response.writeHead(file === null ? 403 : 200, {
      ...headers,
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    });
    response.end(file ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

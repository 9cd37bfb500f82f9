import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { CommandError } from '../common/command-error.ts';
import { UsageError } from '../common/command-line.ts';
import { LOCALHOST } from '../common/port.ts';
import { parseTokenRequest } from '../tokens/token-request.ts';
import type { TokenIssuer } from '../tokens/tokens.ts';
import { gatewayResponse, type HttpResponse } from './http-response.ts';
import { urlOf } from './http-server.ts';

/** Answers what the page needs, and null to everything else. */
export type PageHandler = (request: IncomingMessage) => Promise<HttpResponse | null>;

const BUILD_FOLDER = new URL('../../dist/graphiql/', import.meta.url);

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/**
 * GraphiQL at `/`, what it is made of below `/graphiql/`, and at `/token?role=` the tokens that it sends. Everything is
 * read now, so that a build does not take the page from under a running start.
 */
export async function graphiqlPage(issuer: TokenIssuer, now: () => Date): Promise<PageHandler> {
  const files = await loadBuiltFiles();
  return async (request) => {
    const url = urlOf(request);
    if (request.method !== 'GET' || url === null || !isLocalHost(url.hostname)) return null;
    if (url.pathname === '/token') return tokenResponse(issuer, url.searchParams, now());
    return files.get(url.pathname) ?? null;
  };
}

/** A foreign page whose name leads to this machine must not get a token: it would come under that name. */
const isLocalHost = (host: string): boolean => host === LOCALHOST || host === 'localhost';

async function tokenResponse(issuer: TokenIssuer, wish: URLSearchParams, now: Date): Promise<HttpResponse> {
  try {
    const token = await issuer.issue(parseTokenRequest(Object.fromEntries(wish)), now);
    return {
      status: 200,
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
      body: Buffer.from(token),
    };
  } catch (error) {
    if (error instanceof UsageError) return gatewayResponse(400, error.message);
    throw error;
  }
}

async function loadBuiltFiles(): Promise<ReadonlyMap<string, HttpResponse>> {
  const names = await readdir(BUILD_FOLDER).catch(() => {
    throw new CommandError('The GraphiQL page is not built: run `npm run build`.');
  });
  const entries = await mapInParallel(names, async (name): Promise<[string, HttpResponse]> => {
    const type = CONTENT_TYPES[extname(name)] ?? 'application/octet-stream';
    const body = await readFile(new URL(name, BUILD_FOLDER));
    const path = name === 'index.html' ? '/' : `/graphiql/${name}`;
    return [path, { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache' }, body }];
  });
  return new Map(entries);
}

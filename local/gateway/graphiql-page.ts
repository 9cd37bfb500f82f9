import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { CommandError } from '../common/command-error.ts';
import { UsageError } from '../common/command-line.ts';
import { LOCALHOST } from '../common/port.ts';
import type { FindSavedStaff } from '../tokens/saved-staff.ts';
import { parseTokenRequest } from '../tokens/token-request.ts';
import type { TokenIssuer } from '../tokens/tokens.ts';
import { gatewayResponse, type HttpResponse } from './http-response.ts';
import { urlOf } from './http-server.ts';

/** Serves the page, its files and its tokens; returns null for any other request. */
export type PageHandler = (request: IncomingMessage) => Promise<HttpResponse | null>;

const BUILD_FOLDER = new URL('../../dist/graphiql/', import.meta.url);

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/**
 * The page loads its own files only, and no other page may frame it. The editor writes styles into the page, and has small
 * images in its style sheets.
 */
const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * Serves GraphiQL at `/`, its files below `/graphiql/`, and its tokens at `/token?role=`. It reads all files now, so that
 * a build does not break the page of a running start.
 */
export async function graphiqlPage(issuer: TokenIssuer, find: FindSavedStaff, now: () => Date): Promise<PageHandler> {
  const files = await loadBuiltFiles();
  return async (request) => {
    const url = urlOf(request);
    if (request.method !== 'GET' || url === null || !isLocalHost(url.hostname)) return null;
    if (url.pathname === '/token') return tokenResponse(issuer, find, url.searchParams, now());
    return files.get(url.pathname) ?? null;
  };
}

/** Prevents DNS rebinding: a foreign page whose host name resolves to this machine must not get a token. */
const isLocalHost = (host: string): boolean => host === LOCALHOST || host === 'localhost';

async function tokenResponse(
  issuer: TokenIssuer,
  find: FindSavedStaff,
  parameters: URLSearchParams,
  now: Date,
): Promise<HttpResponse> {
  try {
    const token = await issuer.issue(await parseTokenRequest(Object.fromEntries(parameters), find), now);
    return {
      status: 200,
      headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain', 'cache-control': 'no-store' },
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
    const headers = { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'no-store' };
    return [path, { status: 200, headers, body }];
  });
  return new Map(entries);
}

import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { UsageProblem } from '../common/command-line.ts';
import { LOCALHOST } from '../common/port.ts';
import { Problem } from '../common/problem.ts';
import { tokenRequest } from '../tokens/token-request.ts';
import type { TokenIssuer } from '../tokens/tokens.ts';
import { gatewayAnswer, type HttpAnswer } from './http-result.ts';
import { urlOf } from './http-server.ts';

/** Answers what the page needs, and null to everything else. */
export type Page = (request: IncomingMessage) => Promise<HttpAnswer | null>;

const BUILT = new URL('../../dist/graphiql/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/**
 * GraphiQL at `/`, what it is made of below `/graphiql/`, and at `/token?role=` the tokens that it sends. Everything is
 * read now, so that a build does not take the page from under a running start.
 */
export async function graphiqlPage(issuer: TokenIssuer, now: () => Date): Promise<Page> {
  const files = await builtFiles();
  return async (request) => {
    const url = urlOf(request);
    if (request.method !== 'GET' || url === null || !isOwnName(url.hostname)) return null;
    if (url.pathname === '/token') return tokenAnswer(issuer, url.searchParams, now());
    return files.get(url.pathname) ?? null;
  };
}

/** A foreign page whose name leads to this machine must not get a token: it would come under that name. */
const isOwnName = (host: string): boolean => host === LOCALHOST || host === 'localhost';

async function tokenAnswer(issuer: TokenIssuer, wish: URLSearchParams, now: Date): Promise<HttpAnswer> {
  try {
    const token = await issuer.issue(tokenRequest(Object.fromEntries(wish)), now);
    return {
      status: 200,
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
      body: Buffer.from(token),
    };
  } catch (error) {
    if (error instanceof UsageProblem) return gatewayAnswer(400, error.message);
    throw error;
  }
}

async function builtFiles(): Promise<ReadonlyMap<string, HttpAnswer>> {
  const names = await readdir(BUILT).catch(() => {
    throw new Problem('The GraphiQL page is not built: run `npm run build`.');
  });
  const entries = await mapInParallel(names, async (name): Promise<[string, HttpAnswer]> => {
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    const body = await readFile(new URL(name, BUILT));
    const path = name === 'index.html' ? '/' : `/graphiql/${name}`;
    return [path, { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache' }, body }];
  });
  return new Map(entries);
}

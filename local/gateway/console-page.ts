import type { HttpResponse } from './http-response.ts';
import { pageHeaders, readPageFiles } from './page-files.ts';
import type { PageHandler } from './page-handler.ts';

const BUILD_FOLDER = new URL('../../dist/console/', import.meta.url);
const INDEX = 'index.html';
/** The pages of the console, which all are its one file: its first segments of a path. */
const PAGE = /^\/($|(counter|desk|manager|signed-in)(\/|$))/;

/** What `config.json` says here: the graph of this machine, in which everybody may take any role, and its explorer. */
const CONFIGURATION = JSON.stringify({ graphqlUrl: '/graphql', signIn: null, explorerUrl: '/explorer' });

/**
 * Serves the console: its pages at `/`, its files, and its `config.json`.
 * @param bucket the origin of the bucket of files; absent: none runs
 */
export async function consolePage(bucket?: string): Promise<PageHandler> {
  const headers = pageHeaders(bucket);
  const files = await readPageFiles(BUILD_FOLDER, headers);
  const respond = (type: string, text: string): HttpResponse => ({
    status: 200,
    headers: { ...headers, 'content-type': `${type}; charset=utf-8` },
    body: Buffer.from(text),
  });
  const index = files?.get(INDEX) ?? respond('text/html', NOT_BUILT);
  return async (_, { pathname }) => {
    if (PAGE.test(pathname)) return index;
    if (pathname === '/config.json') return respond('application/json', CONFIGURATION);
    return files?.get(pathname.slice(1)) ?? null;
  };
}

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Customer graph</title>
<p>The console is not built, because its packages could not be installed. Connect to a network and run <code>npm run build</code>.</p>
<p><a href="/explorer">API explorer</a></p></html>`;

import { CommandError } from '../common/command-error.ts';
import { pageHeaders, readPageFiles } from './page-files.ts';
import type { PageHandler } from './page-handler.ts';

const BUILD_FOLDER = new URL('../../dist/graphiql/', import.meta.url);
const INDEX = 'index.html';

/** Serves GraphiQL at `/explorer`, and its files below `/graphiql/`. */
export async function graphiqlPage(): Promise<PageHandler> {
  const files = await readPageFiles(BUILD_FOLDER, pageHeaders());
  if (files === null) throw new CommandError('The GraphiQL page is not built: run `npm run build`.');
  return async (_, { pathname }) => {
    if (pathname === '/explorer') return files.get(INDEX) ?? null;
    const [, name] = /^\/graphiql\/(.+)$/.exec(pathname) ?? [];
    return name === undefined || name === INDEX ? null : (files.get(name) ?? null);
  };
}

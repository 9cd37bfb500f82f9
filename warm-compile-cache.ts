/**
 * Runs in its own process: answers one request and writes what V8 compiled for it.
 * Arguments: the folder of the cache, the function, the event as JSON.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';

const [directory = '', main = '', event = ''] = process.argv.slice(2);
enableCompileCache({ directory, portable: true });
const { handler }: { handler: (event: object, context: object) => Promise<{ statusCode: number }> } = await import(
  pathToFileURL(main).href
);
const { statusCode } = await handler(JSON.parse(event), { getRemainingTimeInMillis: () => 25_000 });
if (statusCode !== 200) throw new Error(`the answer is ${statusCode}`);
flushCompileCache();
process.exit(0);

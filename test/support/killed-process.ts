import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('till-process.ts', import.meta.url));
const BUNDLE = new URL('../../dist/graphql/index.mjs', import.meta.url).href;

/** The request body of a mutation; the response has its user errors in `payload`. */
export function mutationBody(mutation: string, input: { readonly idempotencyKey: string }): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { userErrors { code path } } }`;
  return JSON.stringify({ query, variables: { input } });
}

/**
 * Sends all requests through the bundle in a separate process, six at a time, and kills the process after this many
 * responses, while other requests run.
 * @param request gets each of the bodies in turn
 */
export async function sendAndKill(
  request: { readonly body: string },
  bodies: readonly string[],
  killAfter: number,
): Promise<readonly string[]> {
  const { body: _, ...event } = request;
  const argument = JSON.stringify({ bundle: BUNDLE, event, bodies, atOnce: 6 });
  const child = spawn(process.execPath, [PROCESS, argument], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const answers: string[] = [];
  for await (const text of createInterface(child.stdout)) {
    answers.push(text);
    if (answers.length !== killAfter) continue;
    // Kills it while the next requests run, at a different point each time.
    await wait(killAfter % 5);
    child.kill('SIGKILL');
  }
  await ended;
  return answers;
}

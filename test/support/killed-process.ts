import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const PROCESS = fileURLToPath(new URL('till-process.ts', import.meta.url));
const BUNDLE = new URL('../../dist/graphql/index.mjs', import.meta.url).href;

/** The body of a request that calls a mutation for its user errors, as `payload`. */
export function mutationBody(mutation: string, input: { readonly idempotencyKey: string }): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { userErrors { code path } } }`;
  return JSON.stringify({ query, variables: { input } });
}

/**
 * Sends all through the bundle in a process of its own, some at once, and kills it in the midst of them once so many are
 * answered.
 * @param request whose body is replaced by each of the bodies
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
    // In the midst of the next ones, at another point each time.
    await wait(killAfter % 5);
    child.kill('SIGKILL');
  }
  await ended;
  return answers;
}

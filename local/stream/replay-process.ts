/**
 * The process of `npm run replay` that runs the function of one consumer, with the environment of that function. It gets
 * payloads from its parent, and answers each with the result. Argument: the consumer.
 */
import { describeError, sendToParent } from '../functions/child-process.ts';
import type { StreamHandler } from './delivery.ts';
import type { ReplayRequest, ReplayResult } from './replay-function.ts';

const TIMEOUT_MS = 60_000;

process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());
try {
  const { handler }: { handler: StreamHandler } = await import(
    new URL(`../../dist/${process.argv[2]}/index.mjs`, import.meta.url).href
  );
  process.on('message', ({ payload }: ReplayRequest) => void replayPayload(handler, payload).then(sendToParent));
  sendToParent({ ready: true });
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function replayPayload(handler: StreamHandler, payload: string): Promise<ReplayResult> {
  const deadline = Date.now() + TIMEOUT_MS;
  try {
    const answer = await handler(JSON.parse(payload), { getRemainingTimeInMillis: () => deadline - Date.now() });
    return { answer: JSON.stringify(answer ?? null) };
  } catch (error) {
    return { functionError: error instanceof Error ? error.name : 'Error' };
  }
}

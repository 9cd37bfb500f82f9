/**
 * A process of `npm run import` that applies chunks, with the function that applies them on AWS and its environment. It ends with
 * its parent; SIGTERM lets it save how far it is. It answers each `ImportStep` with the result.
 */
import { describeError, sendToParent } from '../../functions/child-process.ts';
import type { StepAnswer, StepRequest } from './worker-pool.ts';

const BUNDLE = new URL('../../../dist/import-worker/index.mjs', import.meta.url);
/** As long as Lambda allows. A chunk goes on in the next invocation. */
const TIMEOUT_MS = 15 * 60_000;

type Worker = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<{ readonly result: string }>;

let isStopping = false;
process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => {
  isStopping = true;
  sendToParent({ stopping: true });
});
try {
  const { handler }: { handler: Worker } = await import(BUNDLE.href);
  process.on('message', (request: StepRequest) => void answer(handler, request));
  sendToParent({ ready: true });
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

async function answer(handler: Worker, { id, step }: StepRequest): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  const getRemainingTimeInMillis = () => (isStopping ? 0 : deadline - Date.now());
  try {
    const { result } = await handler(step, { getRemainingTimeInMillis });
    sendToParent({ id, result } satisfies StepAnswer);
  } catch (error) {
    sendToParent({ id, problem: describeError(error) } satisfies StepAnswer);
  }
}

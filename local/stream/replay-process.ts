/**
 * The process behind `npm run replay` that plays the function of one consumer, in whose environment it is. It gets payloads
 * from its parent, and answers each with whether it was done. Argument: the consumer.
 */
import { problemOf, tell } from '../functions/child.ts';
import type { StreamHandler } from './delivery.ts';
import type { Replayed, ToReplay } from './replay-function.ts';

const TIMEOUT_MS = 60_000;

process.once('disconnect', () => process.exit());
process.once('SIGTERM', () => process.exit());
try {
  const { handler }: { handler: StreamHandler } = await import(
    new URL(`../../dist/${process.argv[2]}/index.mjs`, import.meta.url).href
  );
  process.on('message', ({ payload }: ToReplay) => void replayed(handler, payload).then(tell));
  tell({ ready: true });
} catch (error) {
  tell({ problem: problemOf(error) }, () => process.exit(1));
}

async function replayed(handler: StreamHandler, payload: string): Promise<Replayed> {
  const deadline = Date.now() + TIMEOUT_MS;
  try {
    const answer = await handler(JSON.parse(payload), { getRemainingTimeInMillis: () => deadline - Date.now() });
    return { answer: JSON.stringify(answer ?? null) };
  } catch (error) {
    return { functionError: error instanceof Error ? error.name : 'Error' };
  }
}

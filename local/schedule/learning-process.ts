/** A process that runs the function which learns from the table, as the state machine does. It ends with its parent. */
import { describeError, sendToParent } from '../functions/child-process.ts';
import type { LearningMessage } from './learning-launch.ts';

/** The function runs as long as on AWS, and is called again then. */
const INVOCATION_MS = 900_000;

type Handler = (
  event: { readonly step: 'LEARN' | 'REMATCH' },
  context: { getRemainingTimeInMillis(): number },
) => Promise<LearningMessage & { readonly result: 'DONE' | 'MORE' }>;

process.once('disconnect', () => process.exit());
try {
  const bundle = new URL('../../dist/match-learning/index.mjs', import.meta.url);
  const { handler }: { handler: Handler } = await import(bundle.href);
  const { run } = await invoke(handler, 'LEARN');
  while ((await invoke(handler, 'REMATCH')).result === 'MORE');
  sendToParent({ run } satisfies LearningMessage);
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

function invoke(handler: Handler, step: 'LEARN' | 'REMATCH') {
  const deadline = performance.now() + INVOCATION_MS;
  return handler({ step }, { getRemainingTimeInMillis: () => deadline - performance.now() });
}

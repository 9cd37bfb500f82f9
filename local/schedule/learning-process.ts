/**
 * A process that runs the function which learns from the table, as the state machine does. It ends with its parent. Its argument is
 * the version of the model to restore; without one it learns.
 */
import { CommandError } from '../common/command-error.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import type { LearningMessage } from './learning-launch.ts';

/** The function runs as long as on AWS, and is called again then. */
const INVOCATION_MS = 900_000;

type Event = { readonly step: 'LEARN'; readonly input: { readonly restore?: number } } | { readonly step: 'REMATCH' };
type Handler = (
  event: Event,
  context: { getRemainingTimeInMillis(): number },
) => Promise<
  (LearningMessage & { readonly result: 'DONE' | 'MORE' }) | { readonly result: 'REFUSED'; readonly reason: string }
>;

process.once('disconnect', () => process.exit());
try {
  const bundle = new URL('../../dist/match-learning/index.mjs', import.meta.url);
  const { handler }: { handler: Handler } = await import(bundle.href);
  const [version] = process.argv.slice(2);
  const answer = await invoke(handler, {
    step: 'LEARN',
    input: version === undefined ? {} : { restore: Number(version) },
  });
  if (answer.result === 'REFUSED') throw new CommandError(answer.reason);
  while ((await invoke(handler, { step: 'REMATCH' })).result === 'MORE');
  sendToParent({ run: answer.run } satisfies LearningMessage);
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

function invoke(handler: Handler, event: Event) {
  const deadline = performance.now() + INVOCATION_MS;
  return handler(event, { getRemainingTimeInMillis: () => deadline - performance.now() });
}

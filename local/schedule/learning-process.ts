/**
 * A process that runs the function which learns from the table, as the state machine does. It ends with its parent. Its argument is
 * the version of the model to restore; without one it learns.
 */
import { CommandError } from '../common/command-error.ts';
import { describeError, sendToParent } from '../functions/child-process.ts';
import { newInvocation } from './job-invocation.ts';
import type { LearningMessage } from './learning-launch.ts';

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
  const answer = await handler(
    { step: 'LEARN', input: version === undefined ? {} : { restore: Number(version) } },
    newInvocation(),
  );
  if (answer.result === 'REFUSED') throw new CommandError(answer.reason);
  while ((await handler({ step: 'REMATCH' }, newInvocation())).result === 'MORE');
  sendToParent({ run: answer.run } satisfies LearningMessage);
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

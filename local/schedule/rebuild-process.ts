/** A process that runs the function which rebuilds a read model, as the state machine does. Its argument is the model. */
import { describeError, sendToParent } from '../functions/child-process.ts';
import { newInvocation } from './job-invocation.ts';
import type { RebuildMessage } from './rebuild-launch.ts';

type Part = { readonly run: string; readonly part: number; readonly items: number; readonly failed: number };
type Answers = {
  readonly BEGIN: { readonly run: string; readonly parts: readonly number[] };
  readonly PART: Part & { readonly result: 'DONE' | 'MORE' };
  readonly END: RebuildMessage;
};
type Handler = <Name extends keyof Answers>(
  event: { readonly step: Name; readonly model: string | undefined } & Readonly<Record<string, unknown>>,
  context: { getRemainingTimeInMillis(): number },
) => Promise<Answers[Name]>;

process.once('disconnect', () => process.exit());
try {
  const [model] = process.argv.slice(2);
  const bundle = new URL('../../dist/rebuild/index.mjs', import.meta.url);
  const { handler }: { handler: Handler } = await import(bundle.href);
  const { run, parts } = await handler({ step: 'BEGIN', model }, newInvocation());
  const done: Part[] = [];
  for (const part of parts) {
    let answer: Answers['PART'] = { run, part, items: 0, failed: 0, result: 'MORE' };
    while (answer.result === 'MORE') answer = await handler({ ...answer, step: 'PART', model }, newInvocation());
    done.push(answer);
  }
  const { items, failed } = await handler({ step: 'END', model, parts: done }, newInvocation());
  sendToParent({ items, failed } satisfies RebuildMessage);
} catch (error) {
  sendToParent({ problem: describeError(error) }, () => process.exit(1));
}

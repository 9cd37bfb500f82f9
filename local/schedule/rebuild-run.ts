import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import { newInvocation } from './job-invocation.ts';

type Part = { readonly run: string; readonly part: number; readonly items: number; readonly failed: number };
type Answers = {
  readonly BEGIN: { readonly run: string; readonly parts: readonly number[] };
  readonly PART: Part & { readonly result: 'DONE' | 'MORE' };
  readonly END: { readonly items: number; readonly failed: number };
};

/** The function that rebuilds read models. */
export type RebuildHandler = <Name extends keyof Answers>(
  event: { readonly step: Name; readonly model: string | undefined } & Readonly<Record<string, unknown>>,
  context: { getRemainingTimeInMillis(): number },
) => Promise<Answers[Name]>;

/**
 * Calls the function for a rebuild as the state machine does, until it is done.
 * @param atOnce parts that are worked on in parallel
 * @param count of the parts, from the first one; default: all
 */
export async function rebuildBy(
  handler: RebuildHandler,
  model: string | undefined,
  { atOnce, count }: { readonly atOnce: number; readonly count?: number | undefined },
): Promise<Answers['END']> {
  const { run, parts } = await handler({ step: 'BEGIN', model }, newInvocation());
  const waiting = parts.slice(0, count);
  const done: Part[] = [];
  async function work(): Promise<void> {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      let answer: Answers['PART'] = { run, part, items: 0, failed: 0, result: 'MORE' };
      while (answer.result === 'MORE') answer = await handler({ ...answer, step: 'PART', model }, newInvocation());
      done.push(answer);
    }
  }
  await mapInParallel(Array.from({ length: atOnce }), work);
  return handler({ step: 'END', model, parts: done }, newInvocation());
}

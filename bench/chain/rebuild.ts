import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
import type { ReadModelName } from '../../store/read-models.ts';
import type { Functions } from './functions.ts';

type Part = { readonly run: string; readonly part: number; readonly items: number; readonly failed: number };
type Begun = { readonly run: string; readonly parts: readonly number[] };

/** As the state machine does. */
const PARTS_AT_ONCE = 4;

/**
 * Runs a rebuild to its end, as the state machine does.
 * @param count of the parts of the table that are rebuilt, from the first one; default: all
 * @returns the number of items that it read
 */
export async function rebuild(functions: Functions, model: ReadModelName, count?: number): Promise<number> {
  const call = (event: object) => functions.invoke('rebuild', { model, ...event });
  const { run, parts } = (await call({ step: 'BEGIN' })) as Begun;
  const waiting = parts.slice(0, count);
  const done: Part[] = [];
  async function work(): Promise<void> {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      let state = { run, part, items: 0, failed: 0 };
      for (let result = 'MORE'; result === 'MORE'; )
        ({ result, ...state } = (await call({ step: 'PART', ...state })) as Part & { result: string });
      done.push(state);
    }
  }
  await mapInParallel(Array.from({ length: PARTS_AT_ONCE }), work);
  const { result, items, failed } = (await call({ step: 'END', parts: done })) as Part & { result: string };
  if (result !== 'DONE') throw new Error(`${failed} items failed in the rebuild of ${model}`);
  return items;
}

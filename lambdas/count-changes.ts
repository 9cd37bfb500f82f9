import { Unavailable } from '../domain/kernel/unavailable.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Failure, readEach } from './stream-function.ts';

/**
 * Counts what each change brings, all of it together where possible. If that cannot be written, it counts the changes one by one,
 * so that a change that cannot be counted fails alone.
 * @param apply counts each once, even if it is given again
 * @throws Unavailable if a later attempt may succeed
 */
export async function countChanges<T>(
  changes: readonly ItemChange[],
  read: (change: ItemChange) => readonly T[],
  apply: (parts: readonly T[]) => Promise<unknown>,
): Promise<readonly Failure[]> {
  const { results, failures } = readEach(changes, read);
  try {
    await apply(results.flatMap(({ result }) => result));
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    for (const { change, result } of results)
      await apply(result).catch((fault: unknown) => failures.push({ change, error: fault }));
  }
  return failures;
}

import { Unavailable } from '../domain/kernel/unavailable.ts';
import type { CounterBatch, Delta } from '../store/insight/counter-batches.ts';
import type { ItemChange } from '../store/table/item-change.ts';
import { type Failure, readEach } from './stream-function.ts';

/**
 * Adds the deltas of each change, the sum of all of them where possible. If the sums cannot be written, it adds the changes one
 * by one, so that a change that cannot be counted fails alone. The markers of the others prevent that they count twice.
 * @throws Unavailable if a later attempt may succeed
 */
export async function countChanges<D extends Delta>(
  changes: readonly ItemChange[],
  read: (change: ItemChange) => readonly CounterBatch<D>[],
  apply: (batches: readonly CounterBatch<D>[]) => Promise<void>,
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

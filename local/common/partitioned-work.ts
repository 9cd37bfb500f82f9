import { mapInParallel } from '../../domain/kernel/in-parallel.ts';
/**
 * Does the work of each item, in order within its lane and several lanes side by side. The first failure ends all lanes
 * and is thrown once what had begun is done.
 */
export async function runInPartitions<T>(
  items: readonly T[],
  {
    lanes,
    laneOf,
    signal,
  }: { readonly lanes: number; readonly laneOf: (item: T) => string; readonly signal?: AbortSignal },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queues: T[][] = Array.from({ length: lanes }, () => []);
  for (const item of items) queues[hash(laneOf(item)) % lanes]?.push(item);
  const failures: unknown[] = [];
  await mapInParallel(queues, async (queue) => {
    for (const item of queue) {
      if (signal?.aborted === true || failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  });
  if (failures.length > 0) throw failures[0];
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum;
}

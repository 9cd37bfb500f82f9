import { mapInParallel } from '../../domain/kernel/in-parallel.ts';

/**
 * Works on the items of one partition in order, and on all partitions in parallel. Items with the same key share a
 * partition. After a failure no more items start; the first failure is thrown when the running items are done.
 */
export async function runInPartitions<T>(
  items: readonly T[],
  {
    partitions,
    keyOf,
    signal,
  }: { readonly partitions: number; readonly keyOf: (item: T) => string; readonly signal?: AbortSignal },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queues: T[][] = Array.from({ length: partitions }, () => []);
  for (const item of items) queues[hash(keyOf(item)) % partitions]?.push(item);
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

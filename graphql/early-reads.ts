import type { FieldNode } from 'graphql';
import { mapInParallel } from '../domain/kernel/in-parallel.ts';
import type { ReadBudget } from '../domain/kernel/read-budget.ts';

/** The reads of a request that began before the parent of their field was there, by the id of the parent and the nodes of the field. */
export type EarlyReads = {
  begin(nodes: readonly FieldNode[], id: string, read: () => Promise<unknown>): void;
  /**
   * Waits for the read, once; null if none began.
   * @throws the error of the read
   */
  take<T>(nodes: readonly FieldNode[], id: string): Promise<T | null>;
  /** Waits for the reads by this id that nobody took. Their errors are nobody's. */
  settle(id: string): Promise<void>;
};

type Outcome = { readonly value: unknown } | { readonly error: unknown };
type Running = () => Promise<Outcome>;

const nothing: Running = async () => ({ value: null });

/**
 * Where the reads of a request have a bound, the lists of a person of many records that follow each other end with one that is cut off. If
 * all of them began at once, none would be whole.
 */
const MOST_OF_BOUNDED = 5;

export function createEarlyReads({ allowed }: Pick<ReadBudget, 'allowed'>): EarlyReads {
  let left = allowed === Number.POSITIVE_INFINITY ? allowed : MOST_OF_BOUNDED;
  /** By id, then by the first node of the field, which stands for its arguments. A running read never rejects. */
  const begun = new Map<string, Map<FieldNode | undefined, Running>>();
  return {
    begin([node], id, read) {
      const reads = begun.get(id) ?? new Map<FieldNode | undefined, Running>();
      begun.set(id, reads);
      if (reads.has(node) || left === 0) return;
      left--;
      const outcome = outcomeOf(read);
      reads.set(node, () => outcome);
    },
    async take<T>([node]: readonly FieldNode[], id: string) {
      const running = begun.get(id)?.get(node) ?? nothing;
      begun.get(id)?.delete(node);
      const outcome = await running();
      if ('error' in outcome) throw outcome.error;
      return outcome.value as T | null;
    },
    async settle(id) {
      const reads = begun.get(id);
      begun.delete(id);
      await mapInParallel(reads?.values() ?? [], (running) => running());
    },
  };
}

async function outcomeOf(read: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { value: await read() };
  } catch (error) {
    return { error };
  }
}

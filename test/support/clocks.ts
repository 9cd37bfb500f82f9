import type { JobCursor, JobCursors } from '../../domain/kernel/job-cursor.ts';
import { type Page, pageOf, type Slice } from '../../domain/kernel/page.ts';

/** Cursors in memory, which count their moves. */
export function memoryCursors(): JobCursors & { readonly moves: () => number } {
  const stored = new Map<string, JobCursor>();
  let moves = 0;
  const find = (job: string): JobCursor => stored.get(job) ?? { job, version: 0, position: null, failed: [] };
  return {
    moves: () => moves,
    jobCursor: async (job) => find(job),
    async moveJobCursor(before, to) {
      if (find(before.job).version !== before.version) return false;
      moves++;
      stored.set(before.job, { ...before, ...to, version: before.version + 1 });
      return true;
    },
  };
}

/** A page of the items in the order of their positions, as an index gives it. */
export function sliceAfter<T>(items: readonly T[], { first, after }: Slice, positionOf: (item: T) => string): Page<T> {
  const entries = items.map((item) => ({ item, position: positionOf(item) }));
  const ordered = entries.toSorted((one, other) => (one.position < other.position ? -1 : 1));
  return pageOf(
    ordered.filter(({ position }) => after === null || position > after),
    first,
  );
}

/** Time for so many looks at the clock. */
export function timeFor(looks: number): () => boolean {
  let left = looks;
  return () => left-- > 0;
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrainResult, drainFromCursor, drainQueue } from '../../../domain/kernel/drain-queue.ts';
import { inParallel } from '../../../domain/kernel/in-parallel.ts';
import type { JobCursors } from '../../../domain/kernel/job-cursor.ts';
import { memoryCursors, sliceAfter, timeFor } from '../../support/clocks.ts';

/** HEALED: it fails the first times. WEDGED: nothing can ever be recorded of it, and it stays. */
type Kind = 'FINE' | 'HEALED' | 'POISONED' | 'WEDGED';
type Item = { readonly id: string; readonly kind: Kind };

const itemsOf = (kinds: readonly Kind[]): readonly Item[] =>
  kinds.map((kind, n) => ({ id: `item ${String(n).padStart(6, '0')}`, kind }));

const HEALED_AFTER = 2;

/** A queue in memory. What is done leaves it, unless `stays`. */
function openQueue(items: readonly Item[], stays: boolean) {
  const waiting = new Map(items.map((item) => [item.id, item]));
  const done: string[] = [];
  const tries = new Map<string, number>();
  let reads = 0;
  return {
    ...{ waiting, done, tries },
    reads: () => reads,
    add(item: Item) {
      waiting.set(item.id, item);
    },
    page(slice: Parameters<typeof sliceAfter>[1]) {
      reads++;
      return sliceAfter([...waiting.values()], slice, ({ id }) => id);
    },
    async detect({ id, kind }: Item): Promise<boolean> {
      const times = (tries.get(id) ?? 0) + 1;
      tries.set(id, times);
      if (kind === 'POISONED' || (kind === 'HEALED' && times <= HEALED_AFTER)) throw new Error(`${id} failed`);
      if (kind === 'WEDGED' || done.includes(id)) return false;
      done.push(id);
      if (!stays) waiting.delete(id);
      return true;
    },
  };
}
type Queue = ReturnType<typeof openQueue>;

const drain = (queue: Queue, cursors: JobCursors, isTimeLeft: () => boolean): Promise<DrainResult> =>
  drainQueue<Item>({
    cursor: { job: 'test', cursors },
    now: () => '2026-03-02T12:00:00.000Z',
    pageFrom: async (_, slice) => queue.page(slice),
    ...{ detect: queue.detect, isTimeLeft },
  });

const follow = (queue: Queue, cursors: JobCursors, isTimeLeft: () => boolean): Promise<DrainResult> =>
  drainFromCursor<Item>(cursors, {
    job: 'test',
    pageFrom: async (slice) => queue.page(slice),
    byIds: async (ids) => ids.map((id) => queue.waiting.get(id) ?? null),
    cursorAfter: (end) => end,
    ...{ detect: queue.detect, isTimeLeft },
  });

const WAYS = [
  ['a queue that items leave', drain, false],
  ['a queue that a cursor follows', follow, true],
] as const;

const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Kind>('FINE') },
  { weight: 1, arbitrary: fc.constantFrom<Kind>('HEALED', 'POISONED', 'WEDGED') },
);
/** Blocks of one kind, so that some are longer than a page, than the list of failures, or than a run. */
const backlog = fc
  .array(fc.tuple(kind, fc.integer({ min: 1, max: 260 })), { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.flatMap(([one, count]) => Array<Kind>(count).fill(one)));

describe.each(WAYS)('%s', (_, run, stays) => {
  test('is worked off in runs of any length, each item once, whatever fails at its head', async () => {
    await fc.assert(
      fc.asyncProperty(backlog, fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1 }), async (kinds, looks) => {
        const items = itemsOf(kinds);
        const queue = openQueue(items, stays);
        const cursors = memoryCursors();
        const wanted = items.filter((item) => item.kind === 'FINE' || item.kind === 'HEALED').map(({ id }) => id);
        // A run processes eight items at least. Retries of a run take as much as its new items, and what heals needs three passes.
        const enough = 4 * (Math.ceil(items.length / 8) + 2) * (HEALED_AFTER + 1);
        let detected = 0;
        for (let n = 0; n < enough && queue.done.length < wanted.length; n++)
          detected += (await run(queue, cursors, timeFor(looks[n % looks.length] ?? 0))).detected;
        expect(queue.done.toSorted()).toEqual(wanted);
        expect(detected).toBe(wanted.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a queue that items leave', () => {
  test('tries every item before it tries one that fails again', async () => {
    await fc.assert(
      fc.asyncProperty(backlog, fc.integer({ min: 0, max: 150 }), async (kinds, looks) => {
        const queue = openQueue(itemsOf(kinds), false);
        const cursors = memoryCursors();
        while (queue.tries.size < kinds.length) {
          await drain(queue, cursors, timeFor(looks));
          // A run that ends the pass may begin the next one.
          const most = queue.tries.size < kinds.length ? 1 : 2;
          expect(Math.max(...queue.tries.values())).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('needs no cursor while it has no more items than are processed at once, also where all of them fail', async () => {
    const cursors = memoryCursors();
    const queue = openQueue(itemsOf(Array<Kind>(8).fill('POISONED')), false);
    const unread = { ...cursors, jobCursor: () => Promise.reject(new Error('read')) };
    expect(await drain(queue, unread, () => false)).toEqual({
      detected: 0,
      failed: Array(8).fill('Error'),
      more: false,
    });
    expect(queue.reads()).toBe(1);
  });

  test('continues after a page that a killed run began, once a page was done', async () => {
    const cursors = memoryCursors();
    const queue = openQueue(itemsOf([...Array<Kind>(150).fill('POISONED'), ...Array<Kind>(150).fill('FINE')]), false);
    const killed = { ...queue, detect: async (item: Item) => (item.id < 'item 000120' ? queue.detect(item) : never()) };
    const pending = drain(killed, cursors, () => true);
    await expect.poll(() => queue.tries.size).toBe(120);
    void pending;
    expect(cursors.moves()).toBe(1);
    // The killed run never ends, and the next one does not begin with the first page.
    expect(await drain(queue, cursors, timeFor(185))).toMatchObject({ detected: 150 });
    expect(queue.tries.get('item 000000')).toBe(1);
    expect(queue.tries.get('item 000130')).toBe(1);
  });

  test('has another pass in the same run for what became due during a long one', async () => {
    const cursors = memoryCursors();
    const queue = openQueue(itemsOf(Array<Kind>(300).fill('FINE')), false);
    expect(await drain(queue, cursors, timeFor(50))).toMatchObject({ more: true });
    queue.add({ id: 'item 000000 late', kind: 'FINE' });
    expect(await drain(queue, cursors, () => true)).toMatchObject({ failed: [], more: false });
    expect(queue.done).toHaveLength(301);
    expect((await cursors.jobCursor('test')).position).toBeNull();
  });

  test('leaves the rest to the other run where two run at once', async () => {
    const cursors = memoryCursors();
    const queue = openQueue(itemsOf(Array<Kind>(500).fill('FINE')), false);
    const results = await inParallel(
      () => drain(queue, cursors, () => true),
      () => drain(queue, cursors, () => true),
    );
    expect(results.map(({ more }) => more).toSorted()).toEqual([false, true]);
    expect(queue.done).toHaveLength(500);
  });
});

describe('a queue that a cursor follows', () => {
  test('passes more failures than the cursor stores, and goes back to them at its end', async () => {
    const cursors = memoryCursors();
    const queue = openQueue(itemsOf([...Array<Kind>(1_000).fill('HEALED'), ...Array<Kind>(1_000).fill('FINE')]), true);
    expect(await follow(queue, cursors, () => true)).toMatchObject({ detected: 1_000, more: true });
    expect(await cursors.jobCursor('test')).toMatchObject({ position: 'item 000099', goBackTo: null });
    expect((await cursors.jobCursor('test')).failed).toHaveLength(100);
    for (let n = 0; n < 20; n++) await follow(queue, cursors, () => true);
    expect(queue.done).toHaveLength(2_000);
    expect(await cursors.jobCursor('test')).toMatchObject({ failed: [], goBackTo: null });
  });

  test('tries a few of many failures in each run, in turn', async () => {
    const cursors = memoryCursors();
    const queue = openQueue(itemsOf(Array<Kind>(60).fill('POISONED')), true);
    for (let n = 0; n < 5; n++) await follow(queue, cursors, () => true);
    // The first run tries all of them, and each later one 16.
    expect([...queue.tries.values()].toSorted()).toEqual([...Array(56).fill(2), ...Array(4).fill(3)].toSorted());
  });
});

/** What a run that was killed waits for. */
const never = () => new Promise<never>(() => {});

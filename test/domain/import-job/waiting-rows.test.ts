import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChunk, CHUNK_START, type ChunkJob, type ChunkProgress } from '../../../domain/import-job/apply-chunk.ts';
import {
  addCounts,
  type ImportCounts,
  type ImportJob,
  NO_COUNTS,
  NO_PLAN,
} from '../../../domain/import-job/import-job.ts';
import { isPassDone, needsPass, nextPass, passOf } from '../../../domain/import-job/import-passes.ts';
import type { ReportRow } from '../../../domain/import-job/import-report.ts';
import type { ImportThing, ThingOutcome } from '../../../domain/import-job/import-thing.ts';
import { formatWaiting, readWaiting } from '../../../domain/import-job/waiting-things.ts';

/** A thing that needs another one; -1: none. What needs a thing beyond the file waits for ever. */
type Spec = { readonly name: number; readonly needs: number; readonly isRefused: boolean };

const thingOf = ({ name }: Spec, line: number, group: string): ImportThing => ({
  lines: [line],
  ...{ key: String(name), group, rows: [], problem: null },
});

const problem = { code: 'NOT_FOUND', path: null, message: 'No.' };

/** The import of a file in chunks, with what is stored of it. A crash is an error of the work. */
function createImport(specs: readonly Spec[], chunkOf: (at: number) => number, chunks: number) {
  const graph = new Set<number>();
  const tries: number[] = [];
  const stored = Array.from({ length: chunks }, (_, chunk) => ({
    things: specs.flatMap((spec, at) => (chunkOf(at) === chunk ? [thingOf(spec, at, `group ${at % 3}`)] : [])),
    progress: CHUNK_START as ChunkProgress,
    rows: [] as readonly ReportRow[],
  }));
  let [counts, chunksDone]: [ImportCounts, number] = [NO_COUNTS, 0];
  const filledChunks = stored.filter(({ things }) => things.length > 0).length;
  let job = {
    importStatus: 'RUNNING',
    dryRun: false,
    onError: 'SKIP',
    plan: { ...NO_PLAN, filledChunks },
  } as ImportJob;
  let stepsLeft = Number.POSITIVE_INFINITY;
  const mayCrash = () => {
    if (--stepsLeft < 0) throw new Error('crash');
  };
  const apply = async (thing: ImportThing): Promise<ThingOutcome> => {
    mayCrash();
    await Promise.resolve();
    const spec = specs.find(({ name }) => String(name) === thing.key);
    if (spec === undefined) throw new Error('unknown');
    tries.push(spec.name);
    if (spec.needs !== -1 && !graph.has(spec.needs)) return { outcome: 'skipped', problems: [problem], waits: true };
    if (spec.isRefused) return { outcome: 'failed', problems: [{ ...problem, code: 'INVALID' }] };
    graph.add(spec.name);
    mayCrash();
    return { outcome: 'applied' };
  };
  const open = (chunk: (typeof stored)[number]): ChunkJob => ({
    ...{ pass: passOf(job), things: chunk.things, progress: chunk.progress, reported: chunk.rows, apply },
    async report(rows) {
      mayCrash();
      chunk.rows = rows;
    },
    async save(before, after, added) {
      mayCrash();
      if (chunk.progress.version !== before.version) return false;
      counts = addCounts(counts, added);
      chunksDone += after.isDone ? 1 : 0;
      chunk.progress = after;
      return true;
    },
    ...{ stop: async () => {}, isStopped: () => false, isTimeLeft: () => true },
  });
  return {
    graph,
    tries,
    counts: () => counts,
    rows: () => stored.flatMap(({ rows }) => rows),
    passes: () => passOf(job),
    /** @param steps after which it crashes */
    async run(steps = Number.POSITIVE_INFINITY): Promise<void> {
      stepsLeft = steps;
      for (;;) {
        for (const chunk of stored.filter(({ things }) => things.length > 0)) await applyChunk(open(chunk), job);
        const progress = { ...counts, chunksDone };
        expect(isPassDone(job, progress)).toBe(true);
        if (!needsPass(job, progress)) return;
        const waiting = stored.flatMap(({ progress: one }, at) => (readWaiting(one.waiting).size > 0 ? [at] : []));
        job = { ...job, pass: nextPass(job, progress, waiting) };
      }
    },
  };
}

/** Names from 0; each needs a smaller one, none, or one that the file lacks (1,000). At most 8 levels. */
const files = fc
  .array(
    fc.record({
      needs: fc.nat(),
      kind: fc.constantFrom('none', 'other', 'other', 'other', 'absent'),
      isRefused: fc.nat(9),
    }),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((raw) => {
    const levels: number[] = [];
    return raw.map(({ needs, kind, isRefused }, name): Spec => {
      const other = name === 0 ? -1 : needs % name;
      const isTooDeep = kind === 'other' && (levels[other] ?? 0) >= 8;
      const chosen = kind === 'absent' ? 1_000 : kind === 'none' || isTooDeep ? -1 : other;
      levels.push(chosen === -1 ? 0 : (levels[chosen] ?? 0) + 1);
      return { name, needs: chosen, isRefused: isRefused === 0 };
    });
  })
  .chain((specs) =>
    fc.record({ specs: fc.constant(specs), shuffled: fc.shuffledSubarray(specs, { minLength: specs.length }) }),
  );

test('rows in any order, in any chunks and with crashes anywhere end as rows in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
      async ({ specs, shuffled }, chunks, crashes) => {
        const inOrder = createImport(specs, () => 0, 1);
        await inOrder.run();
        const mixed = createImport(shuffled, (at) => at % chunks, chunks);
        for (const steps of crashes) await mixed.run(steps).catch(() => {});
        await mixed.run();
        expect([...mixed.graph].toSorted()).toEqual([...inOrder.graph].toSorted());
        expect(mixed.counts()).toEqual(inOrder.counts());
        const keysOf = (rows: readonly ReportRow[]) => rows.map(({ key, code }) => `${key} ${code}`).toSorted();
        expect(keysOf(mixed.rows())).toEqual(keysOf(inOrder.rows()));
        const { rows, applied, skipped, failed, waiting } = mixed.counts();
        expect([rows, applied, skipped]).toEqual([specs.length, mixed.graph.size, waiting]);
        expect(mixed.rows()).toHaveLength(skipped + failed);
      },
    ),
    { numRuns: 300 },
  );
});

test('a further pass tries only what waits, and the last one is the first that applies nothing', async () => {
  // The worst order: each row needs the one after it.
  const specs = Array.from({ length: 5 }, (_, at) => ({ name: at, needs: at === 4 ? -1 : at + 1, isRefused: false }));
  const chain = createImport(specs, (at) => at, 5);
  await chain.run();
  expect(chain.counts()).toMatchObject({ applied: 5, skipped: 0, waiting: 0 });
  expect([chain.passes(), chain.tries.length]).toEqual([5, 5 + 4 + 3 + 2 + 1]);

  const lost = createImport([...specs, { name: 9, needs: 1_000, isRefused: false }], (at) => at % 2, 2);
  await lost.run();
  expect(lost.counts()).toMatchObject({ applied: 5, skipped: 1, waiting: 1 });
  expect(lost.rows()).toEqual([{ line: 5, key: '9', code: 'NOT_FOUND', reason: 'No.', waits: true }]);
});

test('a file in which nothing waits has one pass', async () => {
  const specs = Array.from({ length: 9 }, (_, name) => ({ name, needs: name - 1, isRefused: name === 8 }));
  const one = createImport(specs, () => 0, 1);
  await one.run();
  expect([one.passes(), one.tries.length]).toEqual([1, 9]);
});

test('the waiting things of a chunk are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000)), (all) => {
      const things = new Set(all);
      expect(readWaiting(formatWaiting(things))).toEqual(things);
    }),
  );
  expect(formatWaiting(new Set([199_999])).length).toBeLessThan(34_000);
});

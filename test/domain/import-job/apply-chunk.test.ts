import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChunk, CHUNK_START, type ChunkJob, type ChunkProgress } from '../../../domain/import-job/apply-chunk.ts';
import { addCounts, type ImportCounts, NO_COUNTS } from '../../../domain/import-job/import-job.ts';
import type { ReportRow } from '../../../domain/import-job/import-report.ts';
import type { ImportThing, ThingOutcome } from '../../../domain/import-job/import-thing.ts';

const OUTCOMES = ['applied', 'skipped', 'failed'] as const;

const thingOf = (at: number, { group, rows }: { group: string; rows: number }): ImportThing => ({
  lines: Array.from({ length: rows }, (_, row) => at * 10 + row),
  ...{ key: `k${at}`, group, rows: [], problem: null },
});

const outcomeOf = (outcome: (typeof OUTCOMES)[number]): ThingOutcome =>
  outcome === 'applied' ? { outcome } : { outcome, problems: [{ code: 'INVALID', path: 'a.b', message: 'No.' }] };

/** A chunk with what is stored of it. A crash is an error of the work: before a thing, after it, or instead of a save. */
function createChunk(things: readonly ImportThing[], outcomes: readonly (typeof OUTCOMES)[number][]) {
  const stored = {
    progress: CHUNK_START as ChunkProgress,
    counts: NO_COUNTS as ImportCounts,
    rows: [] as readonly ReportRow[],
  };
  const applied: string[] = [];
  const running = new Set<string>();
  let step = 0;
  const open = (crashAt: number, isStopped = () => false): ChunkJob => {
    const mayCrash = () => {
      if (++step === crashAt) throw new Error('crash');
    };
    step = 0;
    return {
      pass: 1,
      things,
      ...{ progress: stored.progress, reported: stored.rows },
      async apply(thing) {
        expect(running.has(thing.group)).toBe(false);
        running.add(thing.group);
        try {
          mayCrash();
          await Promise.resolve();
          applied.push(thing.key);
          mayCrash();
          return outcomeOf(outcomes[things.indexOf(thing)] ?? 'applied');
        } finally {
          running.delete(thing.group);
        }
      },
      async report(rows) {
        mayCrash();
        stored.rows = rows;
      },
      async save(before, after, counts) {
        mayCrash();
        if (stored.progress.version !== before.version) return false;
        Object.assign(stored, { progress: after, counts: addCounts(stored.counts, counts) });
        return true;
      },
      stop: async () => {},
      isStopped,
      isTimeLeft: () => true,
    };
  };
  return { stored, applied, open };
}

const things = fc.array(
  fc.record({
    group: fc.constantFrom('a', 'b', 'c'),
    rows: fc.integer({ min: 1, max: 3 }),
    outcome: fc.constantFrom(...OUTCOMES),
  }),
  { minLength: 1, maxLength: 12 },
);
const sorted = (rows: readonly ReportRow[]) => rows.toSorted((one, other) => one.line - other.line);

test('a chunk that is interrupted anywhere, again and again, ends as one that is not', async () => {
  await fc.assert(
    fc.asyncProperty(things, fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 6 }), async (specs, crashes) => {
      const all = specs.map((spec, at) => thingOf(at, spec));
      const outcomes = specs.map(({ outcome }) => outcome);
      const [whole, broken] = [createChunk(all, outcomes), createChunk(all, outcomes)];
      expect(await applyChunk(whole.open(Number.NaN), { onError: 'SKIP' })).toBe('DONE');
      for (const crashAt of crashes) await applyChunk(broken.open(crashAt), { onError: 'SKIP' }).catch(() => {});
      expect(await applyChunk(broken.open(Number.NaN), { onError: 'SKIP' })).toBe('DONE');
      expect(broken.stored.counts).toEqual(whole.stored.counts);
      expect(broken.stored.progress.isDone).toBe(true);
      expect(sorted(broken.stored.rows)).toEqual(sorted(whole.stored.rows));
      expect(new Set(broken.applied)).toEqual(new Set(whole.applied));
    }),
  );
});

test('STOP ends at a refused thing, counts what is done, and goes on after it', async () => {
  const all = Array.from({ length: 5 }, (_, at) => thingOf(at, { group: 'a', rows: 1 }));
  const chunk = createChunk(all, ['applied', 'failed', 'applied', 'applied', 'applied']);
  expect(await applyChunk(chunk.open(Number.NaN), { onError: 'STOP' })).toBe('STOPPED');
  expect(chunk.stored.counts).toEqual({ rows: 2, applied: 1, skipped: 0, failed: 1, waiting: 0 });
  expect(await applyChunk(chunk.open(Number.NaN), { onError: 'STOP' })).toBe('DONE');
  expect(chunk.stored.counts).toEqual({ rows: 5, applied: 4, skipped: 0, failed: 1, waiting: 0 });
  expect(chunk.applied).toEqual(['k0', 'k1', 'k2', 'k3', 'k4']);
});

test('a cancelled job applies nothing more', async () => {
  const chunk = createChunk([thingOf(0, { group: 'a', rows: 1 })], []);
  expect(
    await applyChunk(
      chunk.open(Number.NaN, () => true),
      { onError: 'SKIP' },
    ),
  ).toBe('STOPPED');
  expect(chunk.applied).toEqual([]);
});

test('a cancelled job stops between two things', async () => {
  const all = Array.from({ length: 5 }, (_, at) => thingOf(at, { group: 'a', rows: 1 }));
  const chunk = createChunk(all, []);
  expect(
    await applyChunk(
      chunk.open(Number.NaN, () => chunk.applied.length >= 2),
      { onError: 'SKIP' },
    ),
  ).toBe('STOPPED');
  expect(chunk.applied).toHaveLength(2);
  expect(chunk.stored).toMatchObject({ progress: { cursor: 2, isDone: false }, counts: { rows: 2, applied: 2 } });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileJob } from '../../../domain/file-job/file-job.ts';
import { runDueFiles } from '../../../domain/file-job/run-file-jobs.ts';
import { MINUTE_MS } from '../../../domain/kernel/duration.ts';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';
import { MIN_PART_BYTES } from '../../../domain/kernel/part-uploads.ts';
import { type DataExport, type ExportPosition, NO_PROGRESS } from '../../../domain/privacy/data-export.ts';

const START = '2026-11-26T09:00:00.000Z';
const REQUESTED: DataExport = {
  ...{ id: 'exp_1', version: 1, customerId: 'cus_1', requestedAt: START, slot: { day: '2026-11-26', number: 0 } },
  ...{ stage: 'RUNNING', progress: NO_PROGRESS, availableUntil: null, dueAt: START },
};

/**
 * What a step of the job meets. KILLED: the process ends before or after it. THROTTLED: the table refuses a write. TIME_OVER:
 * the run has no time left. LATER: it has worked for half a minute.
 */
type Fate = 'FINE' | 'KILLED_BEFORE' | 'KILLED_AFTER' | 'OTHER_RUN' | 'ABORTED' | 'THROTTLED' | 'TIME_OVER' | 'LATER';

class Killed extends Error {}

/** A table of one export, and a bucket that refuses what S3 refuses. Each step of the job meets the next fate. */
function openWorld(pages: readonly (readonly string[])[], fates: Fate[]) {
  let stored: DataExport | null = REQUESTED;
  let now = START;
  let nextId = 1;
  const uploads = new Map<string, Map<number, string>>();
  const tails = new Map<string, Uint8Array>();
  let file: string | null = null;
  /** The most characters in memory between two steps. */
  let largestPart = 0;

  async function step<T>(work: () => T): Promise<T> {
    const fate = fates.shift() ?? 'FINE';
    if (fate === 'KILLED_BEFORE') throw new Killed();
    if (fate === 'OTHER_RUN' && stored !== null) stored = { ...stored, version: stored.version + 1 };
    if (fate === 'ABORTED') uploads.clear();
    const result = work();
    if (fate === 'KILLED_AFTER') throw new Killed();
    return result;
  }

  const job: FileJob<DataExport, ExportPosition> = {
    load: async () => stored,
    due: async (before) => ({
      entries: stored?.dueAt != null && stored.dueAt <= before ? [{ item: stored, position: '' }] : [],
      ...{ end: null, hasNextPage: false },
    }),
    start: NO_PROGRESS,
    commit: (before, after) => {
      if (fates[0] === 'THROTTLED') return Promise.resolve(fates.shift()).then(() => 'conflict');
      return step(() => {
        if (before.version !== stored?.version) return 'conflict';
        stored = after;
        return 'committed';
      });
    },
    async readPiece(_, position, write) {
      const page = pages[position.section] ?? [];
      for (const text of page) await write(text);
      const next: ExportPosition = { ...position, section: position.section + 1 };
      return { next: next.section < pages.length ? next : null };
    },
    beginUpload: () =>
      step(() => {
        const id = String(nextId++);
        uploads.set(id, new Map());
        return id;
      }),
    writePart: (_, id, number, content) =>
      step(() => {
        largestPart = Math.max(largestPart, content.length);
        const parts = uploads.get(id);
        if (parts === undefined) return null;
        const text = Buffer.from(content).toString();
        parts.set(number, text);
        return text;
      }),
    writeFile: (_, content) =>
      step(() => {
        file = Buffer.from(content).toString();
      }),
    completeUpload: (_, { id, tags }) =>
      step(() => {
        const parts = uploads.get(id);
        if (parts === undefined) return file !== null;
        if (tags.some((tag, index) => parts.get(index + 1) !== tag)) return false;
        if (tags.slice(0, -1).some((tag) => tag.length < MIN_PART_BYTES)) throw new Error('a part is too small');
        file = tags.join('');
        uploads.delete(id);
        return true;
      }),
    writeTail: (_, name, content) => step(() => void tails.set(name, content)),
    readTail: (_, name) => step(() => tails.get(name) ?? null),
    deleteTail: (_, name) => step(() => void tails.delete(name)),
    abortUpload: (_, id) => step(() => void uploads.delete(id)),
    deleteFiles: () =>
      step(() => {
        uploads.clear();
        tails.clear();
        file = null;
      }),
    backoff: async () => {},
    now: () => now,
    isTimeLeft() {
      if (fates[0] === 'LATER') {
        now = addMilliseconds(now, MINUTE_MS / 2);
        fates.shift();
      }
      if (fates[0] !== 'TIME_OVER') return true;
      fates.shift();
      return false;
    },
  };

  return {
    job,
    /** A run of the schedule, which the next one follows when the lease of a killed one is over. */
    async run() {
      await runDueFiles(job);
      now = addMilliseconds(now, 2 * MINUTE_MS);
    },
    wait(milliseconds: number) {
      now = addMilliseconds(now, milliseconds);
    },
    erase() {
      stored = null;
      file = null;
      uploads.clear();
      tails.clear();
    },
    result: () => ({
      stage: stored?.stage ?? null,
      version: stored?.version,
      file,
      largestPart,
      ...{ uploads: uploads.size, tails: tails.size },
    }),
  };
}

/** Pages of entries, of a few bytes to some megabytes. */
const entry = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof({ weight: 3, arbitrary: fc.nat(100) }, fc.integer({ min: 100_000, max: 9_000_000 })),
  )
  .map(([byte, size]) => byte.repeat(size));
const somePages = fc.array(fc.array(entry, { maxLength: 4 }), { minLength: 1, maxLength: 6 });
const fate = fc.constantFrom<Fate>(
  'FINE',
  'FINE',
  'FINE',
  'KILLED_BEFORE',
  'KILLED_AFTER',
  'OTHER_RUN',
  'ABORTED',
  'THROTTLED',
  'TIME_OVER',
  'LATER',
);

test('an export is whole, whatever kills its runs, and whichever run or upload gets lost', async () => {
  await fc.assert(
    fc.asyncProperty(somePages, fc.array(fate, { maxLength: 12 }), async (pages, fates) => {
      const world = openWorld([['{'], ...pages], [...fates]);
      for (let run = 0; run < fates.length + 2; run++) await world.run();
      const { stage, file, largestPart, uploads } = world.result();
      const expected = `{${pages.flat().join('')}`;
      expect([stage, file?.length]).toEqual(['READY', expected.length]);
      expect(file === expected).toBe(true);
      // A part is full when an entry of at most 9 MB is added to almost 16 MB.
      expect(largestPart).toBeLessThan(16 * 1024 * 1024 + 9_000_000);
      // A run that is killed before it aborts an upload may leave it; the bucket aborts it.
      if (!fates.some((fate) => fate.startsWith('KILLED'))) expect(uploads).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('a run whose time is over before the first part is full keeps what it has read', async () => {
  for (const [first, ...others] of [
    [['{'], ['a'], ['}']],
    [[], [], ['only']],
    [['x'.repeat(MIN_PART_BYTES), 'y'], ['z'], ['end']],
  ]) {
    const pages = [first ?? [], ...others];
    // Each run reads one page: it finds its time over after the page, and again before the next one.
    const world = openWorld(pages, []);
    const read: number[] = [];
    let isOver = false;
    const job: FileJob<DataExport, ExportPosition> = {
      ...world.job,
      isTimeLeft: () => !isOver,
      async readPiece(file, position, write) {
        read.push(position.section);
        isOver = true;
        return world.job.readPiece(file, position, write);
      },
    };
    for (let run = 0; run < pages.length + 1; run++) {
      isOver = false;
      await runDueFiles(job);
    }
    expect(world.result()).toMatchObject({ stage: 'READY', file: pages.flat().join('') });
    expect(read).toEqual(pages.map((_, section) => section));
  }
});

test('an export of a person who is erased meanwhile leaves no file', async () => {
  for (let at = 0; at < 8; at++) {
    const world = openWorld([['x'.repeat(MIN_PART_BYTES)], ['x'.repeat(MIN_PART_BYTES)], ['end']], []);
    let step = 0;
    const { commit, writePart, completeUpload } = world.job;
    const erasedAt = <Args extends readonly unknown[], T>(work: (...args: Args) => Promise<T>) => {
      return (...args: Args): Promise<T> => {
        if (step++ === at) world.erase();
        return work(...args);
      };
    };
    await runDueFiles({
      ...world.job,
      ...{ commit: erasedAt(commit), writePart: erasedAt(writePart), completeUpload: erasedAt(completeUpload) },
    });
    expect([at, world.result()]).toMatchObject([at, { stage: null, file: null, uploads: 0 }]);
  }
});

test('a run has an export for itself as long as it works on it, and no longer than a minute after it was killed', async () => {
  const pages = Array.from({ length: 40 }, (_, index) => [`${index},`]);
  const world = openWorld(pages, []);
  const { readPiece } = world.job;
  let rivals = 0;
  let killAt = Number.POSITIVE_INFINITY;
  const slow: FileJob<DataExport, ExportPosition> = {
    ...world.job,
    async readPiece(...args) {
      world.wait(25_000);
      const before = world.result().version;
      expect(await runDueFiles(world.job)).toMatchObject({ detected: 0, failed: [] });
      expect(world.result().version).toBe(before);
      if (rivals++ === killAt) throw new Killed();
      return readPiece(...args);
    },
  };
  killAt = 10;
  expect(await runDueFiles(slow)).toMatchObject({ failed: ['Error'] });
  expect(await runDueFiles(world.job)).toMatchObject({ detected: 0 });
  world.wait(MINUTE_MS);
  killAt = Number.POSITIVE_INFINITY;
  expect(await runDueFiles(slow)).toMatchObject({ detected: 1, failed: [] });
  // It continues with the page at which it was killed.
  expect(rivals).toBe(pages.length + 1);
  expect(world.result().tails).toBe(0);
  expect(world.result()).toMatchObject({ stage: 'READY', file: pages.flat().join('') });
});

test('a table that throttles every save ends the run, and the next one continues', async () => {
  const world = openWorld(
    [['{'], ['}']],
    Array.from({ length: 6 }, () => 'THROTTLED' as const),
  );
  expect(await runDueFiles(world.job)).toMatchObject({ detected: 0, failed: ['TableThrottles'] });
  expect(world.result()).toMatchObject({ stage: 'RUNNING', file: null });
  await world.run();
  expect(world.result()).toMatchObject({ stage: 'READY', file: '{}' });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIENCE_START, type Audience, audienceDueAt } from '../../../domain/audience/audience.ts';
import { recordSendings, type SendingJob } from '../../../domain/audience/record-sendings.ts';
import { MINUTE_MS } from '../../../domain/kernel/duration.ts';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';

const START = '2026-11-26T09:00:00.000Z';

/** What a step of the job meets. KILLED: the process ends before or after it. FAULT: it throws. */
type Fate = 'FINE' | 'KILLED_BEFORE' | 'KILLED_AFTER' | 'FAULT' | 'OTHER_WRITE' | 'TIME_OVER';

class Killed extends Error {}

/** An audience that was sent, and what records its contacts once for each key. */
function openWorld(lists: readonly (readonly string[])[], gone: ReadonlySet<string>, fates: Fate[]) {
  let now = START;
  let remaining: (readonly string[])[] | null = [...lists];
  const calls = new Map<string, number>();
  const recorded = new Set<string>();
  const until = addMilliseconds(START, 30 * 24 * 60 * MINUTE_MS);
  let stored: Audience = {
    ...{ id: 'adc_1', version: 1, segmentId: 'seg_1', generation: 1, channel: 'EMAIL', purpose: 'MARKETING' },
    ...{ sku: null, category: null, slot: { day: '2026-11-26', number: 0 }, requestedAt: START, stage: 'EXPIRED' },
    ...{ progress: { ...AUDIENCE_START, position: null }, availableUntil: START, dueAt: null, listsUntil: until },
    result: { members: lists.flat().length, excluded: {}, lists: lists.length },
    sending: { occurredAt: START, list: 0, offset: 0, recorded: 0, gone: 0, dueAt: START },
  };

  async function step<T>(work: () => T): Promise<T> {
    const fate = fates.shift() ?? 'FINE';
    if (fate === 'KILLED_BEFORE' || fate === 'FAULT') throw new Killed();
    if (fate === 'OTHER_WRITE') stored = { ...stored, version: stored.version + 1 };
    const result = work();
    if (fate === 'KILLED_AFTER') throw new Killed();
    return result;
  }

  const job: SendingJob = {
    repositories: {
      audiences: async () => [stored],
      async audiencesDue(before) {
        const dueAt = audienceDueAt(stored);
        const entries = dueAt !== null && dueAt <= before ? [{ item: stored, position: '' }] : [];
        return { entries, end: null, hasNextPage: false };
      },
    },
    commit: (before, after) =>
      step(() => {
        if (before.version !== stored.version) return 'conflict';
        stored = after;
        return 'committed';
      }),
    readList: (_, number) => step(() => remaining?.[number] ?? null),
    deleteLists: () =>
      step(() => {
        remaining = null;
      }),
    record: (_, __, customerId) =>
      step(() => {
        if (gone.has(customerId)) return 'GONE';
        calls.set(customerId, (calls.get(customerId) ?? 0) + 1);
        recorded.add(customerId);
        return 'RECORDED';
      }),
    now: () => now,
    isTimeLeft() {
      if (fates[0] !== 'TIME_OVER') return true;
      fates.shift();
      return false;
    },
  };
  return {
    async run() {
      await recordSendings(job);
      now = addMilliseconds(now, 2 * MINUTE_MS);
    },
    state: () => ({ stored, recorded, calls, lists: remaining }),
  };
}

const idsOf = (sizes: readonly number[]) =>
  sizes.map((size, list) => Array.from({ length: size }, (_, index) => `cus_${list}_${index}`));

test('each person is recorded, whatever is killed, and the lists go when all are', async () => {
  const fate = fc.constantFrom<Fate>(
    ...(['FINE', 'FINE', 'FINE', 'FINE', 'KILLED_BEFORE'] satisfies Fate[]),
    ...(['KILLED_AFTER', 'FAULT', 'OTHER_WRITE', 'TIME_OVER'] satisfies Fate[]),
  );
  const sizes = fc.array(fc.oneof(fc.nat(5), fc.integer({ min: 90, max: 320 })), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.array(fate, { maxLength: 60 }), fc.nat(6), async (all, fates, every) => {
      const lists = idsOf(all);
      const gone = new Set(lists.flat().filter((_, index) => every > 0 && index % (every + 1) === 0));
      const world = openWorld(lists, gone, [...fates]);
      for (let run = 0; run < fates.length + 3; run++) await world.run();
      const { stored, recorded, calls, lists: left } = world.state();
      const expected = lists.flat().filter((id) => !gone.has(id));
      expect([...recorded].toSorted()).toEqual(expected.toSorted());
      expect(stored.sending).toMatchObject({ recorded: expected.length, gone: gone.size, dueAt: null });
      expect([stored.listsUntil, left, audienceDueAt(stored)]).toEqual([null, null, null]);
      // A batch of 100 is asked again after a kill, and nothing else.
      for (const count of calls.values()) expect(count).toBeLessThanOrEqual(fates.length + 1);
    }),
    { numRuns: 60 },
  );
});

test('a run that was stopped asks only its last batch again', async () => {
  const world = openWorld(idsOf([1_000]), new Set(), [
    ...Array.from({ length: 1 + 1 + 250 + 2 }, () => 'FINE' as const),
    'KILLED_BEFORE',
  ]);
  await world.run();
  const before = world.state().stored.sending;
  expect(before).toMatchObject({ list: 0, offset: 200 });
  await world.run();
  const { calls, stored } = world.state();
  const again = [...calls].filter(([, count]) => count > 1).map(([id]) => Number(id.split('_')[2]));
  expect(again.length).toBeGreaterThan(0);
  expect(again.every((index) => index >= 200 && index < 300)).toBe(true);
  expect(stored.sending).toMatchObject({ recorded: 1_000, dueAt: null });
});

test('a list that is missing is a fault, and nothing is called done', async () => {
  const world = openWorld(idsOf([3]), new Set(), []);
  world.state().lists?.splice(0);
  await world.run();
  expect(world.state().stored.sending).toMatchObject({ recorded: 0, dueAt: expect.any(String) });
});

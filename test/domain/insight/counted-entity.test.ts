import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountableState, type CountedEntity, nextCountStep } from '../../../domain/insight/counted-entity.ts';
import { type CounterDelta, diffCounters } from '../../../domain/insight/counters.ts';

const MAX = 3;
const anyDeltas = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
  .map((boards) => boards.map((board): CounterDelta => ({ board, key: '', day: '2026-01-01', counts: { n: 1 } })));

/** The states of an entity, one after the other. Few differ, so that an entity often returns to an earlier one. */
const anyStates = fc.array(anyDeltas, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(
    (deltas, index): CountableState => ({
      ...{ id: 'e', version: index + 1, deltas },
      deltasBefore: all[index - 1] ?? null,
    }),
  ),
);

/** Counts states, and stops each after so many steps, as a process that dies. */
function count(states: readonly CountableState[], stepsOf: (index: number) => number) {
  let stored: CountedEntity | null = null;
  let sums: readonly CounterDelta[] = [];
  for (const [index, state] of states.entries())
    for (let left = stepsOf(index); left > 0; left--) {
      const step = nextCountStep(stored, state, MAX);
      if (step === null) break;
      expect(step.deltas.length).toBeLessThanOrEqual(MAX);
      expect(step.entity.version).toBe((stored?.version ?? 0) + 1);
      sums = diffCounters([], [...sums, ...step.deltas]);
      stored = step.entity;
    }
  return { sums, stored };
}

const sorted = (deltas: readonly CounterDelta[]) =>
  diffCounters([], deltas).toSorted((one, other) => (one.board < other.board ? -1 : 1));

test('the counters hold the last state, in whatever order states come, and however often, and wherever a process dies', () => {
  fc.assert(
    fc.property(anyStates, fc.infiniteStream(fc.nat(1_000)), (states, choices) => {
      const choose = (below: number) => Number(choices.next().value) % below;
      const given = [...states, ...states.filter(() => choose(2) === 0)]
        .map((state) => ({ state, at: choose(1_000) }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ state }) => state);
      // What a process that died left is delivered again, so in the end each state was counted to its end.
      const { sums } = count([...given, ...given], (index) => (index < given.length ? choose(4) : 9));
      expect(sorted(sums)).toEqual(sorted(states.at(-1)?.deltas ?? []));
    }),
    { numRuns: 2_000 },
  );
});

test('what was lost in between is made up for by the last state alone', () => {
  fc.assert(
    fc.property(anyStates, fc.infiniteStream(fc.boolean()), (states, choices) => {
      const came = states.filter(() => choices.next().value === true);
      const last = states.at(-1);
      if (last === undefined) return;
      // A rebuild does not know the state before.
      const { sums, stored } = count([...came, { ...last, deltasBefore: null }], () => 9);
      expect(sorted(sums)).toEqual(sorted(last.deltas));
      expect(nextCountStep(stored, { ...last, deltasBefore: null }, MAX)).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

test('a state that changes nothing that counts takes no step', () => {
  const deltas: readonly CounterDelta[] = [{ board: 'a', key: '', day: '2026-01-01', counts: { n: 1 } }];
  const first = nextCountStep(null, { id: 'e', version: 1, deltas, deltasBefore: null }, MAX);
  expect(first?.deltas).toEqual(deltas);
  const next = { id: 'e', version: 2, deltas, deltasBefore: deltas };
  expect(nextCountStep(first?.entity ?? null, next, MAX)).toBeNull();
  expect(nextCountStep(null, { ...next, deltas: [], deltasBefore: null }, MAX)).toBeNull();
});

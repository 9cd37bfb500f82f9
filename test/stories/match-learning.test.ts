import { beforeAll, expect, test, vi } from 'vitest';
import { MINUTE_MS } from '../../domain/kernel/duration.ts';
import { passIn } from '../../domain/kernel/partition-job.ts';
import { generatePeople } from '../../local/synthetic-data/synthetic-people.ts';
import { matchModelStore } from '../../store/matching/match-model-items.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { stateMachineWith } from '../support/import-state-machine.ts';
import { openJeweller } from '../support/jeweller.ts';
import { runStateMachine, type StateMachineWorld } from '../support/state-machine.ts';

type Run = { readonly learned: number | null; readonly reason: string | null; readonly restored?: number };
type Handler = (
  event: { readonly step?: 'LEARN' | 'REMATCH' },
  context: { getRemainingTimeInMillis(): number },
) => Promise<{ readonly result: string; readonly run: Run | null }>;

const PEOPLE = generatePeople(330, 7);

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let shop: Awaited<ReturnType<typeof openJeweller>>;
let handler: Handler;
beforeAll(async () => {
  vi.stubEnv('REMATCHED_PER_SECOND', '10000');
  graph = await openGraphWithStream();
  shop = await openJeweller(Promise.resolve(graph));
  const bundle = new URL(`../../dist/match-learning/index.mjs?table=${graph.table.name}`, import.meta.url).href;
  ({ handler } = await import(/* @vite-ignore */ bundle));
});

const invoke = (step?: 'LEARN' | 'REMATCH') =>
  handler(step === undefined ? {} : { step }, { getRemainingTimeInMillis: () => 840_000 });

/**
 * The world of an execution, whose first runs fail or have so many milliseconds.
 * @param waits gets each pause in seconds
 */
function executionOf(times: readonly (Error | number)[], waits: number[]): StateMachineWorld {
  const planned = [...times];
  return {
    readObject: () => Promise.reject(new Error('it reads no object')),
    async invoke(payload) {
      const next = planned.shift() ?? 840_000;
      if (next instanceof Error) throw next;
      const deadline = performance.now() + next;
      return handler(payload as Parameters<Handler>[0], {
        getRemainingTimeInMillis: () => deadline - performance.now(),
      });
    },
    onWait: (seconds) => void waits.push(seconds),
  };
}

const EXPLANATION = `query ($left: ID!, $right: ID!) { matchExplanation(left: $left, right: $right) {
  score decision evidence { field weight } } }`;
const explain = async (left: string, right: string) =>
  (await shop.desk.run(EXPLANATION, { left, right })).matchExplanation;
const queued = async (): Promise<number> =>
  (await shop.desk.run('{ matchQueue(minScore: 0.5, first: 100) { nodes { id } } }')).matchQueue.nodes.length;

const LAST = '{ matchLearning { at learned reason records pairs precision uncalibratedBecause } }';

test('a run that learns nothing says why, and changes nothing', async () => {
  expect(await shop.desk.run(LAST)).toEqual({ matchLearning: null });
  await shop.customer({ name: { given: 'Penelope', family: 'Featherstonehaugh' } });
  const { run } = await invoke('LEARN');
  expect(run).toMatchObject({ learned: null, reason: expect.stringContaining('fewer than 100') });
  expect(await invoke('REMATCH')).toMatchObject({ result: 'DONE' });
  expect(await matchModelStore(graph.table).model()).toBeNull();
  const { matchLearning } = await shop.desk.run(LAST);
  expect(matchLearning).toMatchObject({ learned: null, records: 1, reason: expect.stringContaining('fewer than 100') });
});

test('the table teaches a model, which matcher and explanations take over, and old doubles are found', async () => {
  const ids: string[] = [];
  for (const { input } of PEOPLE) {
    const { customer, userErrors } = await shop.mutate('registerCustomer', 'customer { id }', input);
    expect(userErrors).toEqual([]);
    ids.push(customer.id);
  }
  // The stream was not read: a person who registered twice is found by nothing but the run.
  expect(await queued()).toBe(0);
  const double = PEOPLE.findIndex(({ record }) => record.endsWith('-1'));
  const person = PEOPLE[double]?.person;
  const [left = '', right = ''] = ids.filter((_, at) => PEOPLE[at]?.person === person);
  const before = await explain(left, right);

  const waits: number[] = [];
  const times: readonly (Error | number)[] = [new Error('out of memory'), 840_000, 61_000, new Error('timeout')];
  const executed = await runStateMachine(stateMachineWith('WaitForRematch'), {}, executionOf(times, waits));
  expect(executed).toEqual({ status: 'SUCCEEDED' });
  // The retry of a failed run, the pause before a run that goes on, and another retry.
  expect(waits).toEqual([30, 2, 30]);
  expect((await shop.desk.run(LAST)).matchLearning).toMatchObject({ learned: 1, reason: null });

  const truth = [...Map.groupBy(ids, (_, at) => PEOPLE[at]?.person).values()].filter(({ length }) => length > 1);
  const records = new Map<string, readonly string[]>();
  for (const [one = ''] of truth) {
    const { customer } = await shop.desk.run('query ($id: ID!) { customer(id: $id) { identity { records { id } } } }', {
      id: one,
    });
    records.set(
      one,
      customer.identity.records.map(({ id }: { id: string }) => id),
    );
  }
  const merged = truth.filter(([one = ''], at) => (records.get(one)?.length ?? 0) > 1 && truth[at] !== undefined);
  expect(merged.length).toBeGreaterThan(truth.length / 10);
  // Nobody was merged with somebody else.
  for (const [at, members] of truth.entries())
    for (const id of records.get(members[0] ?? '') ?? []) expect(truth[at]).toContain(id);
  expect(await queued()).toBeGreaterThan(10);

  // The functions look for a newer model after some minutes.
  expect((await explain(left, right)).score).toBe(before.score);
  const clock = vi
    .spyOn(Date, 'now')
    .mockImplementation(() => performance.timeOrigin + performance.now() + 4 * MINUTE_MS);
  const after = await explain(left, right);
  clock.mockRestore();
  expect(after.evidence).not.toEqual(before.evidence);
  expect(await invoke('REMATCH')).toMatchObject({ result: 'DONE' });
}, 600_000);

test('an earlier model is restored under a new version, which records are matched by, and an unknown one is refused', async () => {
  const store = matchModelStore(graph.table);
  const first = await store.model();
  if (first?.version !== 1) throw new Error('the first model');
  const worse = { ...first, version: 2, weights: { ...first.weights, source: 'a worse sample' } };
  const last = await store.lastRun();
  if (last === null) throw new Error('a run');
  expect(await store.saveRun(last, { ...last, learned: 2 }, worse)).toBe(true);
  expect(await store.model()).toMatchObject({ version: 2, weights: { source: 'a worse sample' } });

  const machine = stateMachineWith('WaitForRematch');
  const waits: number[] = [];
  for (const restore of [9, 0, -1, 1.5, '1', null])
    expect(await runStateMachine(machine, { restore }, executionOf([], waits))).toEqual({
      status: 'FAILED',
      error: 'UnknownModel: No such model is stored.',
    });
  expect(await store.model()).toMatchObject({ version: 2 });
  expect(await runStateMachine(machine, { restore: 1 }, executionOf([], waits))).toEqual({ status: 'SUCCEEDED' });
  // A refusal is no failure to try again.
  expect(waits).toEqual([]);
  const { restored, ...model } = (await store.model()) ?? {};
  expect(restored).toBe(1);
  expect(model).toEqual({ ...first, version: 3 });
  expect(await store.earlierModel(2)).toEqual(worse);
  expect(await store.lastRun()).toMatchObject({ learned: 3, reason: null, restored: 1 });
  expect((await shop.desk.run(LAST)).matchLearning).toMatchObject({ learned: 3, reason: null });
  // All records were matched by it.
  expect(passIn(await jobCursors(graph.table).jobCursor('rematch'))).toEqual({ pass: 'model 3', isFinished: true });
}, 600_000);

test('a schedule that looks more often runs again only after a month', async () => {
  const at = (await matchModelStore(graph.table).lastRun())?.at;
  await invoke();
  expect((await matchModelStore(graph.table).lastRun())?.at).toBe(at);
});

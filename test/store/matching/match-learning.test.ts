import { beforeAll, expect, test } from 'vitest';
import { rejectionsOf } from '../../../domain/matching/learning/desk-decisions.ts';
import { learnModel } from '../../../domain/matching/learning/learn-model.ts';
import { tableSample } from '../../../domain/matching/learning/table-sample.ts';
import { matchRecord } from '../../../domain/matching/match-record.ts';
import { DEFAULT_WEIGHTS } from '../../../domain/matching/score/match-weights.ts';
import { drawKeys } from '../../../store/matching/draw-keys.ts';
import { drawRecords } from '../../../store/matching/draw-records.ts';
import { MAX_MODELS, matchModelStore } from '../../../store/matching/match-model-items.ts';
import { scanItems } from '../../support/items.ts';
import { registeredPeople } from '../../support/learned-people.ts';
import { registrationChanges } from '../../support/matches.ts';
import { matchingOn } from '../../support/matching.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

const PEOPLE = registeredPeople(150, 7);
const FIGURES = {
  ...{ records: 3, sampled: 3, pairs: 2, matches: 1, decisions: 0, precision: 1, precisionBefore: 1 },
  uncalibratedBecause: 'nobody decided',
};

let table: Awaited<ReturnType<typeof freshTable>>;
beforeAll(async () => {
  table = await freshTable();
  for (let start = 0; start < PEOPLE.length; start += 10)
    await seed(table, registrationChanges(PEOPLE.slice(start, start + 10)));
}, 120_000);

test('a small table is read as a whole, and teaches the same as its records in memory', async () => {
  table.meter.reset();
  const drawn = await drawRecords(table);
  // One Scan of the keys, and one batch for each hundred records.
  const batches = Math.ceil(PEOPLE.length / 100);
  expect(table.meter.operations.toSorted()).toEqual([...Array.from({ length: batches }, () => 'BatchGetItem'), 'Scan']);
  const inMemory = { drawn: PEOPLE, others: [], pairs: null, recordShare: 1, blockShare: 1, decisions: [] };
  const [sample, expected] = [tableSample(drawn), tableSample(inMemory)];
  expect(sample).toEqual(expected);
  const terms = { threshold: 0.995, now: '2026-02-01T00:00:00.000Z' };
  expect(learnModel(sample, DEFAULT_WEIGHTS, terms)).toEqual(learnModel(expected, DEFAULT_WEIGHTS, terms));
});

test('of a larger table, whole blocks are drawn, and each pair shares one of them', async () => {
  const matching = matchingOn(table, { policy: { merge: 2, suggest: 2, automatic: false } });
  for (const { id } of PEOPLE.slice(0, 60)) await matchRecord(matching, id, 'BLOCKS');
  const bounds = { records: 20, pairs: 10, units: 50_000 };
  const { ids, pairs, recordShare, blockShare } = await drawKeys(table, bounds);
  expect(recordShare).toBeLessThan(1);
  expect(ids.length / recordShare / PEOPLE.length).toBeGreaterThan(0.4);
  expect(ids.length / recordShare / PEOPLE.length).toBeLessThan(2.5);
  expect(blockShare).toBeLessThanOrEqual(recordShare);
  const { drawn, others } = await drawRecords(table, bounds);
  const known = new Set([...drawn, ...others].map(({ id }) => id));
  expect([...known].every((id) => PEOPLE.some((one) => one.id === id))).toBe(true);
  for (const [one, other] of pairs ?? []) expect(one < other).toBe(true);
  await expect(drawKeys(table, { ...bounds, units: 0 })).rejects.toThrow('units');
});

test('what somebody rejected is a decision about both records', () => {
  const [one, other] = PEOPLE;
  if (one === undefined || other === undefined) throw new Error('no people');
  expect(rejectionsOf({ ...one, distinctFrom: [other.id] })).toEqual([
    { records: [one.id, other.id], isOnePerson: false, by: 'PERSON' },
  ]);
});

test('models have versions, of which a bounded number stays, and of two runs at once one is saved', async () => {
  const store = matchModelStore(table);
  expect([await store.model(), await store.lastRun()]).toEqual([null, null]);
  for (let version = 1; version <= MAX_MODELS + 3; version++) {
    const [before, at] = [await store.lastRun(), `2026-02-01T00:00:0${version % 10}.000Z`];
    const model = { ...FIGURES, version, learnedAt: at, weights: { ...DEFAULT_WEIGHTS, source: `model ${version}` } };
    const run = { ...FIGURES, at, learned: version, reason: null };
    expect(await store.saveRun(before, run, model)).toBe(true);
    expect(await store.saveRun(before, run, model)).toBe(false);
  }
  const model = await store.model();
  expect(model).toMatchObject({ version: MAX_MODELS + 3, weights: { source: `model ${MAX_MODELS + 3}` } });
  const items = (await scanItems(table)).filter(({ pk }) => pk === 'MATCH_MODEL').map(({ sk }) => String(sk));
  expect(items.filter((sk) => sk.startsWith('VERSION#'))).toHaveLength(MAX_MODELS);
  expect(items).toContain('#MODEL');
  expect(await store.earlierModel(MAX_MODELS + 3)).toEqual(model);
  expect(await store.earlierModel(4)).toMatchObject({ version: 4, weights: { source: 'model 4' } });
  expect([await store.earlierModel(3), await store.earlierModel(99)]).toEqual([null, null]);
  // A run that learned nothing leaves the model.
  const last = await store.lastRun();
  await store.saveRun(last, { ...FIGURES, at: '2026-03-01T00:00:00.000Z', learned: null, reason: 'too little' }, null);
  expect(await store.model()).toEqual(model);
  expect(await store.lastRun()).toMatchObject({ learned: null, reason: 'too little' });
});

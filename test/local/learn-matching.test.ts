import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LearningFigures, MatchModel } from '../../domain/matching/learning/match-model.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/score/match-weights.ts';
import { TABLE_NAME } from '../../local/engine/database.ts';
import { startEngine } from '../../local/engine/engine.ts';
import { engineTable } from '../../local/engine/engine-table.ts';
import { matchModelStore } from '../../store/matching/match-model-items.ts';
import { run } from '../support/command.ts';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'learn-matching-'));
});
afterAll(() => rm(data, { recursive: true }));

const learn = (...args: readonly string[]) => run('learn-matching', ['--data', data, ...args]).ended;

async function useModels<Result>(use: (store: ReturnType<typeof matchModelStore>) => Promise<Result>): Promise<Result> {
  const engine = await startEngine({ dbPath: join(data, 'table.db') });
  const table = engineTable(engine.endpoint, TABLE_NAME);
  try {
    return await use(matchModelStore(table));
  } finally {
    table.client.close();
    await engine.stop();
  }
}

const FIGURES: LearningFigures = {
  ...{ records: 100, sampled: 100, pairs: 900, matches: 20, decisions: 0 },
  ...{ precision: 1, precisionBefore: 1, uncalibratedBecause: 'too few decisions' },
};
const modelOf = (version: number, learnedAt: string): MatchModel => ({
  ...{ ...FIGURES, version, learnedAt },
  weights: { ...DEFAULT_WEIGHTS, source: `sample ${version}` },
});

test('too few records teach nothing, and no model can be restored', async () => {
  const learned = await learn();
  expect(learned).toMatchObject({ code: 0, errors: '' });
  expect(learned.output).toMatch(/^0 records; .*\n.*\nNothing was learned: .*\nThe weights stay as they are\.\n/);
  const restored = await learn('--restore', '7');
  expect(restored).toMatchObject({ code: 1, output: '' });
  expect(restored.errors).toContain('No model 7 can be restored: the last 12 models are stored, and none is in use.');
  for (const version of ['0', '-1', '1.5', 'last'])
    expect(await learn('--restore', version)).toMatchObject({ code: 2, output: '' });
});

test('an earlier model is in use again', async () => {
  await useModels(async (store) => {
    const [first, second] = [modelOf(1, '2026-01-01T00:00:00.000Z'), modelOf(2, '2026-02-01T00:00:00.000Z')];
    for (const model of [first, second]) {
      const next = { ...FIGURES, at: model.learnedAt, learned: model.version, reason: null };
      expect(await store.saveRun(await store.lastRun(), next, model)).toBe(true);
    }
  });
  expect(await learn('--restore', '1')).toEqual({
    code: 0,
    output:
      'Model 1 is restored as model 3, which is in use within minutes.\nAll records are matched by the model in use.',
    errors: '',
  });
  expect(await useModels((store) => store.model())).toMatchObject({
    ...{ version: 3, restored: 1 },
    weights: { source: 'sample 1' },
  });
});

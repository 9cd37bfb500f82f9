import type { LearningRun, LearningRunRepository, MatchModel } from '../../domain/matching/learning/match-model.ts';
import { fromWeightsFile, toWeightsFile } from '../../domain/matching/learning/match-weights-file.ts';
import type { Table } from '../dynamo/dynamo-client.ts';
import { type Reader, readerOf } from '../table/dynamo-read.ts';
import { transact } from '../table/dynamo-transaction.ts';
import { type Attributes, entityOf, itemOf, type Key } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

const MATCH_MODEL = 'MATCH_MODEL';
const MODEL_KEY: Key = { pk: MATCH_MODEL, sk: '#MODEL' };
const RUN_KEY: Key = { pk: MATCH_MODEL, sk: '#RUN' };
const versionKey = (version: number): Key => ({
  pk: MATCH_MODEL,
  sk: `VERSION#${String(version).padStart(VERSION_DIGITS, '0')}`,
});
const VERSION_DIGITS = 8;

/** So many models are stored, the one in use among them: a year of monthly runs. */
export const MAX_MODELS = 12;

/** The model that the table taught last; null: it taught none, or one that this version cannot read. */
export const readMatchModel = (reader: Reader): Promise<MatchModel | null> => readModel(reader, MODEL_KEY);

async function readModel(reader: Reader, key: Key): Promise<MatchModel | null> {
  const item = await reader.get(key);
  return item === null ? null : modelFrom(item);
}

function modelFrom(item: Attributes): MatchModel | null {
  const { weights, ...model } = entityOf<StoredModel>(item);
  try {
    return { ...model, weights: fromWeightsFile(weights) };
  } catch {
    return null;
  }
}

/** The weights are the text of a weights file: its reader checks them, and they take less room than a map of the table. */
type StoredModel = Omit<MatchModel, 'weights'> & { readonly weights: string };

type StoredRun = LearningRun & { readonly version: number };

async function readRun(reader: Reader): Promise<StoredRun | null> {
  const item = await reader.get(RUN_KEY);
  return item === null ? null : entityOf<StoredRun>(item);
}

export const learningRunRepository = (reader: Reader): LearningRunRepository => ({
  lastLearningRun: () => readRun(reader),
});

export type MatchModelStore = {
  model(): Promise<MatchModel | null>;
  /** One of the last models; null: it is not stored any more, or this version cannot read it. */
  earlierModel(version: number): Promise<MatchModel | null>;
  /** The last run; null: none has run. */
  lastRun(): Promise<StoredRun | null>;
  /**
   * Saves a run, and the model that it learned, under the next version. False: another run saved one meanwhile.
   * @param before the last run, as it was when this run began
   */
  saveRun(before: { readonly version: number } | null, run: LearningRun, model: MatchModel | null): Promise<boolean>;
};

export function matchModelStore(table: Table): MatchModelStore {
  const reader = readerOf(table, true);
  return {
    model: () => readMatchModel(reader),
    earlierModel: (version) => readModel(reader, versionKey(version)),
    lastRun: () => readRun(reader),
    async saveRun(before, run, model) {
      const version = (before?.version ?? 0) + 1;
      const writes: readonly WriteItem[] = [
        { put: itemOf(RUN_KEY, { ...run, version }), condition: isUnchanged(before) },
        ...(model === null ? [] : modelWrites(model)),
      ];
      return (await transact(table, writes)) === 'committed';
    },
  };
}

/** The model in use, its place in the history, and the end of the one that the history has no room for. */
function modelWrites(model: MatchModel): readonly WriteItem[] {
  const stored: StoredModel = { ...model, weights: toWeightsFile(model.weights) };
  return [
    { put: itemOf(MODEL_KEY, stored) },
    { put: itemOf(versionKey(model.version), stored) },
    ...(model.version > MAX_MODELS ? [{ delete: versionKey(model.version - MAX_MODELS) }] : []),
  ];
}

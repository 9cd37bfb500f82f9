import { DEFAULT_VALUE_MODEL, isUsable, type ValueModel } from '../../domain/insight/value-model.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

const MODEL_KEY = { pk: 'VALUE_MODEL', sk: '#MODEL' };

/**
 * The model that was fitted last. A model from before MBG/NBD, or with a parameter that is no number above 0, is unusable:
 * the default replaces it under its version, so that a new fit can overwrite it.
 */
export async function readValueModel(reader: Reader): Promise<ValueModel> {
  const item = await reader.get(MODEL_KEY);
  if (item === null) return DEFAULT_VALUE_MODEL;
  const stored = { ...DEFAULT_VALUE_MODEL, mbgNbd: null, ...entityOf<StoredValueModel>(item) };
  if (stored.mbgNbd === null) return { ...DEFAULT_VALUE_MODEL, version: stored.version };
  const model = { ...stored, mbgNbd: stored.mbgNbd };
  return isUsable(model) ? model : { ...DEFAULT_VALUE_MODEL, version: model.version };
}

type StoredValueModel = Omit<ValueModel, 'mbgNbd'> & Partial<Pick<ValueModel, 'mbgNbd'>>;

/** Replaces the model `before`, if it is still the stored one. */
export function valueModelWrite(before: ValueModel, after: ValueModel): WriteItem {
  return { put: itemOf(MODEL_KEY, after), condition: isUnchanged(before.version === 0 ? null : before) };
}

import { isUsable, UNFITTED, type ValueModel } from '../../domain/insight/value-model.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, itemOf } from '../table/item.ts';
import { isUnchanged, type WriteItem } from '../table/write-item.ts';

const MODEL_KEY = { pk: 'VALUE_MODEL', sk: '#MODEL' };

/**
 * The model that was fitted last. One of before MBG/NBD, and one with a parameter that is no number above 0, predicts
 * nothing: the default stands in for it under its version, so that a new fit takes its place.
 */
export async function readValueModel(reader: Reader): Promise<ValueModel> {
  const item = await reader.get(MODEL_KEY);
  if (item === null) return UNFITTED;
  const stored = { ...UNFITTED, mbgNbd: null, ...entityOf<StoredValueModel>(item) };
  if (stored.mbgNbd === null) return { ...UNFITTED, version: stored.version };
  const model = { ...stored, mbgNbd: stored.mbgNbd };
  return isUsable(model) ? model : { ...UNFITTED, version: model.version };
}

type StoredValueModel = Omit<ValueModel, 'mbgNbd'> & Partial<Pick<ValueModel, 'mbgNbd'>>;

/** A model in the place of the one that it was fitted to follow. */
export function valueModelWrite(before: ValueModel, after: ValueModel): WriteItem {
  return { put: itemOf(MODEL_KEY, after), condition: isUnchanged(before.version === 0 ? null : before) };
}

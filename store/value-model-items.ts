import { UNFITTED, type ValueModel } from '../domain/insight/value-model.ts';
import type { Reader } from './dynamo-read.ts';
import { entityOf, itemOf } from './item.ts';
import { isUnchanged, type WriteItem } from './write-item.ts';

const MODEL_KEY = { pk: 'VALUE_MODEL', sk: '#MODEL' };

export async function readValueModel(reader: Reader): Promise<ValueModel> {
  const item = await reader.get(MODEL_KEY);
  return item === null ? UNFITTED : entityOf<ValueModel>(item);
}

/** A model in the place of the one that it was fitted to follow. */
export function valueModelWrite(before: ValueModel, after: ValueModel): WriteItem {
  return { put: itemOf(MODEL_KEY, after), condition: isUnchanged(before.version === 0 ? null : before) };
}

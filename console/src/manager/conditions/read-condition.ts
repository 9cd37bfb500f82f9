import {
  type Comparison,
  type ConditionGroup,
  type Field,
  KNOWN,
  MOST_LEVELS,
  needsValue,
  OPERATORS,
  UNKNOWN,
  type ValueType,
} from './condition-model.ts';

/** `$.category['RINGS']`, with either kind of quotes, or `$.attributes.vip`. */
const MAP_PATH = /^\$\.(\w+)(?:\['([^']*)'\]|\["([^"]*)"\]|\.(\w+))$/;
const PATH = /^\$\.(\w+)$/;

/** @returns null for a condition that the builder cannot show, such as one with `not` */
export function readCondition(json: unknown, fields: readonly Field[], level = 1): ConditionGroup | null {
  if (!isObject(json) || level > MOST_LEVELS) return null;
  const [join, ...others] = Object.keys(json);
  if ((join !== 'all' && join !== 'any') || others.length > 0) return null;
  const list = json[join];
  if (!Array.isArray(list)) return null;
  const parts = list.map((one) => readComparison(one, fields) ?? readCondition(one, fields, level + 1));
  return parts.every((one) => one !== null) ? { key: crypto.randomUUID(), join, parts } : null;
}

function readComparison(json: unknown, fields: readonly Field[]): Comparison | null {
  if (!isObject(json) || Object.keys(json).some((name) => !['fact', 'path', 'operator', 'value'].includes(name)))
    return null;
  const { fact, path, operator, value } = json;
  if (typeof fact !== 'string' || typeof path !== 'string' || typeof operator !== 'string') return null;
  const [, mapName, ...entries] = MAP_PATH.exec(path) ?? [];
  const name = mapName ?? PATH.exec(path)?.[1];
  const field = fields.find((one) => one.name === `${fact}.${name}`);
  if (field === undefined || (field.isMap === true) !== (mapName !== undefined)) return null;
  const shown = value === null ? NULL_OPERATORS[operator] : operator;
  if (shown === undefined || !OPERATORS[field.type].includes(shown)) return null;
  const text = needsValue(shown) ? readValue(value, field.type) : '';
  if (text === null) return null;
  return {
    key: crypto.randomUUID(),
    field: field.name,
    entry: entries.find((entry) => entry !== undefined) ?? '',
    operator: shown,
    value: text,
  };
}

/** @returns null for a value that a field of this type cannot show */
function readValue(value: unknown, type: ValueType): string | null {
  if (type === 'words') {
    const isShown = Array.isArray(value) && value.every((word) => typeof word === 'string' && !word.includes(','));
    return isShown ? value.join(', ') : null;
  }
  // A number that is not there yet.
  if (type === 'number' && value === '') return value;
  const wanted = type === 'number' || type === 'boolean' ? type : 'string';
  return typeof value === wanted ? String(value) : null;
}

const NULL_OPERATORS: Readonly<Record<string, string>> = { equal: UNKNOWN, notEqual: KNOWN };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import type { InputErrors, Path } from '../kernel/user-error.ts';
import type { FactCatalog } from './fact-catalog.ts';
import { type FactRef, readFactRef } from './fact-ref.ts';
import type { Json } from './playbook.ts';

/** A condition that was checked and normalized: a comparison (leaf), or a group of conditions. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf;
export type Leaf = {
  readonly fact: FactRef;
  readonly operator: string;
  readonly value: Json | { readonly fact: FactRef };
};

/** Those of json-rules-engine, and `mentions`: whether a text contains one of the words as a whole word. */
const OPERATORS = [
  ...['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain'],
  ...['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'mentions'],
];
const TAKES_LIST = new Set(['in', 'notIn', 'mentions']);
const DECORATORS = ['not', 'someFact', 'everyFact', 'someValue', 'everyValue', 'swap'];

/** Fields that json-rules-engine allows and that have no effect here. */
const LABELS = ['name', 'priority'];

const DEEPEST = 8;
const MAX_LEAVES = 100;
const MAX_CONDITION_LENGTH = 10_000;

/**
 * Reads a condition in the format of json-rules-engine: a rule, or only its conditions. Where it is not a condition over
 * these facts, it returns null and adds an error for each wrong place.
 */
export function readCondition(json: unknown, catalog: FactCatalog, errors: InputErrors, path: Path): Condition | null {
  const text = JSON.stringify(json) ?? '';
  if (text.length > MAX_CONDITION_LENGTH) {
    errors.add('LIMIT_EXCEEDED', path, `A condition has at most ${MAX_CONDITION_LENGTH} characters of JSON.`);
    return null;
  }
  const reading: Reading = { catalog, errors, leaves: 0 };
  const root = isRule(json) ? json['conditions'] : json;
  const condition = readNode(root, reading, rootPath(json, path), 1);
  if (reading.leaves > MAX_LEAVES)
    errors.add('LIMIT_EXCEEDED', path, `A condition makes at most ${MAX_LEAVES} comparisons.`);
  return condition;
}

/** The path of the outermost group or comparison: a rule of json-rules-engine has it in `conditions`. */
export const rootPath = (json: unknown, path: Path): Path => (isRule(json) ? [...path, 'conditions'] : path);

const isRule = (json: unknown): json is JsonObject => isObject(json) && 'conditions' in json;

type Reading = {
  readonly catalog: FactCatalog;
  readonly errors: InputErrors;
  leaves: number;
};

function readNode(json: unknown, reading: Reading, path: Path, depth: number): Condition | null {
  const { errors } = reading;
  const fault = (message: string): null => {
    errors.add('INVALID', path, message);
    return null;
  };
  if (!isObject(json)) return fault('Give an object: all, any or not of others, or a fact with operator and value.');
  if (depth > DEEPEST) return fault(`A condition is at most ${DEEPEST} levels deep.`);
  const groups = ['all', 'any', 'not'].filter((name) => name in json);
  const [group] = groups;
  if (groups.length > 1) return fault('Give one of all, any and not, and nest the others in it.');
  if (group === undefined) return readLeaf(json, reading, path);
  // Neither the message nor the path repeats a name of the client: it may be personal data.
  if (!hasOnly([group, ...LABELS], json)) errors.add('INVALID', path, `A group has nothing else beside ${group}.`);
  const inner = json[group];
  if (group === 'not') {
    const negated = readNode(inner, reading, [...path, 'not'], depth + 1);
    return negated === null ? null : { not: negated };
  }
  if (!Array.isArray(inner)) return fault(`Give ${group} a list of conditions.`);
  if (group === 'any' && inner.length === 0) return fault('Give any at least one condition: an empty any never holds.');
  const parts = inner
    .map((part, index) => readNode(part, reading, [...path, group, index], depth + 1))
    .filter((part) => part !== null);
  return group === 'all' ? { all: parts } : { any: parts };
}

const LEAF_NAMES = ['fact', 'path', 'operator', 'value', ...LABELS];

function readLeaf(json: JsonObject, reading: Reading, path: Path): Leaf | null {
  const { errors, catalog } = reading;
  reading.leaves += 1;
  if (!hasOnly(LEAF_NAMES, json))
    errors.add('INVALID', path, 'A comparison has a fact, a path, an operator and a value, and nothing else.');
  const fact = readFactRef(json, catalog, errors, path);
  const { operator } = json;
  if (typeof operator !== 'string' || !isOperator(operator)) {
    errors.add('INVALID', [...path, 'operator'], `Give one of these operators: ${OPERATORS.join(', ')}.`);
    return null;
  }
  const value = readValue(json['value'], reading, [...path, 'value']);
  if (value === undefined) return null;
  if (TAKES_LIST.has(operator) && !Array.isArray(value) && !isFact(value))
    errors.add('INVALID', [...path, 'value'], `${operator} needs a list.`);
  return fact === null ? null : { fact, operator, value };
}

/** Where it is not a value to compare with, it returns undefined and adds an error. */
function readValue(json: unknown, { errors, catalog }: Reading, path: Path): Leaf['value'] | undefined {
  if (isObject(json)) {
    const fact = readFactRef(json, catalog, errors, path);
    return fact === null ? undefined : { fact };
  }
  if (isScalar(json) || (Array.isArray(json) && json.every(isScalar))) return json;
  errors.add('INVALID', path, 'Give a number, a text, true, false, null, a list of these, or another fact.');
  return undefined;
}

const hasOnly = (names: readonly string[], json: JsonObject): boolean =>
  Object.keys(json).every((name) => names.includes(name));

function isOperator(name: string): boolean {
  const [operator = '', ...decorators] = name.split(':').toReversed();
  return OPERATORS.includes(operator) && decorators.every((decorator) => DECORATORS.includes(decorator));
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const isScalar = (json: unknown): json is string | number | boolean | null =>
  json === null || ['string', 'number', 'boolean'].includes(typeof json);

export const isFact = (value: Leaf['value']): value is { readonly fact: FactRef } =>
  typeof value === 'object' && value !== null && 'fact' in value;

import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Path } from '../../domain/kernel/user-error.ts';
import { Malformed } from '../../graphql/malformed.ts';
import { scalars } from '../../graphql/scalars.ts';

export type AddProblem = (path: Path, message: string) => void;

/** Adds a problem for everything in a value of the file that is not of this type of the schema. */
function checkValue(value: unknown, type: GraphQLInputType, path: Path, add: AddProblem): void {
  if (isNonNullType(type)) {
    if (value === null) add(path, 'This needs a value.');
    else checkValue(value, type.ofType, path, add);
  } else if (value === null) return;
  else if (isListType(type)) {
    if (!Array.isArray(value)) add(path, 'This must be a list.');
    else for (const [index, item] of value.entries()) checkValue(item, type.ofType, [...path, index], add);
  } else if (isInputObjectType(type)) {
    const fields = new Map(Object.values(type.getFields()).map((field) => [field.name, field.type]));
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    checkMapping(
      value,
      fields,
      required.map(({ name }) => name),
      path,
      add,
    );
  } else if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    if (typeof value !== 'string' || !names.includes(value)) add(path, `This must be one of ${names.join(', ')}.`);
  } else {
    const expected = expectationOf(value, type.name);
    if (expected !== null) add(path, `This must be ${expected}.`);
  }
}

/** The same for a mapping with these fields. */
export function checkMapping(
  value: unknown,
  fields: ReadonlyMap<string, GraphQLInputType>,
  required: readonly string[],
  path: Path,
  add: AddProblem,
): void {
  if (!isMapping(value)) {
    add(path, `This must have the keys ${[...fields.keys()].join(', ')}.`);
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    const type = fields.get(name);
    if (type === undefined) add([...path, name], `Unknown key. The keys here are ${[...fields.keys()].join(', ')}.`);
    else checkValue(part, type, [...path, name], add);
  }
  for (const name of required) if (!(name in value)) add(path, `"${name}" is missing.`);
}

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const QUOTED = 'Put it in quotes, because YAML reads it as';

function expectationOf(value: unknown, scalar: string): string | null {
  switch (scalar) {
    case 'Boolean':
      return typeof value === 'boolean' ? null : 'true or false';
    case 'Int':
      return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31 ? null : 'a whole number';
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'a number';
    case 'String':
    case 'ID':
      return typeof value === 'string' ? null : `a text. ${QUOTED} ${kindOf(value)}`;
  }
  const parsed: unknown = scalars[scalar]?.parseValue(value);
  if (!(parsed instanceof Malformed)) return null;
  return typeof value === 'string' ? parsed.expected : `${parsed.expected}. ${QUOTED} ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : `a ${typeof value}`;
}

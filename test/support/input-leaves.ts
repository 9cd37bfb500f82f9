import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import { ROOT_FIELDS, sampleOf } from './schema.ts';

/** A leaf in the arguments of a mutation whose type is a custom scalar or Float. */
export type Leaf = {
  readonly mutation: string;
  readonly scalar: string;
  readonly argumentType: GraphQLInputType;
  /** Begins with the argument's name; a list index is `0`. */
  readonly path: readonly string[];
};

const BUILT_IN = ['String', 'ID', 'Int', 'Boolean'];

/** All leaves; a path enters each input type once. */
export const MUTATION_LEAVES: readonly Leaf[] = ROOT_FIELDS.filter(({ kind }) => kind === 'mutation').flatMap(
  ({ name, field }) =>
    field.args.flatMap((arg) =>
      leavesOf(arg.type, [arg.name], []).map(({ scalar, path }) => ({
        mutation: name,
        scalar,
        argumentType: arg.type,
        path,
      })),
    ),
);

function leavesOf(
  type: GraphQLInputType,
  path: readonly string[],
  within: readonly string[],
): { scalar: string; path: readonly string[] }[] {
  if (isNonNullType(type)) return leavesOf(type.ofType, path, within);
  if (isListType(type)) return leavesOf(type.ofType, [...path, '0'], within);
  if (isEnumType(type)) return [];
  if (!isInputObjectType(type)) return BUILT_IN.includes(type.name) ? [] : [{ scalar: type.name, path }];
  if (within.includes(type.name)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    leavesOf(field.type, [...path, field.name], [...within, type.name]),
  );
}

/** The argument with this value at the leaf, and otherwise only required fields. */
export const argumentWith = ({ argumentType, path: [, ...path] }: Leaf, value: unknown, text: string): unknown =>
  buildValue(argumentType, path, value, text);

function buildValue(type: GraphQLInputType, path: readonly string[], value: unknown, text: string): unknown {
  if (isNonNullType(type)) return buildValue(type.ofType, path, value, text);
  const [name, ...deeper] = path;
  if (name === undefined) return value;
  if (isListType(type)) return [buildValue(type.ofType, deeper, value, text)];
  if (!isInputObjectType(type)) throw new Error('the path continues below a leaf');
  const fields = type.getFields();
  const field = fields[name];
  if (field === undefined) throw new Error(`there is no field ${name}`);
  const required = type.isOneOf ? [] : Object.values(fields).filter(isRequiredInputField);
  return {
    ...Object.fromEntries(required.map((one) => [one.name, minimalValueOf(one.type, text, one.name)])),
    [name]: buildValue(field.type, deeper, value, text),
  };
}

function minimalValueOf(type: GraphQLInputType, text: string, name: string): unknown {
  if (isNonNullType(type)) return minimalValueOf(type.ofType, text, name);
  if (isListType(type)) return [minimalValueOf(type.ofType, text, name)];
  if (!isInputObjectType(type) || type.isOneOf) return sampleOf(type, text, name);
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((one) => [one.name, minimalValueOf(one.type, text, one.name)]));
}

/** A GraphQL literal for a JSON value; the type says which strings are enum values. */
export function toLiteral(value: unknown, type: GraphQLInputType | null): string {
  const named = type === null ? null : getNamedType(type);
  if (Array.isArray(value)) return `[${value.map((item) => toLiteral(item, type)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(named) ? named.getFields() : {};
    const parts = Object.entries(value).map(
      ([name, part]) => `${name}: ${toLiteral(part, fields[name]?.type ?? null)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(named) && typeof value === 'string' ? value : JSON.stringify(value);
}

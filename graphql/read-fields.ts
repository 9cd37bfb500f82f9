import type { GraphQLResolveInfo } from 'graphql';
import { fieldsOfType, type Info, selectedFields } from './selection.ts';

/** Names that tell nothing about a person. */
const IMPERSONAL: ReadonlySet<string> = new Set(['id', 'version', '__typename']);

/**
 * The names of the fields that a client selects of a customer, such as `phones`, or of another type, such as `order.total`.
 * Names of the schema, not the aliases of the client. Empty if it selects ids only.
 */
export function readFields(info: Info, type: string): readonly string[] {
  const names = selectedFields(info, type)
    .map(({ name }) => name.value)
    .filter((name) => !IMPERSONAL.has(name));
  const prefix = type === 'Customer' ? '' : `${type.charAt(0).toLowerCase()}${type.slice(1)}.`;
  return [...new Set(names)].map((name) => `${prefix}${name}`);
}

/** The field of the schema behind the first key of a path, which may be an alias. */
export function rootFieldName(info: GraphQLResolveInfo): string {
  let { path } = info;
  while (path.prev !== undefined) path = path.prev;
  const { operation, parentType } = info;
  const fields = fieldsOfType(info, operation.selectionSet, path.typename ?? parentType.name);
  return fields.find(({ alias, name }) => (alias ?? name).value === path.key)?.name.value ?? '';
}

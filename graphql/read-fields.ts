import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { isIncluded } from './selection.ts';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** Names that tell nothing about a person. */
const IMPERSONAL: ReadonlySet<string> = new Set(['id', 'version', '__typename']);

/**
 * The names of the fields that a client selects of a customer, such as `phones`, or of another type, such as `order.total`.
 * Names of the schema, not the aliases of the client. Empty if it selects ids only.
 */
export function readFields(info: Info, type: string): readonly string[] {
  const names = info.fieldNodes
    .flatMap((node) => fieldsOf(info, node.selectionSet, type))
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
  const fields = fieldsOf(info, operation.selectionSet, path.typename ?? parentType.name);
  return fields.find(({ alias, name }) => (alias ?? name).value === path.key)?.name.value ?? '';
}

/** The selected fields of a type. A fragment on another type has none; one on an interface counts. */
function fieldsOf(info: Info, selections: SelectionSetNode | undefined, type: string): readonly FieldNode[] {
  return (selections?.selections ?? [])
    .filter((selection) => isIncluded(info, selection))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value ?? type;
      return condition === type || INTERFACES.has(condition) ? fieldsOf(info, fragment?.selectionSet, type) : [];
    });
}

const INTERFACES: ReadonlySet<string> = new Set(['Node', 'TimelineEntry']);

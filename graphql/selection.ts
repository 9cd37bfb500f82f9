import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/**
 * Whether the client selects a nested field of the field that is being resolved, by its path such as `nodes.lines`. If so,
 * the resolver can read the data of both in parallel instead of one after the other. Ignores type conditions.
 */
export function selects(info: Info, path: string): boolean {
  return (
    path
      .split('.')
      .reduce((nodes, name) => nodes.flatMap((node) => fieldsOf(info, node.selectionSet, name)), [...info.fieldNodes])
      .length > 0
  );
}

function fieldsOf(info: Info, selections: SelectionSetNode | undefined, name: string): readonly FieldNode[] {
  return (selections?.selections ?? [])
    .filter((selection) => isIncluded(info, selection))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      return fieldsOf(info, fragment?.selectionSet, name);
    });
}

export function isIncluded({ variableValues }: Info, selection: SelectionNode): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false
  );
}

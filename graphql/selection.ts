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

/** The field that is being resolved, and what its selections refer to. */
export type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

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

/** Whether the client selects nothing of the field that is being resolved but its id and its type. */
export const selectsIdOnly = (info: Info): boolean =>
  info.fieldNodes.every(({ selectionSet }) => hasIdOnly(info, selectionSet));

const hasIdOnly = (info: Info, selections: SelectionSetNode | undefined): boolean =>
  (selections?.selections ?? [])
    .filter((selection) => isIncluded(info, selection))
    .every((selection) => {
      if (selection.kind === Kind.FIELD) return ['id', '__typename'].includes(selection.name.value);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      return hasIdOnly(info, fragment?.selectionSet);
    });

/**
 * The fields of a type that the client selects of the field that is being resolved, in order. A fragment on another type has none; one
 * on an interface counts.
 */
export const selectedFields = (info: Info, type: string): readonly FieldNode[] =>
  info.fieldNodes.flatMap((node) => fieldsOfType(info, node.selectionSet, type));

/** The same for any set of selections. */
export function fieldsOfType(info: Info, selections: SelectionSetNode | undefined, type: string): readonly FieldNode[] {
  return (selections?.selections ?? [])
    .filter((selection) => isIncluded(info, selection))
    .flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
      const condition = fragment?.typeCondition?.name.value ?? type;
      return condition === type || INTERFACES.has(condition) ? fieldsOfType(info, fragment?.selectionSet, type) : [];
    });
}

const INTERFACES: ReadonlySet<string> = new Set(['Node', 'TimelineEntry']);

function isIncluded({ variableValues }: Info, selection: SelectionNode): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false
  );
}

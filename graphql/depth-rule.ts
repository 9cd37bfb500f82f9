import { type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/** Levels of fields. The library's own introspection query has 13. */
const DEEPEST = 50;

/**
 * Refuses operations that are nested deeper, fragments counted where they are spread: what is executed and answered is
 * as deep, whatever the text looks like.
 */
export const depthRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (isTooDeep(operation.selectionSet, (name) => context.getFragment(name) ?? null))
      context.reportError(new GraphQLError(`At most ${DEEPEST} levels of fields.`, { nodes: operation }));
  },
});

type Visit = { readonly selections: SelectionSetNode; readonly level: number };

/** A fragment is looked into again only where it stands deeper than before, so the work has a bound. */
function isTooDeep(root: SelectionSetNode, fragment: (name: string) => FragmentDefinitionNode | null): boolean {
  const levels = new Map<string, number>();
  const waiting: Visit[] = [{ selections: root, level: 1 }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { selections, level } = visit;
    if (level > DEEPEST) return true;
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet !== undefined)
          waiting.push({ selections: selection.selectionSet, level: level + 1 });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) waiting.push({ selections: selection.selectionSet, level });
      else {
        const { value: name } = selection.name;
        const spread = fragment(name);
        if (spread === null || (levels.get(name) ?? 0) >= level) continue;
        levels.set(name, level);
        waiting.push({ selections: spread.selectionSet, level });
      }
    }
  }
  return false;
}

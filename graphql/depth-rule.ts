import { type FragmentDefinitionNode, GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from 'graphql';

/** In levels of fields. The introspection query of the library graphql has 13. */
const DEEPEST = 50;

/**
 * Rejects operations that are nested too deeply. Fragments count where they are spread, because execution and the result
 * are as deep as that.
 */
export const depthRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (isTooDeep(operation.selectionSet, (name) => context.getFragment(name) ?? null))
      context.reportError(new GraphQLError(`At most ${DEEPEST} levels of fields.`, { nodes: operation }));
  },
});

type Visit = { readonly selections: SelectionSetNode; readonly level: number };

/** Visits a fragment again only if it is at a deeper level than before, so the work is bounded. */
function isTooDeep(root: SelectionSetNode, findFragment: (name: string) => FragmentDefinitionNode | null): boolean {
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
        const spread = findFragment(name);
        if (spread === null || (levels.get(name) ?? 0) >= level) continue;
        levels.set(name, level);
        waiting.push({ selections: spread.selectionSet, level });
      }
    }
  }
  return false;
}

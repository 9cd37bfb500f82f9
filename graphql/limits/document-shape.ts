import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { LimitName } from './request-limits.ts';

/** The size of a parsed document, before anything is known about the schema. */
export type DocumentShape = Readonly<
  Record<Extract<LimitName, 'depth' | 'rootFields' | 'aliases' | 'directives' | 'fragments' | 'repeats'>, number>
>;

/**
 * Measures every definition once, so that fragments that spread each other many times, or in a cycle, cost nothing: `depth`
 * and `rootFields` of a fragment are computed once and added at each spread. The document is parsed and has a bounded
 * number of tokens, which bounds the recursion here.
 */
export function shapeOf({ definitions }: DocumentNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const expanded = new Map<string, Expansion>();

  function fragmentExpansion(name: string): Expansion {
    const known = expanded.get(name);
    if (known !== undefined) return known;
    // Validation rejects a cycle. Until then, the fragment counts as empty inside itself.
    expanded.set(name, EMPTY);
    const fragment = fragments.get(name);
    const expansion = fragment === undefined ? EMPTY : expand(fragment.selectionSet);
    expanded.set(name, expansion);
    return expansion;
  }

  function expand({ selections }: SelectionSetNode): Expansion {
    let [depth, fields] = [0, 0];
    for (const selection of selections)
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet === undefined ? EMPTY : expand(selection.selectionSet);
        depth = Math.max(depth, 1 + below.depth);
        fields++;
      } else {
        const { depth: levels, fields: more } =
          selection.kind === Kind.INLINE_FRAGMENT
            ? expand(selection.selectionSet)
            : fragmentExpansion(selection.name.value);
        depth = Math.max(depth, levels);
        fields += more;
      }
    return { depth, fields };
  }

  const counts = { aliases: 0, directives: 0, fragments: 0, repeats: 0 };
  let [depth, rootFields] = [0, 0];
  for (const definition of definitions) {
    countParts(definition, counts);
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth: levels, fields } = expand(definition.selectionSet);
    depth = Math.max(depth, levels);
    rootFields = Math.max(rootFields, fields);
  }
  return { depth, rootFields, ...counts };
}

/** `depth`: levels of fields. `fields`: fields on the first level. Both with fragments in place of their spreads. */
type Expansion = { readonly depth: number; readonly fields: number };
const EMPTY: Expansion = { depth: 0, fields: 0 };

type Counts = { aliases: number; directives: number; fragments: number; repeats: number };

function countParts(definition: DefinitionNode, counts: Counts): void {
  if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) return;
  counts.directives += definition.directives?.length ?? 0;
  if (definition.kind === Kind.OPERATION_DEFINITION)
    for (const { directives = [] } of definition.variableDefinitions ?? []) counts.directives += directives.length;
  countSelections(definition.selectionSet, new Set(), counts);
}

/** @param names the response names of this selection so far, with those around an inline fragment */
function countSelections({ selections }: SelectionSetNode, names: Set<string>, counts: Counts): void {
  for (const selection of selections) {
    counts.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      if (selection.alias !== undefined) counts.aliases++;
      if (names.has(name)) counts.repeats++;
      names.add(name);
      if (selection.selectionSet !== undefined) countSelections(selection.selectionSet, new Set(), counts);
      continue;
    }
    counts.fragments++;
    if (selection.kind === Kind.INLINE_FRAGMENT) countSelections(selection.selectionSet, names, counts);
  }
}

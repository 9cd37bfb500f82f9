import { type ASTNode, Kind, visit } from 'graphql';

/** For each value in an input: it is coerced, checked and hashed. */
const VALUE_WEIGHT = 0.01;
/** A text is one value for each of so many characters. */
const CHARACTERS = 200;

/** How often each variable is used below these nodes. */
export function countUses(nodes: readonly ASTNode[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (name: string) => void uses.set(name, (uses.get(name) ?? 0) + 1);
  for (const node of nodes)
    visit(node, {
      [Kind.VARIABLE_DEFINITION]: () => false,
      [Kind.VARIABLE]: ({ name }) => count(name.value),
    });
  return uses;
}

/** The cost of the values in the variables, once for each place that uses the variable. */
export function inputCost(uses: ReadonlyMap<string, number>, variables: Readonly<Record<string, unknown>>): number {
  let cost = 0;
  for (const [name, count] of uses) cost += count * valuesIn(variables[name]) * VALUE_WEIGHT;
  return cost;
}

/** Iterative, because JSON may be nested deeper than the stack allows. */
function valuesIn(root: unknown): number {
  let values = 0;
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') values += Math.floor(value.length / CHARACTERS);
    if (typeof value !== 'object' || value === null) continue;
    for (const part of Object.values(value)) {
      values++;
      waiting.push(part);
    }
  }
  return values;
}

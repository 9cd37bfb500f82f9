import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { countUses, inputCost } from './input-cost.ts';
import { requestCost } from './request-cost.ts';

type Variables = Readonly<Record<string, unknown>>;
type CountCost = (operation: OperationDefinitionNode, variables: Variables) => number;

/** Apollo Server keeps the documents of frequent operations. Their costs live as long as they do. */
type DocumentCosts = {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly byOperation: Map<OperationDefinitionNode, OperationCosts>;
};
type OperationCosts = {
  readonly variables: readonly string[];
  readonly uses: ReadonlyMap<string, number>;
  readonly bySizes: Map<string, number>;
};

/** A program uses few page sizes. Further ones are computed again each time. */
const MAX_SIZES = 20;

const documents = new WeakMap<DocumentNode, DocumentCosts>();

/** Computes the cost of each operation of a document once for each combination of sizes in its variables. */
export function costCounterOf(schema: GraphQLSchema, document: DocumentNode): CountCost {
  const costs = documents.get(document) ?? indexDocument(document);
  documents.set(document, costs);
  function selectionCost(operation: OperationDefinitionNode, known: OperationCosts, variables: Variables): number {
    const sizes = known.variables.map((name) => sizeKeyOf(variables[name])).join();
    const cost = known.bySizes.get(sizes) ?? requestCost(schema, operation, costs.fragments, variables);
    if (known.bySizes.size < MAX_SIZES) known.bySizes.set(sizes, cost);
    return cost;
  }
  return (operation, variables) => {
    const known = costs.byOperation.get(operation) ?? indexOperation(operation, [...costs.fragments.values()]);
    costs.byOperation.set(operation, known);
    const cost = selectionCost(operation, known, variables) + inputCost(known.uses, variables);
    return Math.max(1, Math.ceil(cost));
  };
}

function indexDocument({ definitions }: DocumentNode): DocumentCosts {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return { fragments: new Map(fragments.map((one) => [one.name.value, one])), byOperation: new Map() };
}

function indexOperation(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): OperationCosts {
  const variables = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  return { variables, uses: countUses([operation, ...fragments]), bySizes: new Map() };
}

/** What the cost of a selection depends on: a number, a condition, a day, the length of a list, or whether there is a value. */
function sizeKeyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { requestCost } from './request-cost.ts';

type Variables = Readonly<Record<string, unknown>>;
type CountCost = (operation: OperationDefinitionNode, variables: Variables) => number;

/** Apollo Server keeps the documents of frequent operations. Their costs live as long as they do. */
type DocumentCosts = {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly byOperation: Map<OperationDefinitionNode, OperationCosts>;
};
type OperationCosts = { readonly sizingVariables: readonly string[]; readonly bySizes: Map<string, number> };

/** A program uses few page sizes. Further ones are computed again each time. */
const MAX_SIZES = 20;

const documents = new WeakMap<DocumentNode, DocumentCosts>();

/** Computes the cost of each operation of a document once for each combination of sizes in its variables. */
export function costCounterOf(schema: GraphQLSchema, document: DocumentNode): CountCost {
  const costs = documents.get(document) ?? indexDocument(document);
  documents.set(document, costs);
  return (operation, variables) => {
    const { sizingVariables, bySizes } = costs.byOperation.get(operation) ?? indexOperation(operation);
    costs.byOperation.set(operation, { sizingVariables, bySizes });
    const sizes = sizingVariables.map((name) => sizeKeyOf(variables[name])).join();
    const known = bySizes.get(sizes);
    if (known !== undefined) return known;
    const cost = requestCost(schema, operation, costs.fragments, variables);
    if (bySizes.size < MAX_SIZES) bySizes.set(sizes, cost);
    return cost;
  };
}

function indexDocument({ definitions }: DocumentNode): DocumentCosts {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return { fragments: new Map(fragments.map((one) => [one.name.value, one])), byOperation: new Map() };
}

function indexOperation({ variableDefinitions = [] }: OperationDefinitionNode): OperationCosts {
  const sizing = variableDefinitions.filter(({ type }) => canSize(type)).map(({ variable }) => variable.name.value);
  return { sizingVariables: sizing, bySizes: new Map() };
}

/** Whether a variable of the type can be the size of a page, a list that counts by its length, or a condition. */
function canSize(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return canSize(type.type);
  return type.kind === Kind.LIST_TYPE || ['Int', 'Boolean'].includes(type.name.value);
}

function sizeKeyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

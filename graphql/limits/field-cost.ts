import {
  type DirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';

/** The cost of one field, from `@cost` and `@listSize` in the schema, or from the defaults below. */
export type FieldCost = {
  /** Of the field itself, once. */
  readonly weight: number;
  /** The same, if the request states an argument that is not one of `pageArguments`. */
  readonly filteredWeight: number;
  readonly pageArguments: ReadonlySet<string>;
  /** Of each object that it returns. */
  readonly objectWeight: number;
  readonly isList: boolean;
  /** The arguments that say how many items there are: a number, or a list that counts by its length. */
  readonly slicingArguments: readonly { readonly name: string; readonly defaultSize: number }[];
  /** The number of items that the schema states; null: the field does not state one. */
  readonly assumedSize: number | null;
  /** The arguments with the first and the last day, if `assumedSize` is the number of items of one day. */
  readonly dayArguments: readonly string[];
};

/**
 * The defaults follow the read units that the tests of the store state: a page or a root field is a request of its own, and
 * an entity is part of a batch. A command is a transaction with its reads.
 */
const WEIGHTS = { command: 15, request: 1, entity: 0.3, guarded: 0.3, object: 0.1, value: 0.01 };

type AnyField = GraphQLField<unknown, unknown>;
type Annotated = {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly DirectiveNode[] | undefined }[];
};

const costs = new WeakMap<AnyField, FieldCost>();

/** @param parent the name of the type that has the field */
export function fieldCostOf(parent: string, field: AnyField): FieldCost {
  const known = costs.get(field);
  if (known !== undefined) return known;
  const cost = readFieldCost(parent, field);
  costs.set(field, cost);
  return cost;
}

function readFieldCost(parent: string, field: AnyField): FieldCost {
  const type = getNamedType(field.type);
  const isCommand = parent === 'Mutation';
  const listSize = argumentsOf(field, 'listSize');
  const names =
    listSize?.['slicingArguments'] ?? field.args.filter(({ name }) => name === 'first').map(({ name }) => name);
  const slicingArguments = names as readonly string[];
  const weight = weightOf(field) ?? (isCommand ? 0 : defaultWeight(parent, field, slicingArguments.length > 0));
  return {
    weight,
    filteredWeight: weightOf(field, 'filteredWeight') ?? weight,
    pageArguments: new Set([...slicingArguments, 'after']),
    objectWeight: isCommand ? WEIGHTS.command : isLeafType(type) ? 0 : (weightOf(type) ?? objectWeight(type)),
    isList: isListType(getNullableType(field.type)),
    slicingArguments: slicingArguments.map((name) => ({ name, defaultSize: defaultSizeOf(field, name) })),
    assumedSize: (listSize?.['assumedSize'] as number | undefined) ?? null,
    dayArguments: (listSize?.['dayArguments'] as readonly string[] | undefined) ?? [],
  };
}

function defaultWeight(parent: string, field: AnyField, isPage: boolean): number {
  const isEntity = isNode(getNamedType(field.type));
  if (parent === 'Query' || isPage || (isEntity && isListType(getNullableType(field.type)))) return WEIGHTS.request;
  if (isEntity) return WEIGHTS.entity;
  // A refused field is an error with its place, which is more work than a value.
  return argumentsOf(field, 'requiresScopes') === null ? WEIGHTS.value : WEIGHTS.guarded;
}

const objectWeight = (type: GraphQLNamedType): number => (isNode(type) ? WEIGHTS.object : WEIGHTS.value);

const isNode = (type: GraphQLNamedType): boolean =>
  type.name === 'Node' ||
  ((isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node'));

/** Without a default, an absent argument counts no item. */
function defaultSizeOf({ name: fieldName, args }: AnyField, name: string): number {
  const argument = args.find((one) => one.name === name);
  if (argument === undefined) throw new Error(`@listSize of ${fieldName} names no argument ${name}`);
  return typeof argument.defaultValue === 'number' ? argument.defaultValue : 0;
}

const weightOf = (annotated: Annotated | GraphQLNamedType, argument = 'weight'): number | undefined => {
  const tenths = argumentsOf(annotated as Annotated, 'cost')?.[argument];
  return typeof tenths === 'number' ? tenths / 10 : undefined;
};

function argumentsOf(
  { astNode, extensionASTNodes = [] }: Annotated,
  name: string,
): Readonly<Record<string, unknown>> | null {
  const directive = [astNode, ...extensionASTNodes]
    .flatMap((node) => node?.directives ?? [])
    .find((one) => one.name.value === name);
  if (directive === undefined) return null;
  return Object.fromEntries((directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]));
}

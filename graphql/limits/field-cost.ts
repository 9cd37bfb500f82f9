import {
  type DirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';

/** The cost of one field, from `@cost` and `@listSize` in the schema, or from the defaults below. */
export type FieldCost = {
  /** Of the field itself, once. */
  readonly weight: number;
  /** Of each object that it returns. */
  readonly objectWeight: number;
  readonly isList: boolean;
  /** The arguments that say how many items there are: a number, or a list that counts by its length. */
  readonly slicingArguments: readonly { readonly name: string; readonly defaultSize: number }[];
  /** The number of items that the schema states; null: the field does not state one. */
  readonly assumedSize: number | null;
};

/** A scalar or an object that needs no read. */
const VALUE_WEIGHT = 0.01;

type AnyField = GraphQLField<unknown, unknown>;
type Annotated = {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly DirectiveNode[] | undefined }[];
};

const costs = new WeakMap<AnyField, FieldCost>();

export function fieldCostOf(field: AnyField): FieldCost {
  const known = costs.get(field);
  if (known !== undefined) return known;
  const cost = readFieldCost(field);
  costs.set(field, cost);
  return cost;
}

function readFieldCost(field: AnyField): FieldCost {
  const type = getNamedType(field.type);
  const listSize = argumentsOf(field, 'listSize');
  const names =
    listSize?.['slicingArguments'] ?? field.args.filter(({ name }) => name === 'first').map(({ name }) => name);
  return {
    weight: weightOf(field) ?? VALUE_WEIGHT,
    objectWeight: isLeafType(type) ? 0 : (weightOf(type) ?? VALUE_WEIGHT),
    isList: isListType(getNullableType(field.type)),
    slicingArguments: (names as readonly string[]).map((name) => ({ name, defaultSize: defaultSizeOf(field, name) })),
    assumedSize: (listSize?.['assumedSize'] as number | undefined) ?? null,
  };
}

/** Without a default, an absent argument means the largest page. */
function defaultSizeOf({ name: fieldName, args }: AnyField, name: string): number {
  const argument = args.find((one) => one.name === name);
  if (argument === undefined) throw new Error(`@listSize of ${fieldName} names no argument ${name}`);
  return typeof argument.defaultValue === 'number' ? argument.defaultValue : 0;
}

const weightOf = (annotated: Annotated | GraphQLNamedType): number | undefined =>
  argumentsOf(annotated as Annotated, 'cost')?.['weight'] as number | undefined;

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

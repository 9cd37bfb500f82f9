import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { DAY_MS } from '../../domain/kernel/duration.ts';
import { MAX_PER_PAGE } from '../../domain/kernel/page.ts';
import { type FieldCost, fieldCostOf } from './field-cost.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * The cost of a selection. The lists in it without a size of their own get the size of the field that selects them:
 * `orders(first: 5)` states how many `nodes` and `edges` its connection has.
 */
type Amount = { own: number; perItem: number };
/** On an interface, an object has one of several types, so only the most expensive of them counts. */
type SelectionCost = Amount & { readonly byType: Map<string, Amount> };

/** For lists whose size neither the request nor the schema states. */
const DEFAULT_SIZE = 10;
/** `__schema` and `__type`, with everything below: graphql itself bounds how deep they are nested. */
const INTROSPECTION_WEIGHT = 20;
const TYPENAME_WEIGHT = 0.01;

/**
 * The cost of a valid operation without its input values: the weight of each field, times the sizes of all lists on the
 * way to it. A fragment counts at every spread, but its cost is computed once, so the work is linear in the document.
 */
export function requestCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
): number {
  const root = schema.getRootType(operation.operation);
  if (root == null) return 0;
  const values = { ...defaultsOf(operation), ...variables };
  const byFragment = new Map<string, SelectionCost>();

  function selectionCost(type: GraphQLCompositeType, { selections }: SelectionSetNode): SelectionCost {
    const total: SelectionCost = { own: 0, perItem: 0, byType: new Map() };
    for (const selection of selections) {
      if (!isIncluded(selection, values)) continue;
      if (selection.kind === Kind.FIELD) addField(total, type, selection);
      else addFragment(total, type, selection);
    }
    return total;
  }

  function addField(total: Amount, type: GraphQLCompositeType, node: FieldNode): void {
    const { value: name } = node.name;
    if (name === '__typename') total.own += TYPENAME_WEIGHT;
    else if (name.startsWith('__')) total.own += INTROSPECTION_WEIGHT;
    else if (!isUnionType(type)) {
      const field = type.getFields()[name];
      if (field !== undefined) addKnownField(total, fieldCostOf(type.name, field), field, node);
    }
  }

  function addKnownField(total: Amount, cost: FieldCost, field: GraphQLField<unknown, unknown>, node: FieldNode): void {
    const { objectWeight, isList } = cost;
    const weight = isFiltered(cost, node.arguments ?? [], values) ? cost.filteredWeight : cost.weight;
    const stated = statedSize(cost, node.arguments ?? [], values) ?? assumedSize(cost, node.arguments ?? [], values);
    const target = getNamedType(field.type);
    const nested =
      node.selectionSet === undefined || !isCompositeType(target) ? NOTHING : selectionCost(target, node.selectionSet);
    if (!isList) total.own += weight + objectWeight + amountOf(nested, stated ?? DEFAULT_SIZE);
    else {
      const item = objectWeight + amountOf(nested, DEFAULT_SIZE);
      total.own += weight;
      if (stated === null) total.perItem += item;
      else total.own += stated * item;
    }
  }

  function addFragment(
    total: SelectionCost,
    type: GraphQLCompositeType,
    selection: Exclude<SelectionNode, FieldNode>,
  ): void {
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (fragment === undefined) return;
    const condition = fragment.typeCondition?.name.value ?? type.name;
    const conditionType = schema.getType(condition);
    if (!isCompositeType(conditionType)) return;
    const cost =
      fragment.kind === Kind.INLINE_FRAGMENT
        ? selectionCost(conditionType, fragment.selectionSet)
        : fragmentCost(conditionType, fragment);
    if (condition !== type.name && isAbstractType(type) && !isAbstractType(conditionType)) {
      addAmount(typeAmount(total, condition), cost);
      return;
    }
    addAmount(total, cost);
    for (const [name, amount] of cost.byType)
      if (isAbstractType(type)) addAmount(typeAmount(total, name), amount);
      else if (name === type.name) addAmount(total, amount);
  }

  function fragmentCost(type: GraphQLCompositeType, fragment: FragmentDefinitionNode): SelectionCost {
    const { value: name } = fragment.name;
    const known = byFragment.get(name);
    if (known !== undefined) return known;
    const cost = selectionCost(type, fragment.selectionSet);
    byFragment.set(name, cost);
    return cost;
  }

  return amountOf(selectionCost(root, operation.selectionSet), DEFAULT_SIZE);
}

const NOTHING: SelectionCost = { own: 0, perItem: 0, byType: new Map() };

function amountOf({ own, perItem, byType }: SelectionCost, size: number): number {
  let most = 0;
  for (const one of byType.values()) most = Math.max(most, one.own + size * one.perItem);
  return own + size * perItem + most;
}

function addAmount(total: Amount, { own, perItem }: Amount): void {
  total.own += own;
  total.perItem += perItem;
}

function typeAmount({ byType }: SelectionCost, name: string): Amount {
  const known = byType.get(name) ?? { own: 0, perItem: 0 };
  byType.set(name, known);
  return known;
}

/** The number of items that the arguments state; null if the field has no such argument. */
function statedSize({ slicingArguments }: FieldCost, given: readonly ArgumentNode[], values: Variables): number | null {
  if (slicingArguments.length === 0) return null;
  const sizes = slicingArguments.map(({ name, defaultSize }) => {
    const node = given.find((one) => one.name.value === name);
    return sizeOf(node === undefined ? undefined : node.value, values) ?? defaultSize;
  });
  return Math.max(...sizes);
}

/** The number of items that the schema states, for each day of the span where the field has one. */
function assumedSize(
  { assumedSize: size, dayArguments }: FieldCost,
  given: readonly ArgumentNode[],
  values: Variables,
): number | null {
  const [from, to] = dayArguments.map((name) => dayOf(given.find((one) => one.name.value === name)?.value, values));
  if (size === null || from === undefined || to === undefined) return size;
  const days = (to - from) / DAY_MS + 1;
  return size * (Number.isNaN(days) ? MAX_DAYS : Math.min(Math.max(Math.ceil(days), 1), MAX_DAYS));
}

/** No field returns the days of a longer span. */
const MAX_DAYS = 366;

function dayOf(node: ValueNode | undefined, values: Variables): number {
  const text = node?.kind === Kind.VARIABLE ? values[node.name.value] : node?.kind === Kind.STRING ? node.value : null;
  return typeof text === 'string' ? Date.parse(text) : Number.NaN;
}

/** Whether the request states any argument besides the page. */
const isFiltered = ({ pageArguments }: FieldCost, given: readonly ArgumentNode[], values: Variables): boolean =>
  given.some(({ name, value }) => !pageArguments.has(name.value) && isPresent(value, values));

const isPresent = (node: ValueNode, values: Variables): boolean =>
  node.kind !== Kind.NULL && (node.kind !== Kind.VARIABLE || values[node.name.value] != null);

/** The resolvers refuse larger pages and lists, so a larger number is not more work. */
const toSize = (size: number): number => Math.min(Math.max(Math.ceil(size), 1), MAX_PER_PAGE);

/** null: the value is absent, so the default of the argument applies. Invalid values count most. */
function sizeOf(node: ValueNode | undefined, values: Variables): number | null {
  if (node === undefined || node.kind === Kind.NULL) return null;
  if (node.kind === Kind.INT) return toSize(Number(node.value));
  if (node.kind === Kind.LIST) return toSize(node.values.length);
  if (node.kind !== Kind.VARIABLE) return node.kind === Kind.OBJECT ? 1 : MAX_PER_PAGE;
  const value = values[node.name.value];
  if (value == null) return null;
  if (Array.isArray(value)) return toSize(value.length);
  if (typeof value === 'object') return 1;
  return typeof value === 'number' && !Number.isNaN(value) ? toSize(value) : MAX_PER_PAGE;
}

/** The defaults of the operation's variables, as far as they matter for the cost. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of variableDefinitions)
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value);
    else if (defaultValue?.kind === Kind.BOOLEAN || defaultValue?.kind === Kind.STRING)
      defaults[variable.name.value] = defaultValue.value;
    else if (defaultValue?.kind === Kind.LIST) defaults[variable.name.value] = defaultValue.values;
  return defaults;
}

/** Whether `@skip` and `@include` leave the selection in the request. */
function isIncluded({ directives = [] }: SelectionNode, values: Variables): boolean {
  return directives.every(({ name: { value: name }, arguments: given = [] }) => {
    if (name !== 'skip' && name !== 'include') return true;
    const condition = given.find((one) => one.name.value === 'if')?.value;
    if (condition === undefined) return true;
    const value =
      condition.kind === Kind.VARIABLE
        ? values[condition.name.value]
        : condition.kind === Kind.BOOLEAN
          ? condition.value
          : undefined;
    return value !== (name === 'skip');
  });
}

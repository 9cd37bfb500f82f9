import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Requirement, requirementOf, SCHEMA } from '../support/schema.ts';

/** Texts for people. Their wording may change without breaking a client. */
const SENTENCES = new Set([
  ...['UserError.message', 'NextAction.message', 'MatchEvidence.message', 'ContactObjection.message'],
  ...['MergeBlocker.message', 'MatchExplanation.because', 'PlannedAction.because'],
]);

/**
 * All fields that a caller with these scopes may query without arguments. Of a nested node it selects only the id,
 * because a query of its own selects the whole node.
 */
function selectionOf(type: GraphQLNamedType, scopes: readonly string[], isInside = false): string {
  if (isInterfaceType(type) || (isInside && isThing(type))) return '{ __typename id }';
  if (!isObjectType(type)) return '';
  const isFurtherInside = isInside || isThing(type);
  const chosen = Object.values(type.getFields())
    .filter((field) => field.name !== 'edges' && !SENTENCES.has(`${type.name}.${field.name}`) && isOpen(field, scopes))
    .map((field) => `${field.name} ${selectionOf(getNamedType(field.type), scopes, isFurtherInside)}`);
  return `{ ${chosen.join(' ')} }`;
}

const isThing = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');

const needsArgument = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);

function isOpen(field: GraphQLField<unknown, unknown>, scopes: readonly string[]): boolean {
  const target = getNamedType(field.type);
  // The types of an interface may need any scope.
  if (isInterfaceType(target) && !scopes.includes('shop:admin')) return false;
  const requirements = [requirementOf(field), isObjectType(target) ? requirementOf(target) : null];
  return !needsArgument(field) && requirements.every((one) => one === null || isMet(one, scopes));
}

const isMet = (requirement: Requirement, scopes: readonly string[]): boolean =>
  requirement.some((set) => set.every((scope) => scopes.includes(scope)));

/** An operation with one root field, all its arguments as variables, and all fields selected. */
export function documentOf(kind: 'query' | 'mutation', name: string, scopes: readonly string[]): string {
  const root = kind === 'query' ? SCHEMA.getQueryType() : SCHEMA.getMutationType();
  const field = root?.getFields()[name];
  if (field === undefined) throw new Error(`no ${kind} is called ${name}`);
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}${defaultOf(arg.defaultValue)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const call = field.args.length === 0 ? name : `${name}(${given})`;
  const variables = field.args.length === 0 ? '' : ` (${declared})`;
  return `${kind}${variables} { ${call} ${selectionOf(getNamedType(field.type), scopes)} }`;
}

const defaultOf = (value: unknown): string =>
  value === undefined
    ? ''
    : ` = ${typeof value === 'string' && /^[A-Z_]+$/.test(value) ? value : JSON.stringify(value)}`;

/** A query for all fields of one node by its id. */
export function nodeDocument(typeName: string, scopes: readonly string[]): string {
  const type = SCHEMA.getType(typeName);
  if (type === undefined) throw new Error(`no type is called ${typeName}`);
  return `query ($id: ID!) { node(id: $id) { __typename ... on ${typeName} ${selectionOf(type, scopes)} } }`;
}

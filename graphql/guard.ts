import {
  type DirectiveNode,
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import type { Caller } from '../domain/kernel/caller.ts';
import type { Context } from './context.ts';

/** The caller needs all scopes of any one of these sets. */
type Requirement = readonly (readonly string[])[];

/**
 * Enforces @requiresScopes on every field of a type that has it, and on every field that returns an object type that has it.
 * Throws if a root field or a Node type lacks it: the schema is wrong.
 */
export function guardFields(type: GraphQLObjectType, schema: GraphQLSchema): void {
  if (isNode(type) && requirementOf(type) === null) throw new Error(`${type.name} is a Node without @requiresScopes`);
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  for (const field of Object.values(type.getFields())) {
    const own = requirementOf(field);
    if (isRoot && own === null) throw new Error(`${type.name}.${field.name} is without @requiresScopes`);
    const requirements = requirementsOf(field);
    if (requirements.length > 0) field.resolve = guardResolver(requirements, field.resolve ?? defaultFieldResolver);
  }
}

/** Of the field itself, and of the object type that it returns. */
function requirementsOf(field: GraphQLField<unknown, Context>): readonly Requirement[] {
  const target = getNamedType(field.type);
  return [requirementOf(field), isObjectType(target) ? requirementOf(target) : null].filter((one) => one !== null);
}

/** Whether the guard lets the caller through to the resolver of this field. */
export const maySelect = (field: GraphQLField<unknown, Context>, caller: Caller): boolean =>
  requirementsOf(field).every((requirement) => fulfils(caller, requirement));

function guardResolver(
  requirements: readonly Requirement[],
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    for (const requirement of requirements) requireScopes(context.caller, requirement);
    return resolve(source, args, context, info);
  };
}

/** For an interface, guards the concrete type of each value. */
export function guardConcreteTypes(schema: GraphQLSchema, type: GraphQLInterfaceType): void {
  const { resolveType } = type;
  if (resolveType == null) throw new Error(`${type.name} has no resolveType`);
  type.resolveType = async (value, context: Context, info, abstractType) => {
    const name = await resolveType(value, context, info, abstractType);
    if (name !== undefined) requireAccessToType(schema, name, context.caller);
    return name;
  };
}

/** @throws GraphQLError FORBIDDEN if the caller may not see objects of this type */
export function requireAccessToType(schema: GraphQLSchema, name: string, caller: Caller): void {
  const requirement = requirementOfType(schema, name);
  if (requirement !== null) requireScopes(caller, requirement);
}

/** Whether the caller may see objects of this type. */
export function mayAccessType(schema: GraphQLSchema, name: string, caller: Caller): boolean {
  const requirement = requirementOfType(schema, name);
  return requirement === null || fulfils(caller, requirement);
}

function requirementOfType(schema: GraphQLSchema, name: string): Requirement | null {
  const type = schema.getType(name);
  return isObjectType(type) ? requirementOf(type) : null;
}

const fulfils = ({ scopes }: Caller, requirement: Requirement): boolean =>
  requirement.some((set) => set.every((scope) => scopes.includes(scope)));

function requireScopes(caller: Caller, requirement: Requirement): void {
  if (fulfils(caller, requirement)) return;
  const wanted = requirement.map((set) => set.join(' and ')).join(', or ');
  throw new GraphQLError(`This needs the scope ${wanted}, which your token does not hold.`, {
    extensions: { code: 'FORBIDDEN' },
  });
}

const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Node');

type Annotated = {
  readonly astNode?: { readonly directives?: readonly DirectiveNode[] | undefined } | null | undefined;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly DirectiveNode[] | undefined }[];
};

function requirementOf({ astNode, extensionASTNodes = [] }: Annotated): Requirement | null {
  const directives = [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
  const directive = directives.find(({ name }) => name.value === 'requiresScopes');
  const argument = directive?.arguments?.find(({ name }) => name.value === 'scopes');
  return argument === undefined ? null : (valueFromASTUntyped(argument.value) as Requirement);
}

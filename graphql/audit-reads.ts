import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { Context } from './context.ts';
import {
  customerIdsIn,
  IMPERSONAL_TYPES,
  LEADING_TYPE,
  LEADING_TYPES,
  PERSONAL_TYPES,
  READ_BY_ARGUMENTS,
} from './personal-types.ts';
import { readFields, rootFieldName } from './read-fields.ts';
import type { ReadLog } from './read-log.ts';

/**
 * Notes in the log of the request which customers' data the fields of a type return. Apply it before the guards, so that it sees
 * only what they let through.
 */
export function auditReads(type: GraphQLObjectType, schema: GraphQLSchema): void {
  const fields = type.getFields();
  for (const field of Object.values(fields)) {
    const { name } = getNamedType(field.type);
    if (PERSONAL_TYPES.has(name)) noteValues(field, name);
  }
  if (type !== schema.getQueryType()) return;
  for (const [name, customerIds] of Object.entries(READ_BY_ARGUMENTS)) {
    const field = fields[name];
    if (field === undefined) throw new Error(`there is no query ${name}, whose reads are audited`);
    noteArguments(field, customerIds);
  }
}

/** The same for fields of an interface, by the type of each value. Apply it after the guards of these types. */
export function auditInterfaceReads(type: GraphQLInterfaceType): void {
  const { resolveType } = type;
  if (resolveType == null) return;
  type.resolveType = async (value, context: Context, info, abstractType) => {
    const name = await resolveType(value, context, info, abstractType);
    if (context.reads !== null && name !== undefined && PERSONAL_TYPES.has(name))
      note(context.reads, value, name, info);
    return name;
  };
}

function noteValues(field: GraphQLField<unknown, Context>, type: string): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const result: unknown = resolve(source, args, context, info);
    const { reads } = context;
    if (reads === null) return result;
    if (result instanceof Promise)
      return result.then((value: unknown) => {
        note(reads, value, type, info);
        return value;
      });
    note(reads, result, type, info);
    return result;
  };
}

function noteArguments(field: GraphQLField<unknown, Context>, customerIds: (typeof READ_BY_ARGUMENTS)[string]): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (source, args, context, info) => {
    const result: unknown = await resolve(source, args, context, info);
    if (result != null) for (const id of customerIds(args)) context.reads?.add(id, info.fieldName, [info.fieldName]);
    return result;
  };
}

/** @param value an entity, a list of them, or null */
function note(reads: ReadLog, value: unknown, type: string, info: GraphQLResolveInfo): void {
  if (Array.isArray(value)) for (const one of value) note(reads, one, type, info);
  else if (typeof value === 'object' && value !== null) {
    const { fields, root } = describeRead(type, info);
    if (fields.length > 0) for (const id of customerIdsIn(value)) reads.add(id, root, fields);
  }
}

type Description = { readonly fields: readonly string[]; readonly root: string };

/** By the selected nodes of a field, which are a new list in each request, and the same for all values of a list. */
const descriptions = new WeakMap<GraphQLResolveInfo['fieldNodes'], Map<string, Description>>();

function describeRead(type: string, info: GraphQLResolveInfo): Description {
  const byType = descriptions.get(info.fieldNodes) ?? new Map<string, Description>();
  descriptions.set(info.fieldNodes, byType);
  const description = byType.get(type) ?? { fields: readFields(info, type), root: rootFieldName(info) };
  byType.set(type, description);
  return description;
}

/**
 * Visits all types between the root fields and the personal types. Throws if one is neither personal nor impersonal: then the
 * schema is wrong, and the audit would not notice some reads.
 */
export function checkAuditedTypes(schema: GraphQLSchema): void {
  const seen = new Set<string>();
  const visit = (type: GraphQLObjectType, skipped: Readonly<Record<string, unknown>>): void => {
    for (const [name, field] of Object.entries(type.getFields())) {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || name in skipped || PERSONAL_TYPES.has(target.name) || seen.has(target.name))
        continue;
      seen.add(target.name);
      if (IMPERSONAL_TYPES.has(target.name)) continue;
      if (!LEADING_TYPES.has(target.name) && !LEADING_TYPE.test(target.name))
        throw new Error(`${type.name}.${name}: ${target.name} is in no list of graphql/personal-types.ts`);
      visit(target, {});
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()])
    if (root != null) visit(root, READ_BY_ARGUMENTS);
}

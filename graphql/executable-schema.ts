import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { auditInterfaceReads, auditReads, checkAuditedTypes } from './audit-reads.ts';
import { checkArguments } from './check-arguments.ts';
import { document } from './document.ts';
import { earlyReadOf } from './early-field.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { guardConcreteTypes, guardFields } from './guard.ts';
import { buildLazySchema, readAllFields } from './lazy-schema.ts';
import { typeNameOf } from './node-types.ts';
import { guardReplays } from './replayed-payload.ts';
import { scalars } from './scalars.ts';
import { rejectThrownErrors } from './thrown-errors.ts';

/**
 * The schema with its scalars, resolvers and guards. Each type gets its own when it is first read; what is wrong with it
 * throws then, so that no request reaches a field without its guard. `checkExecutableSchema` finds all faults at once.
 */
export function buildExecutableSchema(resolvers: Resolvers): GraphQLSchema {
  const schema = buildLazySchema(document, (type) => {
    attachResolvers(type, resolvers);
    checkArguments(type, schema);
    guardReplays(type, schema);
    auditReads(type, schema);
    guardFields(type, schema);
    rejectThrownErrors(type);
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) Object.assign(type, scalarMethods(type));
    if (isInterfaceType(type)) {
      type.resolveType = (value: { readonly id: string }) => typeNameOf(value.id);
      guardConcreteTypes(schema, type);
      auditInterfaceReads(type);
    }
  }
  return schema;
}

/** Throws if a resolver has no field, a field lacks its guard, or a type is unknown to the audit or to replayed payloads. */
export function checkExecutableSchema(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const name of Object.keys(resolvers))
    if (!isObjectType(schema.getType(name)))
      throw new Error(`there are resolvers for ${name}, which is not an object type`);
  readAllFields(schema);
  checkAuditedTypes(schema);
}

function scalarMethods({ name }: GraphQLNamedType) {
  const scalar = scalars[name];
  if (scalar === undefined) return {};
  const { serialize, parseValue, parseLiteral } = scalar;
  return { serialize, parseValue, parseLiteral };
}

function attachResolvers(type: GraphQLObjectType, resolvers: Resolvers): void {
  const fields = type.getFields();
  for (const [fieldName, resolve] of Object.entries(resolvers[type.name as keyof Resolvers] ?? {})) {
    const field = fields[fieldName];
    if (field === undefined) throw new Error(`there is a resolver for ${type.name}.${fieldName}, which is not a field`);
    field.resolve = resolve;
    field.extensions = { ...field.extensions, ...earlyReadOf(resolve) };
  }
}

import {
  buildASTSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { auditInterfaceReads, auditReads } from './audit-reads.ts';
import { checkArguments } from './check-arguments.ts';
import { document } from './document.ts';
import type { Resolvers } from './generated/resolver-types.ts';
import { guardSchema } from './guard.ts';
import { typeNameOf } from './node-types.ts';
import { guardReplays } from './replayed-payload.ts';
import { scalars } from './scalars.ts';
import { rejectThrownErrors } from './thrown-errors.ts';

/** The schema with its scalars, resolvers and guards. Throws if a resolver has no field, or a field lacks its guard. */
export function buildExecutableSchema(resolvers: Resolvers): GraphQLSchema {
  const schema = buildASTSchema(document, { assumeValid: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type)) Object.assign(type, scalarMethods(type));
    if (isInterfaceType(type)) type.resolveType = (value: { readonly id: string }) => typeNameOf(value.id);
  }
  for (const [name, fields] of Object.entries(resolvers)) attachResolvers(schema.getType(name), name, fields);
  checkArguments(schema);
  return rejectThrownErrors(auditInterfaceReads(guardSchema(auditReads(guardReplays(schema)))));
}

function scalarMethods({ name }: GraphQLNamedType) {
  const scalar = scalars[name];
  if (scalar === undefined) return {};
  const { serialize, parseValue, parseLiteral } = scalar;
  return { serialize, parseValue, parseLiteral };
}

function attachResolvers(type: GraphQLNamedType | undefined, name: string, resolvers: object): void {
  if (!isObjectType(type)) throw new Error(`there are resolvers for ${name}, which is not an object type`);
  const fields = type.getFields();
  for (const [fieldName, resolve] of Object.entries(resolvers)) {
    const field = fields[fieldName];
    if (field === undefined) throw new Error(`there is a resolver for ${name}.${fieldName}, which is not a field`);
    field.resolve = resolve;
  }
}

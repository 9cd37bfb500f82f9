import { buildASTSchema, type GraphQLInputType, isInputObjectType } from 'graphql';
import { document } from '../../graphql/document.ts';

const schema = buildASTSchema(document, { assumeValid: true });

/** The fields of an input type of the schema: what the graph takes is what a file may say. */
export function inputFieldsOf(typeName: string): ReadonlyMap<string, GraphQLInputType> {
  const type = schema.getType(typeName);
  if (!isInputObjectType(type)) throw new Error(`${typeName} is no input type`);
  return new Map(Object.values(type.getFields()).map(({ name, type: fieldType }) => [name, fieldType]));
}

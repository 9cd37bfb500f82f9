import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Turns what a resolver throws into a rejection. Where a resolver throws in an item of a list, `completeListValue` of graphql 16 drops
 * the promises of the items before it, and nobody handles their rejections.
 */
export function rejectThrownErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve === undefined) continue;
      field.resolve = (...args) => {
        try {
          return resolve(...args);
        } catch (error) {
          return Promise.reject(error);
        }
      };
    }
  }
  return schema;
}

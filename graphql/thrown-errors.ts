import type { GraphQLObjectType } from 'graphql';

/**
 * Turns what a resolver throws into a rejection. Where a resolver throws in an item of a list, `completeListValue` of graphql 16 drops
 * the promises of the items before it, and nobody handles their rejections.
 */
export function rejectThrownErrors(type: GraphQLObjectType): void {
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

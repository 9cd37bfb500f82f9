import { searchCustomers } from '../../domain/person/search-customers.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const customerSearchResolvers: Resolvers = {
  Query: {
    async searchCustomers(_, { text, includeUnidentified, ...args }, { load, repositories }) {
      const slice = sliceFrom(args);
      const { edges, pageInfo } = connectionOf(
        await searchCustomers(repositories(), text, await load().shop(), slice, includeUnidentified === true),
        slice,
      );
      return {
        edges: edges.map(({ cursor, node: { customer, matchedOn } }) => ({ cursor, node: customer, matchedOn })),
        nodes: edges.map(({ node }) => node.customer),
        pageInfo,
      };
    },
  },
};

import type { Resolvers } from '../generated/resolver-types.ts';

export const shopResolvers: Resolvers = {
  Query: {
    shop: async (_, __, { load }) => {
      const shop = await load().shop();
      return shop.version === 0 ? null : shop;
    },
  },
};

import { saveShop } from '../../domain/shop/save-shop.ts';
import { saveStore } from '../../domain/shop/save-store.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { payload } from '../payload.ts';

export const shopResolvers: Resolvers = {
  Query: {
    shop: async (_, __, { load }) => {
      const shop = await load().shop();
      return shop.version === 0 ? null : shop;
    },
  },
  Mutation: {
    saveShop: async (_, { input }, { writing }, info) =>
      payload(await saveShop(writing(info, input), input), (shop) => ({ shop })),
    saveStore: async (_, { input }, { writing }, info) =>
      payload(await saveStore(writing(info, input), input), (shop) => ({ shop })),
  },
};

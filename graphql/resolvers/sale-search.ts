import { checkStores, findSales } from '../../domain/order/find-sales.ts';
import { loadShop } from '../../domain/shop/shop.ts';
import { sliceFrom, toCursor } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const saleSearchResolvers: Resolvers = {
  Query: {
    async findSales(_, { input, ...args }, { caller, repositories }) {
      const slice = sliceFrom(args);
      const shop = await loadShop(repositories(), input.stores ?? []);
      if (input.stores != null) checkStores(shop, caller, input.stores);
      const { matches, truncated, end } = await findSales(repositories(), shop, caller, input, slice);
      return { matches, truncated, endCursor: end === null ? null : toCursor(end) };
    },
  },
};

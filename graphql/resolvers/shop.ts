import { checkAtMostOneYear } from '../../domain/insight/rollup.ts';
import { pageOf } from '../../domain/kernel/page.ts';
import { appointmentTermsOf } from '../../domain/shop/appointment-terms.ts';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { saveStore } from '../../domain/shop/save-store.ts';
import { loadShop } from '../../domain/shop/shop.ts';
import { specialDaysIn } from '../../domain/shop/special-days.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const shopResolvers: Resolvers = {
  Query: {
    shop: async (_, __, { load }) => {
      const shop = await load().shop();
      return shop.version === 0 ? null : shop;
    },
    store: async (_, { code }, { repositories }) => {
      const { stores } = await loadShop(repositories(), [code]);
      return stores.find((store) => store.code === code) ?? null;
    },
  },
  Shop: {
    storePage({ stores }, args) {
      const slice = sliceFrom(args);
      const remaining = stores.filter(({ code }) => slice.after === null || code > slice.after);
      return connectionOf(
        pageOf(
          remaining.map((item) => ({ item, position: item.code })),
          slice.first,
        ),
        slice,
      );
    },
  },
  Store: {
    async specialDays({ code }, { from, to }, { load }) {
      checkAtMostOneYear(from, to);
      return specialDaysIn(await load().specialDays.load(code), from, to);
    },
    appointmentMinutes: async ({ code }, _, { load }) => appointmentTermsOf(await load().shop(), code).minutes,
    appointmentCapacity: async ({ code }, _, { load }) => appointmentTermsOf(await load().shop(), code).capacity,
  },
  Mutation: {
    saveShop: async (_, { input }, { commandContext }, info) =>
      toPayload(await saveShop(commandContext(info, input), input), (shop) => ({ shop })),
    saveStore: async (_, { input }, { commandContext }, info) =>
      toPayload(await saveStore(commandContext(info, input), input), (shop) => ({ shop })),
  },
};

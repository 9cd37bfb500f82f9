import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const preferencesResolvers: Resolvers = {
  Customer: {
    preferences: ({ id }, _, { load }) => load().preferences.load(id),
  },
  Preferences: {
    version: ({ edition }) => edition,
    async consentHistory({ customerId }, args, { load, records }) {
      const slice = sliceFrom(args);
      const page = await records().consentHistory(customerId, slice);
      for (const { item } of page.entries) load().consent.prime(item.id, item);
      return connectionOf(page, slice);
    },
  },
  ContactRules: {
    timeZone: async ({ timeZone }, _, { load }) => timeZone ?? (await load().shop()).timeZone,
  },
};

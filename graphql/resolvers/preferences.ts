import { setContactConsents } from '../../domain/set-contact-consents.ts';
import { setContactRules } from '../../domain/set-contact-rules.ts';
import { setTastes } from '../../domain/set-tastes.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { payload } from '../payload.ts';

export const preferencesResolvers: Resolvers = {
  Mutation: {
    setContactConsents: async (_, { input }, { writing }, info) =>
      payload(await setContactConsents(writing(info, input), input), (changed) => changed),
    setContactRules: async (_, { input }, { writing }, info) =>
      payload(await setContactRules(writing(info, input), input), (changed) => changed),
    setTastes: async (_, { input }, { writing }, info) =>
      payload(await setTastes(writing(info, input), input), (changed) => changed),
  },
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

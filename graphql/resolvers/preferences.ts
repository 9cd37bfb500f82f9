import { EMPTY_PAGE } from '../../domain/kernel/page.ts';
import { loadPersonPage } from '../../domain/person/person-page.ts';
import { setContactConsents } from '../../domain/preferences/set-contact-consents.ts';
import { setContactRules } from '../../domain/preferences/set-contact-rules.ts';
import { setTastes } from '../../domain/preferences/set-tastes.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { personPayload } from '../person-payload.ts';

export const preferencesResolvers: Resolvers = {
  Mutation: {
    setContactConsents: async (_, { input }, { commandContext }, info) =>
      toPayload(await setContactConsents(commandContext(info, input), input), (result) => result),
    setContactRules: async (_, { input }, { commandContext }, info) =>
      toPayload(await setContactRules(commandContext(info, input), input), (result) => result),
    setTastes: async (_, { input }, { commandContext }, info) =>
      toPayload(await setTastes(commandContext(info, input), input), (result) => result),
  },
  PreferencesPayload: { customer: personPayload },
  Customer: {
    preferences: ({ id }, _, { load }) => load().preferences.load(id),
  },
  Preferences: {
    version: ({ edition }) => edition,
    async consentHistory({ customerId }, args, { load, repositories }) {
      const slice = sliceFrom(args);
      const person = await load().customer.load(customerId);
      const page =
        person === null
          ? EMPTY_PAGE
          : await loadPersonPage(person, slice, 'descending', (id, piece) => repositories().consentHistory(id, piece));
      for (const { item } of page.entries) load().consent.prime(item.id, item);
      return connectionOf(page, slice);
    },
  },
  ContactRules: {
    timeZone: async ({ timeZone }, _, { load }) => timeZone ?? (await load().shop()).timeZone,
  },
};

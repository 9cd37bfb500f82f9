import { personPage } from '../../domain/identity/person-page.ts';
import { EMPTY_PAGE } from '../../domain/page.ts';
import type { ChangedPreferences } from '../../domain/preferences/change-preferences.ts';
import { setContactConsents } from '../../domain/preferences/set-contact-consents.ts';
import { setContactRules } from '../../domain/preferences/set-contact-rules.ts';
import { setTastes } from '../../domain/preferences/set-tastes.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { payload } from '../payload.ts';
import { personTold } from '../person-told.ts';

export const preferencesResolvers: Resolvers = {
  Mutation: {
    setContactConsents: async (_, { input }, context, info) =>
      payload(await setContactConsents(context.writing(info, input), input), (changed) => told(changed, context)),
    setContactRules: async (_, { input }, context, info) =>
      payload(await setContactRules(context.writing(info, input), input), (changed) => told(changed, context)),
    setTastes: async (_, { input }, context, info) =>
      payload(await setTastes(context.writing(info, input), input), (changed) => told(changed, context)),
  },
  Customer: {
    preferences: ({ id }, _, { load }) => load().preferences.load(id),
  },
  Preferences: {
    version: ({ edition }) => edition,
    async consentHistory({ customerId }, args, { load, records }) {
      const slice = sliceFrom(args);
      const person = await load().customer.load(customerId);
      const page =
        person === null
          ? EMPTY_PAGE
          : await personPage(person, slice, 'descending', (id) => records().consentHistory(id, slice));
      for (const { item } of page.entries) load().consent.prime(item.id, item);
      return connectionOf(page, slice);
    },
  },
  ContactRules: {
    timeZone: async ({ timeZone }, _, { load }) => timeZone ?? (await load().shop()).timeZone,
  },
};

const told = ({ customer, preferences }: ChangedPreferences, context: Context) => ({
  customer: personTold(customer, context),
  preferences,
});

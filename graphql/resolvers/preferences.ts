import type { Customer } from '../../domain/customer/customer.ts';
import { EMPTY_PAGE, type Slice } from '../../domain/kernel/page.ts';
import { type BegunPage, loadPersonPage } from '../../domain/person/person-page.ts';
import type { ContactConsent } from '../../domain/preferences/consent.ts';
import type { Preferences as PreferencesEntity } from '../../domain/preferences/preferences.ts';
import { setContactConsents } from '../../domain/preferences/set-contact-consents.ts';
import { setContactRules } from '../../domain/preferences/set-contact-rules.ts';
import { setTastes } from '../../domain/preferences/set-tastes.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { earlyField, sameIdField } from '../early-field.ts';
import type { PreferencesConsentHistoryArgs, Resolvers } from '../generated/resolver-types.ts';
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
    preferences: sameIdField('Preferences', ({ id }: Customer, _, { load }) => load().preferences.load(id)),
  },
  Preferences: {
    version: ({ edition }) => edition,
    consentHistory: earlyField({
      begin: (id, args: PreferencesConsentHistoryArgs, { repositories }) =>
        repositories().consentHistory(id, sliceFrom(args)),
      async resolve(
        { customerId }: PreferencesEntity,
        args: PreferencesConsentHistoryArgs,
        { load, repositories },
        begun: BegunPage<ContactConsent>,
      ) {
        const slice = sliceFrom(args);
        const person = await load().customer.load(customerId);
        const read = (id: string, piece: Slice) => repositories().consentHistory(id, piece);
        const page = person === null ? EMPTY_PAGE : await loadPersonPage(person, slice, 'descending', read, begun);
        for (const { item } of page.entries) load().consent.prime(item.id, item);
        return connectionOf(page, slice);
      },
    }),
  },
  ContactRules: {
    timeZone: async ({ timeZone }, _, { load }) => timeZone ?? (await load().shop()).timeZone,
  },
};

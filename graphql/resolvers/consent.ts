import { consentSummary } from '../../domain/preferences/consent.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const consentResolvers: Resolvers = {
  ContactConsent: {
    evidence: async ({ id }, _, { load }) => (await load().consent.load(id))?.evidence ?? null,
    summary: consentSummary,
  },
};

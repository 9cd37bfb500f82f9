import { identitySummary } from '../../domain/person/identity-event.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const identityEventResolvers: Resolvers = { IdentityEvent: { summary: identitySummary } };

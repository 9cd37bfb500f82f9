import type { Role } from '../../domain/kernel/roles.ts';
import type { Resolvers, ViewerKind } from '../generated/resolver-types.ts';

const KINDS: Readonly<Record<Role, ViewerKind>> = {
  pos: 'POS',
  commerce: 'COMMERCE',
  support: 'SUPPORT',
  analyst: 'ANALYST',
  admin: 'ADMIN',
  customer: 'CUSTOMER',
};

export const viewerResolvers: Resolvers = {
  Query: {
    viewer: (_, __, { caller }) => ({
      clientId: caller.clientId,
      kind: KINDS[caller.role],
      scopes: caller.scopes,
      store: caller.store,
    }),
  },
};

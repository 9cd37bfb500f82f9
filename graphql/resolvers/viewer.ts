import type { Role } from '../../domain/kernel/roles.ts';
import type { Resolvers, ViewerKind } from '../generated/resolver-types.ts';

const KINDS: Readonly<Record<Role, ViewerKind>> = {
  pos: 'POS',
  clerk: 'CLERK',
  commerce: 'COMMERCE',
  support: 'SUPPORT',
  analyst: 'ANALYST',
  marketing: 'MARKETING',
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
      stores: caller.stores,
    }),
  },
  Viewer: {
    staff: (_, __, { caller, load }) => (caller.staffId === null ? null : load().staffMember.load(caller.staffId)),
  },
};

import { GraphQLError } from 'graphql';
import { loadAuditLog, loadStaffAuditLog } from '../../domain/audit/load-audit.ts';
import type { Caller } from '../../domain/kernel/caller.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';

export const auditResolvers: Resolvers = {
  Query: {
    async auditTrail(_, { customerId, ...args }, { caller, repositories }) {
      refuseCustomers(caller);
      const slice = sliceFrom(args);
      return connectionOf(await loadAuditLog(repositories(), customerId, slice), slice);
    },
    async staffAuditTrail(_, { staffId, from, to, ...args }, { caller, load, repositories }) {
      refuseCustomers(caller);
      const slice = sliceFrom(args);
      const { timeZone } = await load().shop();
      return connectionOf(await loadStaffAuditLog(repositories(), staffId, { from, to }, timeZone, slice), slice);
    },
  },
  AuditEntry: {
    byStaff: ({ staffId }, _, { load }) => (staffId === null ? null : load().staffMember.load(staffId)),
    byStaffId: ({ staffId }) => staffId,
  },
};

/** Whatever scopes it holds: the audit log names the staff of the shop. */
function refuseCustomers({ customerId }: Caller): void {
  if (customerId === null) return;
  throw new GraphQLError("A customer's own token does not read the audit log.", {
    extensions: { code: 'FORBIDDEN' },
  });
}

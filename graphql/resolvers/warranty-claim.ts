import { decideWarrantyClaim } from '../../domain/warranty/decide-warranty-claim.ts';
import { fileWarrantyClaim } from '../../domain/warranty/file-warranty-claim.ts';
import { claimSummary } from '../../domain/warranty/warranty-claim.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const warrantyClaimResolvers: Resolvers = {
  Mutation: {
    fileWarrantyClaim: async (_, { input }, { commandContext }, info) =>
      toPayload(await fileWarrantyClaim(commandContext(info, input), input), (result) => result),
    decideWarrantyClaim: async (_, { input }, { commandContext }, info) =>
      toPayload(await decideWarrantyClaim(commandContext(info, input), input), (result) => result),
  },
  Warranty: {
    async claims({ id }, args, { load, repositories }) {
      const slice = sliceFrom(args);
      return connectionOf(await repositories().warrantyClaimsOf(id, slice, await load().ownRecords()), slice);
    },
  },
  WarrantyClaim: {
    warranty: ({ warrantyId }, _, { load }) => load().warranty.load(warrantyId),
    filedAt: ({ occurredAt }) => occurredAt,
    summary: claimSummary,
  },
};

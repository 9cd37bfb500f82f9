import { decideWarrantyClaim } from '../../domain/warranty/decide-warranty-claim.ts';
import { fileWarrantyClaim } from '../../domain/warranty/file-warranty-claim.ts';
import { claimSummary } from '../../domain/warranty/warranty-claim.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { listById } from '../list-by-id.ts';
import { toPayload } from '../payload.ts';

export const warrantyClaimResolvers: Resolvers = {
  Mutation: {
    fileWarrantyClaim: async (_, { input }, { commandContext }, info) =>
      toPayload(await fileWarrantyClaim(commandContext(info, input), input), (result) => result),
    decideWarrantyClaim: async (_, { input }, { commandContext }, info) =>
      toPayload(await decideWarrantyClaim(commandContext(info, input), input), (result) => result),
  },
  Warranty: {
    claims: listById(async (id, slice, { load, repositories }) =>
      repositories().warrantyClaimsOf(id, slice, await load().ownRecords()),
    ),
  },
  WarrantyClaim: {
    warranty: ({ warrantyId }, _, { load }) => load().warranty.load(warrantyId),
    filedAt: ({ occurredAt }) => occurredAt,
    summary: claimSummary,
  },
};

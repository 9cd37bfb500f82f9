import { inspectionSummary } from '../../domain/warranty/inspection.ts';
import { recordInspection } from '../../domain/warranty/record-inspection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { listById } from '../list-by-id.ts';
import { toPayload } from '../payload.ts';

export const inspectionResolvers: Resolvers = {
  Mutation: {
    recordInspection: async (_, { input }, { commandContext }, info) =>
      toPayload(await recordInspection(commandContext(info, input), input), (result) => result),
  },
  Warranty: {
    lastInspection: ({ lastInspection }, _, { load }) =>
      lastInspection === null ? null : load().inspection.load(lastInspection.id),
    inspections: listById(async (id, slice, { load, repositories }) =>
      repositories().inspectionsOf(id, slice, await load().ownRecords()),
    ),
  },
  Inspection: {
    warranty: ({ warrantyId }, _, { load }) => load().warranty.load(warrantyId),
    // The changes since an earlier owner's visit would reveal that visit.
    changes: async ({ visitBefore, changes }, _, { load }) =>
      visitBefore === null || (await load().canAccess(visitBefore.customerId)) ? changes : [],
    async summary(inspection, _, { load }) {
      const { stores } = await load().shop();
      return inspectionSummary(inspection, stores);
    },
  },
};

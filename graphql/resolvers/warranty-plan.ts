import { saveWarrantyPlan } from '../../domain/warranty/save-warranty-plan.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const warrantyPlanResolvers: Resolvers = {
  Query: {
    warrantyPlans: (_, __, { repositories }) => repositories().allWarrantyPlans(),
  },
  Mutation: {
    saveWarrantyPlan: async (_, { input }, { commandContext }, info) =>
      toPayload(await saveWarrantyPlan(commandContext(info, input), input), (plan) => ({ plan })),
  },
};

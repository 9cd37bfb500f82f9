import { filterBy } from '../../domain/interaction.ts';
import { interactionSummary } from '../../domain/interaction-summary.ts';
import { recordInteraction } from '../../domain/record-interaction.ts';
import { batch } from '../batch.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { payload } from '../payload.ts';

export const interactionResolvers: Resolvers = {
  Mutation: {
    recordInteraction: async (_, { input }, { writing }, info) =>
      payload(await recordInteraction(writing(info, input), input), (interaction) => ({ interaction })),
    async recordInteractions(_, { inputs }, { writingOne }, info) {
      const results = await batch(inputs, (input, index) => recordInteraction(writingOne(info, inputs, index), input));
      return results.map((result) => payload(result, (interaction) => ({ interaction })));
    },
  },
  Customer: {
    async interactions({ id }, { filter, ...args }, { records }) {
      const slice = sliceFrom(args);
      const period = { from: filter?.from ?? null, to: filter?.to ?? null };
      const keep = filterBy({
        types: filter?.types ?? null,
        via: filter?.via ?? null,
        touchpoint: filter?.touchpoint ?? null,
        sentiment: filter?.sentiment ?? null,
      });
      return connectionOf(await records().interactionsOf(id, slice, period, keep), slice);
    },
  },
  Interaction: {
    summary: interactionSummary,
    order: ({ orderId }, _, { load }) => (orderId === null ? null : load().order.load(orderId)),
    customer: ({ customerId }, _, { load }) => load().customer.load(customerId),
    warranty: ({ warrantyId }, _, { load }) => (warrantyId === null ? null : load().warranty.load(warrantyId)),
  },
};
